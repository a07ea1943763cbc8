using Reconciler.Core.Desired;
using Reconciler.Core.Incidents;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Kinds.Alarm;

/// <summary>What is to be done about one alarm. Pure.</summary>
internal sealed class AlarmDiff(ResourceView view, AlarmSpec spec)
{
    public const string Put = "put";
    public const string Create = "create";
    public const string Mute = "mute";
    public const string Unmute = "unmute";
    public const string ActionsEnabledField = "actionsEnabled";

    private static readonly string[] Kept = [ConditionTypes.AlarmedWhileMuted, ConditionTypes.Unsupported];

    private readonly bool _muted = WantsMuted(view, spec);

    /// <summary>The alarm as it is to be now.</summary>
    private AlarmDefinition Wanted => spec.Definition with { ActionsEnabled = !_muted };

    public static bool WantsMuted(ResourceView view, AlarmSpec spec) =>
        view.Mode.CostMode == CostMode.Dormant && spec.WhenDormant == DormantAlarm.Muted;

    /// <summary>The conditions of earlier looks that this one could neither confirm nor deny.</summary>
    public static IReadOnlyList<FoundCondition> Remembered(ResourceView view) =>
    [
        .. from type in Kept
           where view.History.Conditions.TryGetValue(type, out var held) && held.Status
           let state = view.History.Conditions[type]
           select new FoundCondition(type, state.Reason, state.Message),
    ];

    /// <summary>The fields in which a live alarm (null where there is none) differs from another, by name.</summary>
    public static IReadOnlyList<Change> Changes(AlarmDefinition? live, AlarmDefinition wanted)
    {
        var from = live?.Fields() ?? new Dictionary<string, string>();
        var to = wanted.Fields();
        return
        [
            .. from.Keys.Union(to.Keys).Order(StringComparer.Ordinal)
                .Select(field => new Change(field, from.GetValueOrDefault(field), to.GetValueOrDefault(field)))
                .Where(change => change.From != change.To),
        ];
    }

    public Assessment Assess(AlarmLive live)
    {
        var changes = Changes(live.Definition, Wanted);
        var assessment = live.Beyond is { } beyond ? Unsupported(live, beyond, changes) : Plain(live, changes);
        return assessment with
        {
            Size = live.Definition.ActionsEnabled ? "enabled" : "muted",
            State = live.State,
            Conditions = [.. assessment.Conditions, .. AlarmedWhileMuted(live)],
            Incident = Incident(live),
        };
    }

    /// <summary>
    /// A deleted alarm comes back: muted while dormant, and while the environment wakes not before the rest of it is up,
    /// since an enabled alarm would fire at what is not there yet.
    /// </summary>
    public Assessment AssessAbsent()
    {
        var stage = _muted ? Stage.Mute
            : view.Transition == TransitionPhase.Waking ? Stage.Unmute
            : Stage.Correct;
        return new Assessment
        {
            Sync = SyncStatus.OutOfSync,
            Health = HealthStatus.Missing,
            Detail = "not found on AWS, to be created",
            Available = Answer.No,
            Drained = Answer.Yes,
            Size = "missing",
            Actions = [Action(Create, stage, Changes(null, Wanted), "deleted or never made")],
        };
    }

    private Assessment Plain(AlarmLive live, IReadOnlyList<Change> changes)
    {
        var muting = changes.Any(c => c.Field == ActionsEnabledField);
        var hidden = UnmutingHidden(live);
        return new Assessment
        {
            Sync = changes.Count == 0 && !hidden ? SyncStatus.Synced : SyncStatus.OutOfSync,
            Health = Health(live),
            Detail = live.Definition.ActionsEnabled ? live.State
                : hidden ? $"{live.State}, muted, and our {Unmute} may not be seen yet"
                : $"{live.State}, muted",
            Available = Answer.Yes,
            Drained = Answer.Yes,
            Owes = _muted && (live.Definition.ActionsEnabled || hidden) ? Stage.Mute : null,
            InProgress = hidden,
            Actions = changes.Count == 0 ? []
                : !muting ? [Action(Put, Stage.Correct, changes, Drift(changes))]
                : _muted ? [Action(Mute, Stage.Mute, changes, $"dormant: {view.Mode.Reason}")]
                : [Action(Unmute, Stage.Unmute, changes, WhyUnmuted(live))],
        };
    }

    /// <summary>
    /// Whether a look at a muted alarm may be older than our own unmuting: believed, it would let services go while the
    /// alarm still pages.
    /// </summary>
    private bool UnmutingHidden(AlarmLive live) =>
        _muted && !live.Definition.ActionsEnabled && OwnWrites.Said(view, ActionsEnabledField, "true");

    /// <summary>Whether it does its work, whatever state it is in: an alarm that fires is a healthy alarm.</summary>
    private HealthStatus Health(AlarmLive live) =>
        live.Definition.ActionsEnabled ? HealthStatus.Healthy
        : _muted ? HealthStatus.Dormant
        : view.Transition == TransitionPhase.Awake ? HealthStatus.Degraded
        : HealthStatus.Progressing;

    /// <summary>A put would destroy what desired state cannot say, hence there is none, not even to mute it.</summary>
    private static Assessment Unsupported(AlarmLive live, string beyond, IReadOnlyList<Change> changes)
    {
        var message = $"The live alarm {beyond}, which desired state cannot say and a put would destroy. "
            + "It is left as it is, also while dormant. Rename one of the two, or take it out of the desired state.";
        return new Assessment
        {
            Sync = SyncStatus.OutOfSync,
            Health = HealthStatus.Degraded,
            Detail = $"{live.State}, not as declared: it {beyond}",
            Available = Answer.Yes,
            Drained = Answer.Yes,
            Conditions = [new FoundCondition(ConditionTypes.Unsupported, "NotAMetricAlarm", message)],
            Blocked = changes.Count == 0 ? null : new BlockedIntention(Put, changes, "Unsupported", message),
        };
    }

    /// <summary>
    /// An alarm that went into ALARM while muted does not fire when it is unmuted: actions are done on transitions only
    /// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html). Kept until it leaves ALARM.
    /// </summary>
    private IEnumerable<FoundCondition> AlarmedWhileMuted(AlarmLive live)
    {
        if (_muted || live.State != AlarmLive.Alarm) yield break;
        var held = view.History.Conditions.TryGetValue(ConditionTypes.AlarmedWhileMuted, out var state) && state.Status;
        if (live.Definition.ActionsEnabled && !held) yield break;
        yield return held
            ? new FoundCondition(ConditionTypes.AlarmedWhileMuted, state!.Reason, state.Message)
            : new FoundCondition(
                ConditionTypes.AlarmedWhileMuted, "InAlarm",
                $"{spec.Definition.Name} is in ALARM and went into it while muted. CloudWatch acts on transitions only, so "
                + "nobody is told when it is unmuted. Look at it.");
    }

    /// <summary>One that is to be muted, or is muted still, tells nobody.</summary>
    private IncidentFinding? Incident(AlarmLive live) =>
        spec.Severity is { } severity && !_muted && live is { State: AlarmLive.Alarm, Definition.ActionsEnabled: true }
            ? new IncidentFinding(severity, $"{spec.Definition.Name} is in ALARM{(spec.Definition.Description is { Length: > 0 } about ? $" ({about})" : "")}") { Evidence = live.Reason }
            : null;

    private string WhyUnmuted(AlarmLive live)
    {
        var why = view.Transition == TransitionPhase.Awake && LastWord()?.Value != "false"
            ? "muted by somebody else, and active"
            : "active";
        var alarmed = live.State == AlarmLive.Alarm ? "; it is in ALARM and will not fire by itself" : "";
        return $"{why}: {view.Mode.Reason}{alarmed}";
    }

    private static string Drift(IReadOnlyList<Change> changes) =>
        $"{string.Join(", ", changes.Select(c => c.Field))} {(changes.Count == 1 ? "differs" : "differ")} from the desired state";

    private ProposedAction Action(string verb, Stage stage, IReadOnlyList<Change> changes, string why) =>
        new(verb, stage, changes, why, new PutAlarm(Wanted));

    private WrittenValue? LastWord() => view.History.LastWritten.GetValueOrDefault(ActionsEnabledField);
}
