namespace Reconciler.Sandbox.World;

/// <summary>One account in one region: its own instance of every service. Another region sees nothing of it.</summary>
internal sealed class SandboxSite
{
    private readonly List<SandboxService> _services;

    public SandboxSite(SandboxWorld world, string account, string region)
    {
        (World, Account, Region) = (world, account, region);
        _services = [.. ServiceCatalog.Create(this)];
    }

    public SandboxWorld World { get; }

    public string Account { get; }

    public string Region { get; }

    public IReadOnlyList<SandboxService> Services => _services;

    /// <summary>The services that offer <typeparamref name="TFact"/> to others, in catalog order.</summary>
    public IEnumerable<TFact> Offers<TFact>() => _services.OfType<TFact>();

    public string Arn(string service, string resource) => $"arn:aws:{service}:{Region}:{Account}:{resource}";
}
