using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Tests.Planning.World;

/// <summary>One look, posed: what is declared and live, the mode, and what the journal knows.</summary>
internal sealed record Scene(params IReadOnlyList<Declared> Declared)
{
    public static DateTimeOffset Noon { get; } = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    public CostMode Mode { get; init; } = CostMode.Dormant;

    public EnvironmentHistory History { get; init; } = EnvironmentHistory.Empty;

    /// <summary>Local addresses whose look failed.</summary>
    public IReadOnlyList<string> Unseen { get; init; } = [];

    public DateTimeOffset LookedAt { get; init; } = Noon;

    public long Epoch { get; init; } = 7;

    public CallerIdentity Caller { get; init; } = CallerIdentity.Known(Estate.Account);

    public static Scene Dormant(params IReadOnlyList<Declared> declared) => new(declared);

    public static Scene Waking(params IReadOnlyList<Declared> declared) =>
        new Scene(declared) { Mode = CostMode.Active }.In(TransitionPhase.Waking);

    public static Scene Active(params IReadOnlyList<Declared> declared) => new(declared) { Mode = CostMode.Active };

    public Scene In(TransitionPhase phase) => this with { History = History with { Phase = phase } };

    /// <summary>What the journal knows of one resource.</summary>
    public Scene Knowing(string local, ResourceHistory resource) => this with
    {
        History = History with { Resources = new Dictionary<string, ResourceHistory>(History.Resources) { [local] = resource } },
    };

    public Scene Paused(string local) =>
        Knowing(local, ResourceHistory.Empty with { Paused = new PauseState("ann@laptop", "looking into it", Noon) });

    public EnvironmentLook Look() => new(
        Estate.Of(Mode, Declared),
        Declared.ToDictionary(
            d => d.Address,
            d => Unseen.Contains(d.Address.Local) ? Observation.Unknown("throttled", LookedAt)
                : d.Live is null ? Observation.Absent(LookedAt)
                : Observation.Present(d.Live, LookedAt)),
        History, new EffectiveMode(Mode, "costMode in the desired state", ModeSource.DesiredState, null, null),
        Caller, Noon, Epoch, SettleTimes.Default);

    public Plan Plan() => Planner.Plan(Look(), GuardChain.Standard);

    /// <summary>The action on a resource.</summary>
    public PlannedAction Action(string local, string verb) => Plan().Action(local, verb);
}

internal static class PlanReading
{
    public static PlannedAction Action(this Plan plan, string local, string verb) =>
        plan.Actions.Single(a => a.Address.Local == local && a.Verb == verb);

    public static AssessedResource Resource(this Plan plan, string local) => plan.Resources.Single(r => r.Address.Local == local);

    /// <summary>A plan in words, so that two can be compared whole.</summary>
    public static string Words(this Plan plan) => string.Join('\n',
    [
        $"{plan.Phase} {plan.Sync} {plan.Health} {plan.Reason} {plan.Message} {plan.NextEdge:O}",
        .. plan.Resources.Select(r => $"{r.Address} {r.Assessment.Sync} {r.Assessment.Health} {r.Assessment.Detail}"),
        .. plan.Actions.Select(a => $"{a.Address} {a.Verb} {a.State} {string.Join("; ", a.On)} {a.Fingerprint} {a.NotBefore:O}"),
    ]);
}
