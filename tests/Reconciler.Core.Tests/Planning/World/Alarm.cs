using Reconciler.Core.Desired;
using Reconciler.Core.Incidents;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Tests.Planning.World;

/// <summary>An alarm with one thing to declare.</summary>
internal sealed record AlarmSpec(int Threshold = 80, bool Muted = true);

/// <summary>An alarm as AWS has it. A composite one cannot be declared: it is left alone.</summary>
internal sealed record AlarmLive(bool Enabled, int Threshold = 80)
{
    public bool Composite { get; init; }

    public bool Fires { get; init; }
}

internal sealed record PutAlarm(bool Enabled, int Threshold);

/// <summary>Design §3's alarm in small: put whole, comes back when deleted, muted while dormant.</summary>
internal sealed class AlarmKind : FakeKind<AlarmSpec, AlarmLive>
{
    public static AlarmKind Instance { get; } = new();

    public override string Name => "alarm";

    public override KindRole Role => KindRole.Alarm;

    protected override IReadOnlyDictionary<string, string> Describe(AlarmLive live) => new Dictionary<string, string>
    {
        ["enabled"] = live.Enabled ? "true" : "false",
        ["threshold"] = $"{live.Threshold}",
    };

    protected override Assessment AssessPresent(ResourceView view, AlarmSpec spec, AlarmLive live)
    {
        var muted = Mutes(view, spec);
        var changes = Changes(live, spec, muted);
        var wrong = live.Enabled == muted;
        var assessment = new Assessment
        {
            Sync = changes.Count == 0 ? SyncStatus.Synced : SyncStatus.OutOfSync,
            Health = live.Enabled ? HealthStatus.Healthy
                : muted ? HealthStatus.Dormant
                : view.Transition == TransitionPhase.Awake ? HealthStatus.Degraded
                : HealthStatus.Progressing,
            Detail = live.Enabled ? "enabled" : "muted",
            Available = Answer.Yes,
            Drained = Answer.Yes,
            Owes = muted && live.Enabled ? Stage.Mute : null,
            Size = live.Enabled ? "enabled" : "muted",
            State = live.Fires ? "ALARM" : "OK",
            Incident = live is { Fires: true, Enabled: true } && !muted ? new IncidentFinding(Severity.Sev2, "it fires") : null,
        };
        if (live.Composite)
            return assessment with
            {
                Owes = null,
                Conditions = [new FoundCondition(ConditionTypes.Unsupported, "Composite", "a put would destroy it")],
                Blocked = changes.Count == 0 ? null : new BlockedIntention("put", changes, "Unsupported", "a put would destroy it"),
            };
        var (verb, stage) = !wrong ? ("put", Stage.Correct) : muted ? ("mute", Stage.Mute) : ("unmute", Stage.Unmute);
        return changes.Count == 0 ? assessment : assessment with { Actions = [Put(verb, stage, spec, muted, changes)] };
    }

    protected override Assessment AssessAbsent(ResourceView view, AlarmSpec spec)
    {
        var muted = Mutes(view, spec);
        var stage = muted ? Stage.Mute : view.Transition == TransitionPhase.Waking ? Stage.Unmute : Stage.Correct;
        return base.AssessAbsent(view, spec) with { Actions = [Put("create", stage, spec, muted, Changes(null, spec, muted))] };
    }

    protected override Assessment AssessUnknown(ResourceView view, AlarmSpec spec, string reason) =>
        Unseen(reason) with { Drained = Answer.Yes, Owes = Mutes(view, spec) ? Stage.Mute : null };

    private static bool Mutes(ResourceView view, AlarmSpec spec) => view.Mode.CostMode == CostMode.Dormant && spec.Muted;

    private static List<Change> Changes(AlarmLive? live, AlarmSpec spec, bool muted) =>
    [
        .. new[]
        {
            new Change("enabled", live is null ? null : live.Enabled ? "true" : "false", muted ? "false" : "true"),
            new Change("threshold", live is null ? null : $"{live.Threshold}", $"{spec.Threshold}"),
        }.Where(c => c.From != c.To),
    ];

    private static ProposedAction Put(string verb, Stage stage, AlarmSpec spec, bool muted, IReadOnlyList<Change> changes) =>
        new(verb, stage, changes, stage.ToString(), new PutAlarm(!muted, spec.Threshold));
}
