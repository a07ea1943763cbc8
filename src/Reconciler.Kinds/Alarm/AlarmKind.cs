using Reconciler.Core.Desired;
using Reconciler.Core.Planning;

namespace Reconciler.Kinds.Alarm;

/// <summary>
/// CloudWatch metric alarms: the whole definition is compared and put whole, a deleted alarm comes back, and while
/// dormant the same definition is put with its actions disabled. <c>README.md</c> beside this file says how.
/// </summary>
public sealed class AlarmKind : Kind<AlarmSpec, AlarmLive>, IKindPermissions
{
    /// <summary>The kind; it has no state.</summary>
    public static AlarmKind Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "alarm";

    /// <inheritdoc/>
    public override string Section => "alarms";

    /// <inheritdoc/>
    public override string DefaultsSection => "alarmDefaults";

    /// <inheritdoc/>
    public override KindRole Role => KindRole.Alarm;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Verbs { get; } =
        [AlarmDiff.Put, AlarmDiff.Create, AlarmDiff.Mute, AlarmDiff.Unmute];

    /// <inheritdoc/>
    public IEnumerable<IamStatement> Permissions(IReadOnlyList<ResourceDeclaration> declared, IamPlace place) =>
        AlarmIam.Of(declared, place);

    /// <inheritdoc/>
    protected override ObjectType<AlarmSpec> SpecType => AlarmSpec.Type;

    /// <inheritdoc/>
    protected override string Identity(AlarmSpec spec) => $"cloudwatch/alarm/{spec.Definition.Name}";

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Describe(AlarmLive live) => live.Definition.Fields();

    /// <inheritdoc/>
    protected override Assessment AssessPresent(ResourceView view, AlarmSpec spec, AlarmLive live) =>
        new AlarmDiff(view, spec).Assess(live);

    /// <inheritdoc/>
    protected override Assessment AssessAbsent(ResourceView view, AlarmSpec spec) => new AlarmDiff(view, spec).AssessAbsent();

    /// <inheritdoc/>
    protected override Assessment AssessUnknown(ResourceView view, AlarmSpec spec, string reason) => new()
    {
        Sync = SyncStatus.Unknown,
        Health = HealthStatus.Unknown,
        Detail = reason,
        Drained = Answer.Yes, // an alarm uses nothing
        Owes = AlarmDiff.WantsMuted(view, spec) ? Stage.Mute : null,
        Size = view.History.Status?.Size ?? "",
        Conditions = AlarmDiff.Remembered(view),
    };
}
