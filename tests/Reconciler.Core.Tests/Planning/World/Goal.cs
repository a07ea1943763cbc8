using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Tests.Planning.World;

/// <summary>Where an environment has to arrive once nothing goes wrong any more (design §4, 9).</summary>
internal static class Goal
{
    /// <summary>How many passes it may take: a dozen steps down or up, each with its time, for chains of eight.</summary>
    public const int Passes = 80;

    /// <summary>Lets everything come to rest, and says what is not as it should be then.</summary>
    public static IEnumerable<string> Missed(Bench bench)
    {
        var (quiet, plan) = (0, (Plan?)null);
        for (var i = 0; i < Passes && quiet < 3; i++)
        {
            var end = bench.Pass();
            plan = end.Plan;
            quiet = end is { Sent: 0, Told: 0 } && !plan.IsMoving ? quiet + 1 : 0;
            bench.Wait(61);
        }

        if (quiet < 3)
        {
            yield return $"9: not at rest after {Passes} passes: {plan!.Reason}, {plan.Message}";
            yield break;
        }

        if (plan!.Health == HealthStatus.Progressing) yield return $"9: at rest and yet progressing: {plan.Message}";
        if (plan.Sync != SyncStatus.Synced && plan.Reason is not ("Blocked" or "Missing" or "Degraded"))
            yield return $"9: neither synced nor stalled: {plan.Sync}, {plan.Reason}, {plan.Message}";
        if (bench.History.Resources.Any(r => r.Value.OpenIntent is not null)) yield return "4: an intent was never closed";
        if (!Reachable(bench)) yield break;
        if (plan.Sync != SyncStatus.Synced) yield return $"9: {plan.Sync}: {plan.Reason}, {plan.Message}";
        var dormant = plan.Mode.CostMode == CostMode.Dormant;
        if (bench.History.Phase != (dormant ? TransitionPhase.Asleep : TransitionPhase.Awake)) yield return $"9: {bench.History.Phase}";
        foreach (var d in bench.Declared.Where(d => !Arrived(d, bench.Aws.Live(d.Address, bench.Now), dormant)))
            yield return $"9: {d.Address} is {bench.Aws.Live(d.Address, bench.Now)}";
    }

    /// <summary>Whether everything is ours, there, able, and of a size that somebody knows.</summary>
    private static bool Reachable(Bench bench) => bench.History.Paused is null && bench.Declared.All(d =>
        d.Enforcement == Enforcement.Correct && bench.Of(d.Address.Local).Paused is null
        && bench.Aws.Live(d.Address, bench.Now) is not (null or WorkloadLive { Daemon: true } or DatabaseLive { CannotStop: true } or AlarmLive { Composite: true })
        && !(d.Spec is DatabaseSpec { Stops: false } && d.DependsOn.Count > 0) // it keeps what it needs running
        && !(d.Spec is WorkloadSpec { Count: null, Min: null } && bench.Aws.ByHand.Exists(h => h.Address == d.Address)));

    private static bool Arrived(Declared declared, object? live, bool dormant) => (declared.Spec, live) switch
    {
        (WorkloadSpec, WorkloadLive w) when dormant => w.Drained && (w.Max is null || w.Suspended),
        (WorkloadSpec s, WorkloadLive w) => w.Available && !w.Suspended && (s.Max is null || (w.Desired >= s.Min && w.Desired <= s.Max))
            && (s.Count is null || w.Max is not null || w.Desired == s.Count),
        (DatabaseSpec { Stops: true }, DatabaseLive d) => d.State == (dormant ? "stopped" : "available"),
        (DatabaseSpec, DatabaseLive d) => d.State == "available",
        (AlarmSpec s, AlarmLive a) => a.Enabled == !dormant && a.Threshold == s.Threshold,
        _ => false,
    };
}
