using Reconciler.Checking;
using Reconciler.Core.Observing;

namespace Reconciler.Diagnosing.Rules;

/// <summary>Answers that take longer than they may, and what they wait for.</summary>
internal sealed class SlownessRule : IRule
{
    /// <summary>What the runbook calls slow, where nothing is declared.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    /// <summary>What a database may be busy, in percent.</summary>
    private const int BusyPercent = 80;

    /// <inheritdoc/>
    public IEnumerable<Diagnosis> Judge(Symptoms seen)
    {
        if (!seen.Awake || seen.Figures.Latency is not { } latency) yield break;
        var most = seen.Spec.Release.Performance?.Latency ?? Slow;
        var slower = seen.Figures.LatencyBefore is > 0 and { } before ? (latency - before) * 100 / before : (double?)null;
        var tooSlow = latency > most.TotalSeconds;
        if (!tooSlow && !(slower > seen.Spec.Release.Rollback.SlowerPercent)) yield break;
        var shell = new ShellLines(seen);
        var (why, causes) = Why(seen, slower, shell);
        var recent = seen.Recent;
        if (causes.Count == 0)
            causes.Add(recent is not null
                ? new("The deployment is the only thing known to have changed.", "Go back to the revision before where it began with it.", shell.Rollback(recent, "responses are too slow"))
                : new("Neither database, cache nor tasks are busy: something else that the application waits for is slow.", "Find the slow requests in the log.", []));
        yield return new Diagnosis(
            Entries.Slow, why.Count > 0 ? Likelihood.Likely : Likelihood.Symptom,
            [
                $"responses took {Figures.Seconds(latency)} on average of the last ten minutes" + (tooSlow ? $", {Figures.Seconds(most.TotalSeconds)} is the most" : ""),
                .. slower > 0 ? [$"{Figures.Percent(slower.Value)} more than the {Figures.Seconds(seen.Figures.LatencyBefore!.Value)} before the deployment"] : Array.Empty<string>(),
                .. why,
            ],
            string.Join(' ', causes.Select(c => c.Words)), string.Join(' ', causes.Select(c => c.Remedy)), [.. causes.SelectMany(c => c.Commands), .. shell.Log]);
    }

    /// <summary>All that slows it, nearest to the root first: a busy database slows everything, a new revision is the usual change.</summary>
    private static (IReadOnlyList<string> Why, List<Cause> Causes) Why(Symptoms seen, double? slower, ShellLines shell)
    {
        var databases = seen.Facts.DatabaseCpu.Where(d => d.Value is { Problem: null, Value: >= BusyPercent }).OrderBy(d => d.Key.Local, StringComparer.Ordinal).ToList();
        var caches = Cold(seen).ToList();
        var load = Load.TooHigh(seen).ToList();
        string[] brought = seen.Recent is { } recent ? [TaskWords.Brought(recent, seen.Subject.Now)] : [];
        string[] all = [.. databases.Select(d => $"{d.Key.Local}: CPU {Figures.Percent(d.Value.Value!.Value)}"), .. caches.Select(c => $"{c.Key.Local}: hit rate {Figures.Percent(c.Value.Value!.Value)}"), .. load, .. brought];
        List<Cause> causes = [];
        if (databases.Count > 0)
            causes.Add(new(BusyDatabase.Cause, BusyDatabase.Remedy, databases.Select(d => DatabaseLoad(seen, d.Key, shell))));
        if (slower > seen.Spec.Release.Rollback.SlowerPercent && seen.Recent is not null)
            causes.Add(new("It is since the deployment that responses take longer.", "Go back to the revision before, then find what slowed it.", shell.Rollback(seen.Recent, "responses take longer than before")));
        if (load.Count > 0)
            causes.Add(new("The tasks are at the end of their resources.", Load.Remedy(seen), [shell.ServiceMetric("CPUUtilization", "Average"), .. shell.ScaleUp()]));
        if (caches.Count > 0)
            causes.Add(new("The cache has little of what it is asked for, and the database does the work.", "Look at what is cached, for how long, and whether the cache evicts.",
                from cache in caches
                let id = SickDependency.IdOf(seen.Subject.Spec.Find(cache.Key)!)
                from metric in new[] { shell.CacheMetric(id, "CacheHitRate", "Average"), shell.CacheMetric(id, "Evictions", "Sum") }
                select metric));
        return (all, causes);
    }

    /// <summary>One thing that slows a service.</summary>
    private sealed record Cause(string Words, string Remedy, IEnumerable<string> Commands);

    private static IEnumerable<KeyValuePair<ResourceAddress, Kinds.Answered<double?>>> Cold(Symptoms seen) =>
        from need in seen.Needs
        where seen.Facts.Check.HitRates.TryGetValue(need.Address, out var rate) && rate is { Problem: null, Value: { } percent } && percent < seen.Subject.Spec.Checks.CacheHitPercent
        select KeyValuePair.Create(need.Address, seen.Facts.Check.HitRates[need.Address]);

    private static string DatabaseLoad(Symptoms seen, ResourceAddress address, ShellLines shell)
    {
        var declaration = seen.Subject.Spec.Find(address)!;
        var name = declaration.Address.Kind == "auroraCluster" ? "DBClusterIdentifier" : "DBInstanceIdentifier";
        return shell.Metric("AWS/RDS", "CPUUtilization", "Average", $"Name={name},Value={SickDependency.IdOf(declaration)}");
    }
}
