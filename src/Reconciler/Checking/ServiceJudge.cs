using Reconciler.Core.Desired;
using Reconciler.Core.Health;
using Reconciler.Core.Observing;
using Reconciler.Kinds;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Checking;

/// <summary>Whether a service is well, line by line: its count, its deployment, its tasks, its targets, its page, its log, its answers, its speed and load. Pure.</summary>
internal static class ServiceJudge
{
    /// <summary>The lines of one service.</summary>
    /// <param name="declaration">The service.</param>
    /// <param name="look">How it was seen.</param>
    /// <param name="facts">What was asked beyond that.</param>
    /// <param name="subject">Its environment.</param>
    public static IEnumerable<HealthItem> Judge(
        ResourceDeclaration declaration, Observation look, ServiceFacts facts, CheckSubject subject)
    {
        var (name, spec) = (declaration.Address.Local, (EcsServiceSpec)declaration.Spec);
        switch (look)
        {
            case PresentObservation { Live: EcsServiceLive live }:
                yield return Running(name, spec, live, subject.Dormant);
                if (live.Controller == "ECS") yield return Deployment(name, live);
                if (facts.Targets is { } targets) yield return Targets(name, live, targets);
                if (facts.Page is { } answer && spec.Release.HealthCheck is { } page) yield return Page(name, page, answer);
                break;
            case UnknownObservation { Reason: var reason }:
                yield return HealthItem.Unseen($"{name} running", reason, "as many as desired");
                yield return HealthItem.Unseen($"{name} deployment", reason, EcsDeployment.Wanted);
                break;
            default:
                yield return HealthItem.Of($"{name} running", false, "not there", "as many as desired");
                break;
        }

        if (facts.StoppedTasks is { } stopped)
            yield return Figures.Item($"{name} failed tasks", "none in 24 h", stopped, s => s.All(t => t.WasWanted), FailedWords);
        if (facts.ErrorLines is { } lines && spec.Release.Logs is { MaxErrors: var most })
            yield return Figures.Item($"{name} error lines", $"at most {most} in 1 h", lines, n => n <= most, n => n > most ? $"more than {most}" : $"{n}");
        if (facts.Traffic is { } traffic)
            yield return ErrorRate(name, traffic, subject.Spec.Checks.ErrorPercent ?? spec.Release.Rollback.ErrorPercent);
        if (facts.Load is { } load && spec.Release.Performance is { } limits)
            foreach (var item in Limits(name, limits, load))
                yield return item;
    }

    /// <summary>Awake, there are to be as many as is declared, or within the declared bounds; without tasks it serves nobody, unless that is declared.</summary>
    private static HealthItem Running(string name, EcsServiceSpec spec, EcsServiceLive live, bool dormant)
    {
        var desired = live.ComputedDesired ?? live.Desired;
        var seen = $"{live.Running} of {desired}";
        if (dormant) return HealthItem.Of($"{name} running", live.Running == 0 && desired == 0, seen, "0 of 0, dormant");
        var declared = Declared(spec, live, desired);
        return HealthItem.Of($"{name} running", live.Running == desired && declared is null, seen, declared ?? $"{desired} of {desired}");
    }

    /// <summary>What is declared of the count, where the count that AWS keeps is not that; null where it is.</summary>
    private static string? Declared(EcsServiceSpec spec, EcsServiceLive live, int desired) => spec switch
    {
        { Autoscaling.Min: { } min } when desired < min => $"at least {min}",
        { Autoscaling.Max: { } max } when desired > max => $"at most {max}",
        // A scalable target that nobody declared moves the count by itself.
        { Autoscaling: null, DesiredCount: { } count } when live.Target is null && desired != count => $"{count} of {count}",
        _ when desired == 0 && spec.Autoscaling is not { Min: 0 } => "at least 1",
        _ => null,
    };

    private static HealthItem Page(string name, EcsHealthPage page, Answered<EcsPageAnswer> seen) =>
        Figures.Item($"{name} health page", page.Wanted, seen, page.IsWell, page.Words);

    /// <summary>What is declared of its speed and load, a line each. Where nobody asked for anything, nothing was slow.</summary>
    private static IEnumerable<HealthItem> Limits(string name, EcsPerformance limits, Answered<SeenLoad> seen)
    {
        if (limits.Latency is { } most)
        {
            var wanted = $"below {Figures.Seconds(most.TotalSeconds)} in 10 min";
            yield return Figures.Item($"{name} latency", wanted, seen,
                l => !(l.Latency >= most.TotalSeconds), l => l.Latency is { } seconds ? Figures.Seconds(seconds) : "no requests");
        }

        if (limits.CpuPercent is { } cpu) yield return Busy("CPU", cpu, l => l.Cpu);
        if (limits.MemoryPercent is { } memory) yield return Busy("memory", memory, l => l.Memory);

        HealthItem Busy(string what, int percent, Func<SeenLoad, double?> of)
        {
            var wanted = $"below {percent} % in 10 min";
            return seen.Problem is null && of(seen.Value) is null
                ? HealthItem.Unseen($"{name} {what}", "no datapoint", wanted)
                : Figures.Item($"{name} {what}", wanted, seen, l => of(l) < percent, l => Figures.Percent(of(l)!.Value));
        }
    }

    private static string FailedWords(IReadOnlyList<EcsStoppedTask> stopped)
    {
        var failed = stopped.Where(t => !t.WasWanted).Select(t => t.Reason).ToList();
        return failed.Count == 0 ? "none" : $"{failed.Count}: {string.Join("; ", failed.Distinct(StringComparer.Ordinal))}";
    }

    private static HealthItem Deployment(string name, EcsServiceLive live) => HealthItem.Of(
        $"{name} deployment", EcsDeployment.IsOneCompleted(live.Deployments), EcsDeployment.Words(live.Deployments), EcsDeployment.Wanted);

    private static HealthItem Targets(string name, EcsServiceLive live, Answered<EcsTargets> seen)
    {
        var expected = live.ComputedDesired ?? live.Desired;
        return Figures.Item($"{name} targets", EcsTargets.Wanted(expected), seen, t => t.AreWell(expected), t => t.Words);
    }

    private static HealthItem ErrorRate(string name, Answered<SeenTraffic> seen, int most) =>
        Figures.Item($"{name} 5xx", $"at most {most} % in 1 h", seen,
            t => t.Errors * 100 <= t.Requests * most,
            t => t.Requests > 0 ? FormattableString.Invariant($"{Figures.Percent(t.Errors * 100 / t.Requests)} of {t.Requests:0} requests") : "no requests");
}
