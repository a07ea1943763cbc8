using Reconciler.Core.Desired;
using Reconciler.Core.Health;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Kinds;
using Reconciler.Kinds.Alarm;

namespace Reconciler.Checking;

/// <summary>Whether databases, caches and alarms are well. Pure.</summary>
internal static class ResourceJudge
{
    /// <summary>A database or cache: available, or at rest while its environment is dormant.</summary>
    public static HealthItem Dependency(ResourceDeclaration declaration, Observation look, CheckSubject subject)
    {
        var wanted = subject.Dormant ? "available, or stopped while dormant" : "available";
        if (look is UnknownObservation { Reason: var reason }) return HealthItem.Unseen(declaration.Address.Local, reason, wanted);
        if (look is AbsentObservation) return HealthItem.Of(declaration.Address.Local, false, "not there", wanted);
        var assessed = subject.Assess(declaration, look);
        var well = assessed.Health is HealthStatus.Healthy || (subject.Dormant && assessed.Health == HealthStatus.Dormant);
        return HealthItem.Of(declaration.Address.Local, well || (subject.Dormant && assessed.Available == Answer.Yes), assessed.Detail, wanted);
    }

    /// <summary>The hit rate of a cache.</summary>
    public static HealthItem HitRate(ResourceDeclaration declaration, Answered<double?> seen, CheckSubject subject)
    {
        var least = subject.Spec.Checks.CacheHitPercent;
        return Figures.Item($"{declaration.Address.Local} hit rate", $"at least {least} % in 1 h", seen,
            rate => rate is null || rate >= least, rate => rate is { } percent ? Figures.Percent(percent) : "no data");
    }

    /// <summary>What went out through a NAT gateway.</summary>
    public static HealthItem Nat(string gateway, Answered<double?> seen, CheckSubject subject)
    {
        var most = subject.Spec.Checks.NatGigabytesPerDay;
        return Figures.Item($"NAT gateway {gateway}", $"at most {most} GB out in 24 h", seen,
            bytes => bytes is null || bytes <= most * Figures.Gigabyte, bytes => bytes is { } sum ? Figures.Gigabytes(sum) : "no data");
    }

    /// <summary>An alarm, muted or not; one that fires with the figures that CloudWatch gives for it.</summary>
    public static HealthItem Alarm(ResourceDeclaration declaration, Observation look)
    {
        const string Wanted = "not in ALARM";
        return look switch
        {
            PresentObservation { Live: AlarmLive live } => HealthItem.Of(declaration.Address.Local, live.State != AlarmLive.Alarm, Words(live), Wanted),
            UnknownObservation { Reason: var reason } => HealthItem.Unseen(declaration.Address.Local, reason, Wanted),
            _ => HealthItem.Of(declaration.Address.Local, false, "not there", "there"),
        };
    }

    /// <summary>A dashboard: there, and to be read.</summary>
    public static HealthItem Dashboard(ResourceDeclaration declaration, Observation look) => look switch
    {
        PresentObservation => HealthItem.Of(declaration.Address.Local, true, "there", "there"),
        UnknownObservation { Reason: var reason } => HealthItem.Unseen(declaration.Address.Local, reason, "there"),
        _ => HealthItem.Of(declaration.Address.Local, false, "not there", "there"),
    };

    /// <summary>
    /// What a load balancer answered itself with 5xx, for want of a target that does. It is told of the load balancer: which service
    /// behind it was meant, AWS does not say. Requests that found no target are in no other count.
    /// </summary>
    /// <param name="balancer">Its name, as metrics have it.</param>
    /// <param name="seen">Its requests of the last hour.</param>
    /// <param name="most">How many percent of them at most.</param>
    public static HealthItem Balancer(string balancer, SeenBalancer seen, int most)
    {
        var all = Math.Max(seen.Requests, seen.Errors);
        // app/NAME/ID
        var name = balancer.Split('/') is [_, var given, ..] ? given : balancer;
        return HealthItem.Of($"load balancer {name} 5xx", seen.Errors * 100 <= all * most,
            seen.Errors == 0 ? "none of its own" : FormattableString.Invariant($"{seen.Errors:0} of its own, {Figures.Percent(seen.Errors * 100 / all)} of {all:0} requests"),
            $"at most {most} % of its own in 1 h");
    }

    private static string Words(AlarmLive live)
    {
        var state = live.Definition.ActionsEnabled ? live.State : $"{live.State}, muted";
        return live is { State: AlarmLive.Alarm, Reason: { } reason } ? $"{state}: {reason}" : state;
    }
}
