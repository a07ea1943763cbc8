using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Kinds.Databases;

/// <summary>
/// What is to be done about one database that is there, instance or cluster: running while active, at rest while dormant,
/// stopped again when AWS has started it after 7 days. Pure.
/// </summary>
internal sealed class DatabaseDiff(ResourceView view, DormantDatabase whenDormant, SeenDatabase seen)
{
    public const string Start = "start";
    public const string Stop = "stop";
    public const string StatusField = "status";

    /// <summary>AWS starts a stopped database again after seven days; a little less, for clocks that differ.</summary>
    private static readonly TimeSpan NearlySevenDays = TimeSpan.FromDays(7) - TimeSpan.FromHours(1);

    public static bool WantsStopped(ResourceView view, DormantDatabase whenDormant) =>
        view.Mode.CostMode == CostMode.Dormant && whenDormant == DormantDatabase.Stopped;

    /// <summary>The conditions of earlier looks that this one could neither confirm nor deny.</summary>
    public static IReadOnlyList<FoundCondition> Remembered(ResourceView view) =>
        view.History.Conditions.TryGetValue(ConditionTypes.Unsupported, out var state) && state.Status
            ? [new FoundCondition(ConditionTypes.Unsupported, state.Reason, state.Message)]
            : [];

    public Assessment Assess()
    {
        var assessment = !WantsStopped(view, whenDormant) ? Awake()
            : seen.CannotBeStopped is null || seen.Facts.Nature == StateNature.Stopped ? Asleep()
            : AwakeAnyway();
        return assessment with
        {
            Size = seen.Size,
            Conditions = seen.CannotBeStopped is { } unsupported && whenDormant == DormantDatabase.Stopped ? [unsupported] : [],
        };
    }

    /// <summary>It is to run.</summary>
    private Assessment Awake() => seen.Facts.Nature switch
    {
        StateNature.Usable when Lags(DatabaseStates.Stopped) =>
            OnItsWay($"{seen.Status}, and our {Stop} is not to be seen yet") with { Available = Answer.Unknown },
        StateNature.Usable => Settled(HealthStatus.Healthy, seen.Status) with { Available = Answer.Yes },
        StateNature.Stopped when Lags(DatabaseStates.Available) =>
            OnItsWay($"{seen.Status}, and our {Start} is not to be seen yet"),
        StateNature.Stopped => ToStart(),
        StateNature.Failed when seen.Facts.Billing == StateBilling.Running => Settled(HealthStatus.Degraded, seen.Failure),
        StateNature.Failed => ToDo(HealthStatus.Degraded, seen.Failure) with { Blocked = Blocked(Start, DatabaseStates.Available) },
        StateNature.Unlisted => ToDo(HealthStatus.Unknown, seen.Unlisted) with { Available = Answer.Unknown },
        _ when seen.Status == DatabaseStates.Stopping => OnItsWay("stopping, to be started when it is stopped"),
        _ => OnItsWay(seen.Status),
    };

    /// <summary>It is to be stopped and cannot be: it has no part in falling asleep, and nothing is done about it.</summary>
    private Assessment AwakeAnyway()
    {
        var awake = Awake();
        return awake with { Actions = [], Blocked = null, Detail = $"{awake.Detail}; AWS cannot stop it" };
    }

    /// <summary>It is to be stopped.</summary>
    private Assessment Asleep() => seen.Facts.Nature switch
    {
        StateNature.Stopped when Lags(DatabaseStates.Available) =>
            Owing(OnItsWay($"{seen.Status}, and our {Start} is not to be seen yet")),
        StateNature.Stopped => Settled(HealthStatus.Dormant, seen.Countdown(view.Now)) with { Drained = Answer.Yes, NextEdge = Restart() },
        StateNature.Failed when seen.Facts.Billing != StateBilling.Running =>
            Settled(HealthStatus.Degraded, seen.Failure) with { Drained = Answer.Yes },
        StateNature.Failed => Owing(ToDo(HealthStatus.Degraded, seen.Failure)) with
        {
            Blocked = Blocked(Stop, DatabaseStates.Stopped),
        },
        StateNature.Usable when Lags(DatabaseStates.Stopped) =>
            Owing(OnItsWay($"{seen.Status}, and our {Stop} is not to be seen yet")) with { Available = Answer.Unknown },
        StateNature.Usable when DatabaseStates.CanBeStopped(seen.Status) => ToStop(),
        StateNature.Usable => Owing(OnItsWay($"{seen.Status}, to be stopped when that is over")) with { Available = Answer.Yes },
        StateNature.Unlisted => Owing(ToDo(HealthStatus.Unknown, seen.Unlisted)) with { Available = Answer.Unknown },
        _ when seen.Status == DatabaseStates.Stopping => Owing(OnItsWay(seen.Status)),
        _ => Owing(OnItsWay($"{seen.Status}, to be stopped when that is over")),
    };

    private Assessment ToStart()
    {
        var health = view.Transition == TransitionPhase.Awake ? HealthStatus.Degraded : HealthStatus.Progressing;
        var there = ToDo(health, "stopped, to be started");
        if (seen.CannotBeStarted is { } because)
            return there with
            {
                Blocked = new BlockedIntention(Start, StatusTo(DatabaseStates.Available), "Unsupported", because),
            };
        var lastWord = LastWord();
        var why = view.Transition != TransitionPhase.Awake || lastWord?.Value == DatabaseStates.Stopped
            ? $"active: {view.Mode.Reason}"
            : $"stopped by somebody else, and active: {view.Mode.Reason}";
        return there with
        {
            Actions =
            [
                new ProposedAction(
                    Start, Stage.Start, StatusTo(DatabaseStates.Available), why, seen.Start),
            ],
        };
    }

    private Assessment ToStop()
    {
        var lastWord = LastWord();
        var why = lastWord?.Value != DatabaseStates.Stopped ? $"dormant: {view.Mode.Reason}"
            : view.Now - lastWord.At >= NearlySevenDays ? $"AWS started it again after 7 days, and dormant: {view.Mode.Reason}"
            : $"started by somebody else, and dormant: {view.Mode.Reason}";
        return Owing(ToDo(HealthStatus.Progressing, $"{seen.Status}, to be stopped")) with
        {
            Available = Answer.Yes,
            Actions =
            [
                new ProposedAction(
                    Stop, Stage.Stop, StatusTo(DatabaseStates.Stopped), why, seen.Stop),
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
        ToDo(HealthStatus.Progressing, detail) with { InProgress = !seen.Facts.Slow };

    private static Assessment Owing(Assessment assessment) => assessment with { Owes = Stage.Stop };

    private IReadOnlyList<Change> StatusTo(string status) => [new Change(StatusField, seen.Status, status)];

    private BlockedIntention Blocked(string verb, string to) =>
        new(verb, StatusTo(to), "Failed", $"The database is {seen.Failure}.");

    /// <summary>Our own last word on whether it runs; null where we never said one.</summary>
    private WrittenValue? LastWord() => view.History.LastWritten.GetValueOrDefault(StatusField);

    /// <summary>Whether we wrote that state so lately that a look may not show it yet.</summary>
    private bool Lags(string state) => OwnWrites.Said(view, StatusField, state);

    private DateTimeOffset? Restart() => seen.AutomaticRestartTime > view.Now ? seen.AutomaticRestartTime : null;
}
