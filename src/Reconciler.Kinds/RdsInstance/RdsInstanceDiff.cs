using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Kinds.RdsInstance;

/// <summary>What is to be done about one DB instance that is there. Pure.</summary>
internal sealed class RdsInstanceDiff(ResourceView view, RdsInstanceSpec spec, RdsInstanceLive live)
{
    public const string Start = "start";
    public const string Stop = "stop";
    public const string StatusField = "status";

    /// <summary>AWS starts a stopped instance again after seven days; a little less, for clocks that differ.</summary>
    private static readonly TimeSpan NearlySevenDays = TimeSpan.FromDays(7) - TimeSpan.FromHours(1);

    private readonly StateFacts _facts = RdsInstanceStates.Of(live.Status);
    private readonly FoundCondition? _unsupported = RdsInstanceUnsupported.Of(live);

    public static bool WantsStopped(ResourceView view, RdsInstanceSpec spec) =>
        view.Mode.CostMode == CostMode.Dormant && spec.WhenDormant == DormantDatabase.Stopped;

    /// <summary>The conditions of earlier looks that this one could neither confirm nor deny.</summary>
    public static IReadOnlyList<FoundCondition> Remembered(ResourceView view) =>
        view.History.Conditions.TryGetValue(ConditionTypes.Unsupported, out var state) && state.Status
            ? [new FoundCondition(ConditionTypes.Unsupported, state.Reason, state.Message)]
            : [];

    /// <summary>
    /// Never "not applied": a look that lags shows the same, and believing it would let services leave zero while the
    /// database goes. As possibly applied, the stop has the next looks distrusted for a while.
    /// </summary>
    public static Answer ShowsStop(string status) =>
        status is RdsInstanceStates.Stopping or RdsInstanceStates.Stopped ? Answer.Yes : Answer.Unknown;

    public static Answer ShowsStart(string status) =>
        status == RdsInstanceStates.Starting || RdsInstanceStates.Of(status).Nature == StateNature.Usable ? Answer.Yes
        : status == RdsInstanceStates.Stopped ? Answer.No
        : Answer.Unknown;

    public Assessment Assess()
    {
        var assessment = !WantsStopped(view, spec) ? Awake()
            : _unsupported is null || _facts.Nature == StateNature.Stopped ? Asleep()
            : AwakeAnyway();
        return assessment with
        {
            Size = Size(),
            Conditions = _unsupported is not null && spec.WhenDormant == DormantDatabase.Stopped ? [_unsupported] : [],
        };
    }

    /// <summary>It is to run.</summary>
    private Assessment Awake() => _facts.Nature switch
    {
        StateNature.Usable when Lags(RdsInstanceStates.Stopped) =>
            OnItsWay($"{live.Status}, and our {Stop} is not to be seen yet") with { Available = Answer.Unknown },
        StateNature.Usable => Settled(HealthStatus.Healthy, live.Status) with { Available = Answer.Yes },
        StateNature.Stopped when Lags(RdsInstanceStates.Available) =>
            OnItsWay($"{live.Status}, and our {Start} is not to be seen yet"),
        StateNature.Stopped => ToStart(),
        StateNature.Failed when _facts.Billing == StateBilling.Running => Settled(HealthStatus.Degraded, Failure()),
        StateNature.Failed => ToDo(HealthStatus.Degraded, Failure()) with { Blocked = Blocked(Start, RdsInstanceStates.Available) },
        StateNature.Unlisted => ToDo(HealthStatus.Unknown, Unlisted()) with { Available = Answer.Unknown },
        _ when live.Status == RdsInstanceStates.Stopping => OnItsWay("stopping, to be started when it is stopped"),
        _ => OnItsWay(live.Status),
    };

    /// <summary>It is to be stopped and cannot be: it has no part in falling asleep, and nothing is done about it.</summary>
    private Assessment AwakeAnyway()
    {
        var awake = Awake();
        return awake with { Actions = [], Blocked = null, Detail = $"{awake.Detail}; AWS cannot stop it" };
    }

    /// <summary>It is to be stopped.</summary>
    private Assessment Asleep() => _facts.Nature switch
    {
        StateNature.Stopped when Lags(RdsInstanceStates.Available) =>
            Owing(OnItsWay($"{live.Status}, and our {Start} is not to be seen yet")),
        StateNature.Stopped => Settled(HealthStatus.Dormant, Countdown()) with { Drained = Answer.Yes, NextEdge = Restart() },
        StateNature.Failed when _facts.Billing != StateBilling.Running =>
            Settled(HealthStatus.Degraded, Failure()) with { Drained = Answer.Yes },
        StateNature.Failed => Owing(ToDo(HealthStatus.Degraded, Failure())) with
        {
            Blocked = Blocked(Stop, RdsInstanceStates.Stopped),
        },
        StateNature.Usable when Lags(RdsInstanceStates.Stopped) =>
            Owing(OnItsWay($"{live.Status}, and our {Stop} is not to be seen yet")) with { Available = Answer.Unknown },
        StateNature.Usable when RdsInstanceStates.CanBeStopped(live.Status) => ToStop(),
        StateNature.Usable => Owing(OnItsWay($"{live.Status}, to be stopped when that is over")) with { Available = Answer.Yes },
        StateNature.Unlisted => Owing(ToDo(HealthStatus.Unknown, Unlisted())) with { Available = Answer.Unknown },
        _ when live.Status == RdsInstanceStates.Stopping => Owing(OnItsWay(live.Status)),
        _ => Owing(OnItsWay($"{live.Status}, to be stopped when that is over")),
    };

    private Assessment ToStart()
    {
        var health = view.Transition == TransitionPhase.Awake ? HealthStatus.Degraded : HealthStatus.Progressing;
        var there = ToDo(health, "stopped, to be started");
        if (live.Cluster is not null)
            return there with
            {
                Blocked = new BlockedIntention(
                    Start, StatusTo(RdsInstanceStates.Available), "Unsupported",
                    $"It is a member of the cluster {live.Cluster}, which starts as a whole. Start the cluster."),
            };
        var lastWord = LastWord();
        var why = view.Transition != TransitionPhase.Awake || lastWord?.Value == RdsInstanceStates.Stopped
            ? $"active: {view.Mode.Reason}"
            : $"stopped by somebody else, and active: {view.Mode.Reason}";
        return there with
        {
            Actions =
            [
                new ProposedAction(
                    Start, Stage.Start, StatusTo(RdsInstanceStates.Available), why, new StartRdsInstance(live.Identifier)),
            ],
        };
    }

    private Assessment ToStop()
    {
        var lastWord = LastWord();
        var why = lastWord?.Value != RdsInstanceStates.Stopped ? $"dormant: {view.Mode.Reason}"
            : view.Now - lastWord.At >= NearlySevenDays ? $"AWS started it again after 7 days, and dormant: {view.Mode.Reason}"
            : $"started by somebody else, and dormant: {view.Mode.Reason}";
        return Owing(ToDo(HealthStatus.Progressing, $"{live.Status}, to be stopped")) with
        {
            Available = Answer.Yes,
            Actions =
            [
                new ProposedAction(
                    Stop, Stage.Stop, StatusTo(RdsInstanceStates.Stopped), why, new StopRdsInstance(live.Identifier)),
            ],
        };
    }

    /// <summary>As desired as far as we can make it so; not available unless said.</summary>
    private static Assessment Settled(HealthStatus health, string detail) => new()
    {
        Sync = SyncStatus.Synced,
        Health = health,
        Detail = detail,
        Available = Answer.No,
        Drained = Answer.No,
    };

    private static Assessment ToDo(HealthStatus health, string detail) =>
        Settled(health, detail) with { Sync = SyncStatus.OutOfSync };

    private Assessment OnItsWay(string detail) =>
        ToDo(HealthStatus.Progressing, detail) with { InProgress = !_facts.Slow };

    private static Assessment Owing(Assessment assessment) => assessment with { Owes = Stage.Stop };

    private IReadOnlyList<Change> StatusTo(string status) => [new Change(StatusField, live.Status, status)];

    private BlockedIntention Blocked(string verb, string to) =>
        new(verb, StatusTo(to), "Failed", $"The database is {Failure()}.");

    private string Failure() => $"{live.Status}: {_facts.Advice}";

    private string Unlisted() => $"{live.Status}, which is not a state known here";

    /// <summary>Our own last word on whether it runs; null where we never said one.</summary>
    private WrittenValue? LastWord() => view.History.LastWritten.GetValueOrDefault(StatusField);

    /// <summary>Whether we wrote that state so lately that a look may not show it yet.</summary>
    private bool Lags(string state) => OwnWrites.Said(view, StatusField, state);

    private DateTimeOffset? Restart() => live.AutomaticRestartTime > view.Now ? live.AutomaticRestartTime : null;

    private string Countdown() => live.AutomaticRestartTime switch
    {
        null => "stopped",
        { } at when at > view.Now => $"stopped, AWS restarts it in {Durations.Format(at - view.Now)}",
        _ => "stopped, AWS is about to restart it",
    };

    private string Size()
    {
        var standby = live.MultiAz ? " Multi-AZ" : "";
        var billed = _facts.Billing switch
        {
            StateBilling.Running => "running",
            StateBilling.Storage => "stopped",
            _ => "not billed",
        };
        return $"{live.InstanceClass}{standby} {billed}".TrimStart();
    }
}
