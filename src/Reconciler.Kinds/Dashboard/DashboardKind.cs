using Reconciler.Core.Desired;
using Reconciler.Core.Planning;

namespace Reconciler.Kinds.Dashboard;

/// <summary>
/// CloudWatch dashboards: the whole body is compared as JSON and put whole, in every mode, and a deleted one comes back.
/// <c>README.md</c> beside this file says how.
/// </summary>
public sealed class DashboardKind : Kind<DashboardSpec, DashboardLive>, IKindPermissions
{
    /// <summary>The kind; it has no state.</summary>
    public static DashboardKind Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "dashboard";

    /// <inheritdoc/>
    public override string Section => "dashboards";

    /// <inheritdoc/>
    public override KindRole Role => KindRole.Display;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Verbs { get; } = [DashboardDiff.Put, DashboardDiff.Create];

    /// <inheritdoc/>
    public IEnumerable<IamStatement> Permissions(IReadOnlyList<ResourceDeclaration> declared, IamPlace place) =>
        DashboardIam.Of(declared, place);

    /// <inheritdoc/>
    protected override ObjectType<DashboardSpec> SpecType => DashboardSpec.Type;

    /// <inheritdoc/>
    protected override string Identity(DashboardSpec spec) => $"cloudwatch/dashboard/{spec.Name}";

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Describe(DashboardLive live) =>
        new Dictionary<string, string> { [DashboardDiff.BodyField] = live.Body.Hash };

    /// <inheritdoc/>
    protected override Assessment AssessPresent(ResourceView view, DashboardSpec spec, DashboardLive live) =>
        DashboardDiff.Assess(spec, live);

    /// <inheritdoc/>
    protected override Assessment AssessAbsent(ResourceView view, DashboardSpec spec) => DashboardDiff.AssessAbsent(spec);

    /// <inheritdoc/>
    protected override Assessment AssessUnknown(ResourceView view, DashboardSpec spec, string reason) => new()
    {
        Sync = SyncStatus.Unknown,
        Health = HealthStatus.Unknown,
        Detail = reason,
        Drained = Answer.Yes, // a dashboard uses nothing
        Size = view.History.Status?.Size ?? "",
    };
}
