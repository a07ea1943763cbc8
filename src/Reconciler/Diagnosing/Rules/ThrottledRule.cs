namespace Reconciler.Diagnosing.Rules;

/// <summary>AWS slows something down: ECS in the service's name, or whoever asks here.</summary>
internal sealed class ThrottledRule : IRule
{
    private static readonly string[] Words = ["throttled", "rate exceeded"];
    private static readonly string[] Codes = ["Throttling", "ThrottlingException", "ThrottledException", "RequestLimitExceeded", "TooManyRequestsException"];

    /// <inheritdoc/>
    public IEnumerable<Diagnosis> Judge(Symptoms seen)
    {
        var told = seen.Events.Where(e => Words.Any(w => e.Message.Contains(w, StringComparison.OrdinalIgnoreCase))).DistinctBy(e => e.Message).ToList();
        var own = Unseen.Of(seen).Where(u => Codes.Contains(u.Seen.Split(' ')[0], StringComparer.Ordinal)).ToList();
        if (told.Count + own.Count == 0) yield break;
        var shell = new ShellLines(seen);
        yield return new Diagnosis(
            Entries.Throttled, told.Count > 0 ? Likelihood.Symptom : Likelihood.Beside,
            [.. told.Take(3).Select(e => $"{TaskWords.Ago(e.At, seen.Subject.Now)}: {e.Message}"), .. own.Take(3).Select(u => $"{u.Name}: {u.Seen}")],
            "Calls exceed AWS's rates for the account and region: ECS, or whoever else calls, waits and tries again.",
            "Find who calls so often in CloudTrail; spread it, or ask for a higher quota. Nothing here needs to be undone.",
            [shell.DescribeService, shell.Aws("cloudtrail lookup-events --max-results 50 --query 'Events[].[EventTime,EventName,Username]' --output table")]);
    }
}
