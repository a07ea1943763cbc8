using Reconciler.Core.Desired;
using Reconciler.Core.Planning;

namespace Reconciler.Kinds.RdsInstance;

/// <summary>
/// RDS DB instances that are not part of a cluster: started while active, stopped while dormant, stopped again when AWS
/// has started them after 7 days. <c>README.md</c> beside this file says how.
/// </summary>
public sealed class RdsInstanceKind : Kind<RdsInstanceSpec, RdsInstanceLive>, IKindPermissions
{
    /// <summary>The kind; it has no state.</summary>
    public static RdsInstanceKind Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "rdsInstance";

    /// <inheritdoc/>
    public override string Section => "rdsInstances";

    /// <inheritdoc/>
    public override KindRole Role => KindRole.Dependency;

    /// <inheritdoc/>
    public IEnumerable<IamStatement> Permissions(IReadOnlyList<ResourceDeclaration> declared, IamPlace place) =>
        RdsInstanceIam.Of(declared, place);

    /// <inheritdoc/>
    protected override ObjectType<RdsInstanceSpec> SpecType => RdsInstanceSpec.Type;

    /// <inheritdoc/>
    protected override string Identity(RdsInstanceSpec spec) => $"rds/db/{spec.Identifier.ToLowerInvariant()}";

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Describe(RdsInstanceLive live) => live.Fields();

    /// <inheritdoc/>
    protected override Answer Shows(RdsInstanceLive live, string verb, IReadOnlyList<Change> changes) =>
        verb switch
        {
            RdsInstanceDiff.Stop => RdsInstanceDiff.ShowsStop(live.Status),
            RdsInstanceDiff.Start => RdsInstanceDiff.ShowsStart(live.Status),
            _ => Answer.Unknown,
        };

    /// <inheritdoc/>
    protected override Assessment AssessPresent(ResourceView view, RdsInstanceSpec spec, RdsInstanceLive live) =>
        new RdsInstanceDiff(view, spec, live).Assess();

    /// <inheritdoc/>
    protected override Assessment AssessUnknown(ResourceView view, RdsInstanceSpec spec, string reason) => new()
    {
        Sync = SyncStatus.Unknown,
        Health = HealthStatus.Unknown,
        Detail = reason,
        Owes = RdsInstanceDiff.WantsStopped(view, spec) ? Stage.Stop : null,
        Size = view.History.Status?.Size ?? "",
        Conditions = RdsInstanceDiff.Remembered(view),
    };
}
