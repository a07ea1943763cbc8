using Reconciler.Core.Desired;
using Reconciler.Core.Planning;

namespace Reconciler.Kinds.ReplicationGroup;

/// <summary>
/// ElastiCache replication groups: observed, never written to. What depends on one waits until it is <c>available</c>.
/// </summary>
public sealed class ReplicationGroupKind : Kind<ReplicationGroupSpec, ReplicationGroupLive>, IKindPermissions
{
    /// <summary>The kind; it has no state.</summary>
    public static ReplicationGroupKind Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "replicationGroup";

    /// <inheritdoc/>
    public override string Section => "replicationGroups";

    /// <inheritdoc/>
    public override KindRole Role => KindRole.Dependency;

    /// <inheritdoc/>
    public IEnumerable<IamStatement> Permissions(IReadOnlyList<ResourceDeclaration> declared, IamPlace place) =>
        ReplicationGroupIam.Of(declared, place);

    /// <inheritdoc/>
    protected override ObjectType<ReplicationGroupSpec> SpecType => ReplicationGroupSpec.Type;

    /// <inheritdoc/>
    protected override string Identity(ReplicationGroupSpec spec) =>
        $"elasticache/replicationGroup/{spec.Id.ToLowerInvariant()}";

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Describe(ReplicationGroupLive live) => live.Fields();

    /// <inheritdoc/>
    protected override Assessment AssessPresent(
        ResourceView view, ReplicationGroupSpec spec, ReplicationGroupLive live) => ReplicationGroupDiff.Assess(live);

    /// <inheritdoc/>
    protected override Assessment AssessUnknown(ResourceView view, ReplicationGroupSpec spec, string reason) => new()
    {
        Sync = SyncStatus.Unknown,
        Health = HealthStatus.Unknown,
        Detail = reason,
        Size = view.History.Status?.Size ?? "",
    };
}
