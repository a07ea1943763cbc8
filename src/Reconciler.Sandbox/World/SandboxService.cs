using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.World;

/// <summary>One simulated AWS service in one site: how it is reached, what it can do, what it starts with.</summary>
internal abstract class SandboxService(SandboxSite site)
{
    private Dictionary<string, SandboxOperation>? _byName;

    /// <summary>How requests for this service are recognised and answered on the wire.</summary>
    public abstract ServiceWire Wire { get; }

    protected SandboxSite Site { get; } = site;

    protected SandboxWorld World => Site.World;

    /// <summary>Fills the service from its section of one seed document; called once for each document of the site.</summary>
    public abstract void Seed(SeedMap section);

    public SandboxOperation? Find(string operation) =>
        (_byName ??= Operations().ToDictionary(found => found.Name, StringComparer.Ordinal)).GetValueOrDefault(operation);

    /// <summary>Every operation that this service answers.</summary>
    protected abstract IEnumerable<SandboxOperation> Operations();
}
