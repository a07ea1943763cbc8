using System.Globalization;
using Reconciler.Checking;

namespace Reconciler.Diagnosing.Rules;

/// <summary>Too many requests that end as 5xx, of the application or of the load balancer in front of it.</summary>
internal sealed class ErrorRateRule : IRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnosis> Judge(Symptoms seen)
    {
        if (!seen.Awake) yield break;
        var most = seen.Subject.Spec.Checks.ErrorPercent ?? seen.Spec.Release.Rollback.ErrorPercent;
        var hour = seen.Own.Traffic is { Problem: null, Value: var traffic } ? Share(traffic.Errors, traffic.Requests) : null;
        var lately = Share(seen.Figures.Errors, seen.Figures.Requests);
        var unserved = seen.Targets is { Healthy: 0 } && seen.Figures.BalancerErrors > 0;
        if (!(hour > most) && !(lately > most) && !unserved) yield break;
        var unhealthy = seen.Targets is { Others.Count: > 0 } or { Healthy: 0 };
        var (busy, shell) = (Load.TooHigh(seen).ToList(), new ShellLines(seen));
        yield return new Diagnosis(
            Entries.ErrorRate, seen.Recent is not null && !unhealthy ? Likelihood.Likely : Likelihood.Symptom,
            [
                .. unserved ? [string.Create(CultureInfo.InvariantCulture, $"{seen.Figures.BalancerErrors:0} requests of the last ten minutes got a 5xx of the load balancer itself: no target is healthy")] : Array.Empty<string>(),
                .. hour is > 0 and { } h ? [$"{Figures.Percent(h)} of the requests of the last hour ended as 5xx, {most} % is the most"] : Array.Empty<string>(),
                .. lately is > 0 and { } l ? [$"{Figures.Percent(l)} of those of the last ten minutes"] : Array.Empty<string>(),
                .. unhealthy ? [$"targets: {seen.Targets!.Words}"] : Array.Empty<string>(),
                .. busy,
                .. seen.Recent is { } recent ? [TaskWords.Brought(recent, seen.Subject.Now)] : Array.Empty<string>(),
                .. unhealthy ? [] : seen.LogLines(3),
            ],
            unhealthy ? "Targets are unhealthy, and there is nobody, or not enough, to answer: the entry about tasks says why."
                : seen.Recent is { } brought ? $"The deployment of {brought.Revision} is the first thing to suspect: something in it errs."
                : busy.Count > 0 ? "The tasks are at the end of their resources."
                : "The application errs while its tasks are healthy: its log says on what. A database or cache that it does not reach has an entry of its own.",
            unhealthy ? "Mend what makes targets unhealthy first."
                : seen.Recent is not null ? "Go back to the revision before, then read the log."
                : busy.Count > 0 ? Load.Remedy(seen)
                : "Read the log of errors.",
            [.. shell.Rollback(seen.Recent, "too many requests end as 5xx"), .. busy.Count > 0 && !unhealthy ? shell.ScaleUp() : [], .. shell.ErrorLines, .. unhealthy ? shell.TargetHealth : []]);
    }

    private static double? Share(double? errors, double? requests) => requests > 0 ? (errors ?? 0) * 100 / requests : null;
}
