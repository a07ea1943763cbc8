using Reconciler.Core.Desired;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Diagnosing.Rules;

/// <summary>Tasks that health checks find unhealthy: they answer otherwise than expected, too slowly, or the checks ask wrongly or too soon.</summary>
internal sealed class HealthCheckRule : IRule
{
    /// <summary>The least grace period that the runbook advises.</summary>
    private static readonly TimeSpan LeastGrace = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public IEnumerable<Diagnosis> Judge(Symptoms seen)
    {
        var ended = seen.Stopped.Where(t => t.FailedHealthChecks).ToList();
        var unhealthy = (seen.Targets?.Others ?? []).Where(o => o.StartsWith("unhealthy", StringComparison.Ordinal)).ToList();
        if (ended.Count + unhealthy.Count == 0) yield break;
        var groups = seen.Facts.Groups is { Problem: null, Value: var found } ? found : [];
        var grace = seen.Facts.Service is { Problem: null, Value.Grace: { } known } ? known : (TimeSpan?)null;
        var shell = new ShellLines(seen);
        yield return new Diagnosis(
            Entries.Restarting, Likelihood.Likely,
            [
                .. ended.Count > 0 ? TaskWords.Evidence(ended, seen.Subject.Now) : [],
                .. unhealthy.Count > 0 ? [$"targets: {seen.Targets!.Words}"] : Array.Empty<string>(),
                .. groups.Select(Checks),
                .. grace is { } seconds ? [$"grace period: {Seconds(seconds)}"] : Array.Empty<string>(),
                .. Page(seen),
                .. seen.LogLines(3),
            ],
            Cause(unhealthy, ended, groups), Remedy(seen, groups, grace),
            [.. shell.TargetHealth, .. Correct(seen, groups, shell), .. shell.Log, .. Lengthen(seen, shell, grace), .. shell.Rollback(seen.Recent, "tasks fail health checks")]);
    }

    private static string Checks(EcsTargetGroup group) =>
        $"health check: {group.Path ?? "no path"}"
        + (group.Interval is { } interval ? $", every {Seconds(interval)}" : "")
        + (group.Timeout is { } timeout ? $", answers within {Seconds(timeout)}" : "");

    private static IEnumerable<string> Page(Symptoms seen) => seen.Facts.Page is { Problem: null, Value: var answer } && seen.Spec.Release.HealthCheck is { } page
        && !page.IsWell(answer)
        ? [$"health page: {page.Words(answer)}"]
        : [];

    /// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/application/check-target-health.html, the reason codes.</summary>
    private static string Cause(IReadOnlyList<string> unhealthy, IReadOnlyList<EcsStoppedTask> ended, IReadOnlyList<EcsTargetGroup> groups)
    {
        bool Says(string reason) => unhealthy.Any(u => u.Contains(reason, StringComparison.Ordinal));
        var path = groups.Count > 0 ? groups[0].Path ?? "the health check" : "the health check";
        return Says("Target.ResponseCodeMismatch") ? $"The application answers {path} with a status that counts as unhealthy: the path is wrong, or the application says that it is not well."
            : Says("Target.Timeout") ? $"The application does not answer {path} in time: it is too slow, hangs, or a security group keeps the load balancer out."
            : Says("Target.FailedHealthChecks") ? "The load balancer cannot reach the application: nothing listens on the port, it closes connections, or a security group keeps the load balancer out."
            : ended.Any(t => t.Says(StopWords.ContainerHealth)) ? "The container's own health check in the task definition fails, and ECS replaces the task."
            : $"Health checks of {path} fail, and ECS replaces the tasks.";
    }

    private static string Remedy(Symptoms seen, IReadOnlyList<EcsTargetGroup> groups, TimeSpan? grace)
    {
        List<string> advice = [];
        if (Misled(seen, groups).FirstOrDefault() is { Group: not null } wrong)
            advice.Add($"Set the target group's health check path to {wrong.Declared}, where the declared health page is; it is {wrong.Group.Path}. Terraform has to say the same.");
        if (grace < LeastGrace) advice.Add($"Give new tasks a grace period of at least {Seconds(LeastGrace)}; it is {Seconds(grace.Value)}. Terraform has to say the same.");
        advice.Add("Ask the health page from inside the network, and read the log.");
        return string.Join(' ', advice);
    }

    /// <summary>Target groups that ask another path than the declared health page's.</summary>
    private static IEnumerable<(EcsTargetGroup Group, string Declared)> Misled(Symptoms seen, IReadOnlyList<EcsTargetGroup> groups) =>
        seen.Spec.Release.HealthCheck is { } page && new Uri(page.Url).AbsolutePath is { Length: > 1 } declared
            ? groups.Where(g => g.Path is { } path && path.TrimEnd('/') != declared.TrimEnd('/')).Select(g => (g, declared))
            : [];

    private static IEnumerable<string> Correct(Symptoms seen, IReadOnlyList<EcsTargetGroup> groups, ShellLines shell) =>
        Misled(seen, groups).Select(m => shell.Aws($"elbv2 modify-target-group --target-group-arn {ShellLines.Quoted(m.Group.Arn)} --health-check-path {ShellLines.Quoted(m.Declared)}"));

    private static IEnumerable<string> Lengthen(Symptoms seen, ShellLines shell, TimeSpan? grace) => grace < LeastGrace
        ? [shell.Aws($"ecs update-service --cluster {ShellLines.Quoted(seen.Spec.Cluster)} --service {ShellLines.Quoted(seen.Spec.Service)} --health-check-grace-period-seconds 90")]
        : [];

    private static string Seconds(TimeSpan time) => Durations.Format(time);
}
