using Reconciler.Core.Desired;
using Reconciler.Core.Health;
using Reconciler.Core.Observing;
using Reconciler.Kinds;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Checking;

/// <summary>Whether a service is well, line by line: its count, its deployment, its tasks, its targets, its log, its answers. Pure.</summary>
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
            yield return Figures.Item($"{name} failed tasks", "none in 24 h", stopped, s => !s.Any(t => t.HasFailed), FailedWords);
        if (facts.ErrorLines is { } lines && spec.Release.Logs is { MaxErrors: var most })
            yield return Figures.Item($"{name} error lines", $"at most {most} in 1 h", lines, n => n <= most, n => n > most ? $"more than {most}" : $"{n}");
        if (facts.Traffic is { } traffic)
            yield return ErrorRate(name, traffic, subject.Spec.Checks.ErrorPercent ?? spec.Release.Rollback.ErrorPercent);
    }

    /// <summary>Awake, a service without tasks serves nobody, unless that is declared.</summary>
    private static HealthItem Running(string name, EcsServiceSpec spec, EcsServiceLive live, bool dormant)
    {
        var desired = live.ComputedDesired ?? live.Desired;
        var seen = $"{live.Running} of {desired}";
        if (dormant) return HealthItem.Of($"{name} running", live.Running == 0 && desired == 0, seen, "0 of 0, dormant");
        var none = desired == 0 && spec.Autoscaling is not { Min: 0 };
        return HealthItem.Of($"{name} running", live.Running == desired && !none, seen, none ? "at least 1" : $"{desired} of {desired}");
    }

    private static string FailedWords(IReadOnlyList<EcsStoppedTask> stopped)
    {
        var failed = stopped.Where(t => t.HasFailed).Select(t => t.Reason).ToList();
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
