using Reconciler.Core.Desired;
using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.AuroraCluster;

/// <summary>
/// Aurora DB clusters with all their instances: started while active, stopped while dormant, stopped again when AWS has
/// started them after 7 days. <c>README.md</c> beside this file says how.
/// </summary>
public sealed class AuroraClusterKind : DatabaseKind<AuroraClusterSpec, AuroraClusterLive>, IKindPermissions
{
    /// <summary>The kind; it has no state.</summary>
    public static AuroraClusterKind Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "auroraCluster";

    /// <inheritdoc/>
    public override string Section => "auroraClusters";

    /// <inheritdoc/>
    protected override ObjectType<AuroraClusterSpec> SpecType => AuroraClusterSpec.Type;

    /// <inheritdoc/>
    private protected override DatabaseStates States => AuroraClusterStates.Table;

    /// <inheritdoc/>
    public IEnumerable<IamStatement> Permissions(IReadOnlyList<ResourceDeclaration> declared, IamPlace place) =>
        AuroraClusterIam.Of(declared, place);

    /// <inheritdoc/>
    protected override string Identity(AuroraClusterSpec spec) => $"rds/cluster/{spec.Identifier.ToLowerInvariant()}";

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Describe(AuroraClusterLive live) => live.Fields();

    /// <inheritdoc/>
    private protected override SeenDatabase See(AuroraClusterLive live) => AuroraClusterDiff.See(live);
}
