using Reconciler.Core.Desired;
using Reconciler.Core.Planning;

namespace Reconciler.Core.Tests.Planning.World;

/// <summary>A kind that is declared in code: it has no YAML.</summary>
internal abstract class FakeKind<TSpec, TLive> : Kind<TSpec, TLive>
    where TSpec : class
    where TLive : class
{
    public override string Section => $"{Name}s";

    protected override ObjectType<TSpec> SpecType => throw new NotSupportedException();

    protected override string Identity(TSpec spec) => throw new NotSupportedException();

    /// <summary>What every kind says of a look that did not tell.</summary>
    protected static Assessment Unseen(string reason) => new()
    {
        Sync = SyncStatus.Unknown,
        Health = HealthStatus.Unknown,
        Detail = reason,
    };
}
