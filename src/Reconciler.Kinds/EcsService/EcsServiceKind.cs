using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Kinds.EcsService;

/// <summary>
/// ECS services: count, scaling and target-tracking policies while active; scaling suspended and count 0 while dormant;
/// back at their size when what they depend on is available. <c>README.md</c> beside this file says how.
/// </summary>
public sealed class EcsServiceKind : Kind<EcsServiceSpec, EcsServiceLive>, IKindPermissions
{
    /// <summary>The kind; it has no state.</summary>
    public static EcsServiceKind Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "ecsService";

    /// <inheritdoc/>
    public override string Section => "ecsServices";

    /// <inheritdoc/>
    public override KindRole Role => KindRole.Workload;

    /// <inheritdoc/>
    public IEnumerable<IamStatement> Permissions(IReadOnlyList<ResourceDeclaration> declared, IamPlace place) =>
        EcsServiceIam.Of(declared, place);

    /// <inheritdoc/>
    public override TimeSpan ProgressDeadline => TimeSpan.FromMinutes(15);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Verbs { get; } =
        [EcsServiceDiff.SetCount, EcsServiceDiff.SetScaling, EcsServiceDiff.PutPolicy, EcsServiceDiff.SuspendScaling, EcsServiceDiff.ResumeScaling,
            EcsServiceDiff.RegisterRevision, EcsServiceDiff.Deploy, EcsServiceDiff.Rollback, ReleaseHistory.EmergencyStop];

    /// <inheritdoc/>
    protected override ObjectType<EcsServiceSpec> SpecType => EcsServiceSpec.Type;

    /// <inheritdoc/>
    protected override string Identity(EcsServiceSpec spec) => $"ecs/{spec.Cluster}/{spec.Service}";

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Describe(EcsServiceLive live) => live.Fields();

    /// <inheritdoc/>
    protected override Answer Shows(EcsServiceLive live, string verb, IReadOnlyList<Change> changes) =>
        EcsServiceDiff.Shows(live, verb, changes);

    /// <inheritdoc/>
    protected override Assessment AssessPresent(ResourceView view, EcsServiceSpec spec, EcsServiceLive live) =>
        EcsServiceDiff.Assess(view, spec, live);

    /// <inheritdoc/>
    protected override Assessment AssessUnknown(ResourceView view, EcsServiceSpec spec, string reason) =>
        EcsServiceDiff.Unknown(view, reason);
}
