namespace Reconciler.Diagnosing.Rules;

/// <summary>Deployments that were given up: by ECS's circuit breaker, or by the daemon.</summary>
internal sealed class RolledBackRule : IRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnosis> Judge(Symptoms seen)
    {
        var now = seen.Subject.Now;
        var failed = (seen.Facts.Service is { Problem: null, Value: var told } ? told.Rollouts : []).Where(r => r.State == "FAILED").ToList();
        var events = seen.Events.Where(e => e.Message.Contains("deployment failed", StringComparison.OrdinalIgnoreCase)
            || e.Message.Contains("rolling back to", StringComparison.OrdinalIgnoreCase)).ToList();
        var ours = seen.Release.FailureOf(seen.Service.Hash);
        if (failed.Count + events.Count == 0 && ours is null) yield break;
        var shell = new ShellLines(seen);
        var image = seen.Spec.Release.TaskDefinition is null ? "image" : "taskDefinition";
        yield return new Diagnosis(
            Entries.RolledBack, Likelihood.Likely,
            [
                .. ours is null ? [] : (string[])[$"{ours.Revision}{(ours.Image is null ? "" : $" ({ours.Image})")} failed: {ours.Reason}"],
                .. failed.Select(r => $"{r.Revision} FAILED{(r.Reason is null ? "" : $": {r.Reason}")}"),
                .. events.DistinctBy(e => e.Message).Take(3).Select(e => $"{TaskWords.Ago(e.At, now)}: {e.Message}"),
            ],
            ours is { BackTo: { } back } ? $"What was deployed did not become healthy, and {back} runs again."
                : "ECS gave a deployment up, since its tasks did not become healthy: the entries about tasks, images and memory say why.",
            seen.Spec.Release.Image is not null || seen.Spec.Release.TaskDefinition is not null
                ? $"Mend what failed, and commit another ecsServices.{seen.Service.Address.Name}.{image}: the same one is not tried again."
                : "Mend what failed, and deploy again.",
            [shell.History, shell.DescribeService]);
    }
}
