namespace Reconciler.Core.Planning;

/// <summary>Changes in words, for the log and the plan.</summary>
public static class ChangeText
{
    private const int LongValue = 40;

    /// <summary>
    /// <c>count 1 → 2, autoscaling.max 4 → 10</c>. What is made anew has a dozen fields: <c>metric Evictions, threshold
    /// 1000</c>, without those that are too long to read; the journal has them all.
    /// </summary>
    public static string Of(IReadOnlyList<Change> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Count <= 3 || changes.Any(c => c.From is not null)) return string.Join(", ", changes);
        var shown = changes.Where(c => c.To is { Length: <= LongValue }).Select(c => $"{c.Field} {c.To}").ToList();
        var left = changes.Count - shown.Count;
        return string.Join(", ", shown) + (left == 0 ? "" : $" and {left} more");
    }
}
