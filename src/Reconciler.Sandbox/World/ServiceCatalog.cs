namespace Reconciler.Sandbox.World;

/// <summary>Every simulated service, in the order in which seeds are read and metrics asked. A service is one line here.</summary>
internal static class ServiceCatalog
{
    public static IEnumerable<SandboxService> Create(SandboxSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return [];
    }
}
