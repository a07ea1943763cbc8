using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Incidents;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Planning;

/// <summary>What a plan says of the environment as a whole.</summary>
internal sealed class Summary
{
    private readonly EnvironmentLook _look;
    private readonly TransitionPhase _phase;
    private readonly IReadOnlyList<AssessedResource> _resources;
    private readonly IReadOnlyList<PlannedAction> _actions;
    private readonly List<AssessedResource> _onItsWay;
    private readonly AssessedResource? _inProgress;
    private readonly AssessedResource? _stalled;
    private readonly bool _goesOn;

    private Summary(
        EnvironmentLook look,
        TransitionPhase phase,
        IReadOnlyList<AssessedResource> resources,
        IReadOnlyList<PlannedAction> actions)
    {
        (_look, _phase, _resources, _actions) = (look, phase, resources, actions);
        _onItsWay = Phases.Stays(look) ? [] : [.. Phases.NotThereYet(phase, look, resources, actions)];
        _inProgress = resources.FirstOrDefault(r => r.Assessment.InProgress);
        _stalled = resources.FirstOrDefault(r => Stall(r) is not null);
        _goesOn = actions.Any(a => a.Goes) || _inProgress is not null
            || _onItsWay.Exists(r => Gates.MayMove(r, up: phase == TransitionPhase.Waking));
    }

    public static Plan Of(
        EnvironmentLook look,
        TransitionPhase phase,
        IReadOnlyList<AssessedResource> resources,
        IReadOnlyList<PlannedAction> actions)
    {
        var summary = new Summary(look, phase, resources, actions);
        var (reason, message) = summary.Words();
        return new Plan(
            look.Environment, look.Mode, phase, resources, actions, summary.Sync(), summary.Health(), reason, message,
            summary.Edges().Where(e => e > look.Now).Min())
        {
            Conditions = [.. WakeOverdue.Of(look, phase)],
        };
    }

    private SyncStatus Sync()
    {
        if (_resources.Any(r => r.Assessment.Sync == SyncStatus.Unknown)) return SyncStatus.Unknown;
        return _actions.Count > 0 || _look.Mode.Awaited is not null || _onItsWay.Count > 0 || _inProgress is not null
            || _resources.Any(r => r.Assessment.Sync != SyncStatus.Synced)
            ? SyncStatus.OutOfSync
            : SyncStatus.Synced;
    }

    private HealthStatus Health()
    {
        var health = _resources.Select(r => r.Assessment.Health).ToHashSet();
        if (_stalled is not null || health.Contains(HealthStatus.Missing) || health.Contains(HealthStatus.Degraded))
            return HealthStatus.Degraded;
        if (health.Contains(HealthStatus.Unknown)) return HealthStatus.Unknown;
        if (health.Contains(HealthStatus.Progressing) || (_onItsWay.Count > 0 && _goesOn)) return HealthStatus.Progressing;
        return health.Contains(HealthStatus.Dormant) || (_phase == TransitionPhase.Asleep && _look.Mode.CostMode == CostMode.Dormant)
            ? HealthStatus.Dormant
            : HealthStatus.Healthy;
    }

    private (string Reason, string Message) Words()
    {
        if (_look.Caller.Contradicts(_look.Environment.Aws.AccountId) is { } foreign) return (AccountGuard.Reason, foreign);
        var unknown = _resources.FirstOrDefault(r => r.Observation is UnknownObservation);
        if (unknown?.Observation is UnknownObservation { Reason: var reason })
            return ("Unknown", $"{unknown.Address.Local} could not be seen: {reason}");
        if (_stalled is not null) return ("Stalled", $"{_stalled.Address.Local}: {Stall(_stalled)!.Message}");
        var moving = _actions.Where(a => a.Goes).ToList();
        if (_onItsWay.Count > 0 && _goesOn)
            return (_phase.ToString(), $"{Way()}: {(moving.Count > 0 ? Step(moving[0]) : State(_inProgress ?? _onItsWay[0]))}");
        if (moving.Count > 0) return ("Correcting", $"correcting: {Step(moving[0])}{More(moving.Count)}");
        if (_actions.Count > 0 && _inProgress is null) return LeftOver();
        var missing = _resources.FirstOrDefault(r => r.Assessment.Health == HealthStatus.Missing);
        if (missing is not null) return ("Missing", $"{missing.Address.Local} is not found on AWS");
        if (_inProgress is not null) return ("Progressing", State(_inProgress));
        if (_onItsWay.Count > 0)
            return ("Blocked", $"{Way()}: {_onItsWay[0].Address.Local} is not there yet ({_onItsWay[0].Assessment.Detail})");
        var degraded = _resources.FirstOrDefault(r => r.Assessment.Health == HealthStatus.Degraded);
        if (degraded is not null) return ("Degraded", State(degraded));
        if (_look.Mode.Awaited is not null) return ("Deferred", _look.Mode.Reason);
        return ("Synced", _look.Mode.CostMode == CostMode.Dormant ? "asleep as desired" : "as desired");
    }

    /// <summary>What cannot be proposed at all, or is contested, is among the actions, as blocked.</summary>
    private static FoundCondition? Stall(AssessedResource resource) => resource.Assessment.Blocked is not null
        ? null
        : resource.Assessment.Conditions.FirstOrDefault(c => c is { Type: ConditionTypes.Stalled, Reason: not ContestGuard.Reason });

    /// <summary>Where nothing goes on: what wants somebody before what only waits for its time.</summary>
    private (string Reason, string Message) LeftOver() =>
        _actions.FirstOrDefault(a => a.State == ActionState.Blocked) is { } blocked
            ? (blocked.Refusal?.Reason is ContestGuard.Reason or ApprovalGuard.Reason ? blocked.Refusal.Reason : "Blocked",
                $"{blocked.Address.Local} {blocked.Verb}: {blocked.On[0]}{More(_actions.Count)}")
            : ("Deferred", $"{Step(_actions[0])}{More(_actions.Count)}");

    private string Way() => _phase == TransitionPhase.Waking ? "waking" : "falling asleep";

    private static string Step(PlannedAction next) => next.State == ActionState.Waiting
        ? $"{next.Address.Local} {next.Verb} waits for {next.On[0]}"
        : $"{next.Address.Local} {next.Verb}";

    private static string State(AssessedResource resource) => $"{resource.Address.Local}: {resource.Assessment.Detail}";

    private static string More(int actions) => actions > 1 ? $" (and {actions - 1} more)" : "";

    private IEnumerable<DateTimeOffset?> Edges() =>
        _resources.Select(r => r.Assessment.NextEdge)
            .Concat(_actions.Select(a => a.NotBefore))
            .Append(_look.Mode.NextEdge)
            .Append(WakeOverdue.From(_look, _phase))
            .Concat(IncidentEvents.Edges(_look.History.Incidents.Open, _look.Environment.Incidents).Select(e => (DateTimeOffset?)e))
            .Concat(_look.History.Resources.Values.Select(h =>
                h.OpenIntent is { } open ? OpenIntents.LeftAloneUntil(open, _look) : (DateTimeOffset?)null));
}
