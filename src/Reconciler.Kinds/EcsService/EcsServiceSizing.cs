namespace Reconciler.Kinds.EcsService;

/// <summary>A count that a service is to have, and why.</summary>
/// <param name="Count">How many tasks.</param>
/// <param name="Why">In a few words.</param>
internal sealed record WantedCount(int Count, string Why);

/// <summary>How many tasks an awake service is to have. Null throughout: the count is not ours to move.</summary>
/// <param name="spec">What is declared.</param>
/// <param name="live">What the look shows.</param>
/// <param name="bounds">The bounds that are to hold; null where there are none, or they are not known.</param>
internal sealed class EcsServiceSizing(EcsServiceSpec spec, EcsServiceLive live, EcsScalableTarget? bounds)
{
    /// <summary>
    /// The size with which a service leaves zero when its environment wakes: declared, else as it was, else the minimum,
    /// and within the bounds. A minimum of 0 still wakes with one task, from which scaling goes on. Null: it is not known.
    /// </summary>
    /// <param name="recorded">The count of the restore point; null where it has none.</param>
    public WantedCount? AtWaking(int? recorded)
    {
        var size =
            spec.DesiredCount is { } declared ? new WantedCount(declared, "desiredCount")
            : recorded is { } before ? new WantedCount(before, "the size before it fell asleep")
            : spec.Autoscaling?.Min is { } least ? new WantedCount(Math.Max(1, least), "autoscaling.min")
            : bounds is { Min: > 0 } ? new WantedCount(bounds.Min, "its scalable target's minimum")
            : null;
        if (size is null || bounds is null) return size;
        var within = bounds.Nearest(size.Count);
        return within == 0 ? null
            : within == size.Count ? size
            : size with { Count = within, Why = $"{size.Why}, {size.Count}, within {bounds.Min}–{bounds.Max}" };
    }

    /// <summary>
    /// The correction of a count that is not as it is to be. With declared scaling any count within the bounds is right and
    /// one outside goes to the nearer bound; with a scalable target that nobody declared, one outside goes to
    /// <c>desiredCount</c>; without one, <c>desiredCount</c> is the count.
    /// </summary>
    public WantedCount? Correction()
    {
        var count = live.Desired;
        if (spec.Autoscaling is not null)
        {
            return bounds is null ? null
                : count < bounds.Min ? new WantedCount(bounds.Min, $"count {count} is below autoscaling.min {bounds.Min}")
                : count > bounds.Max ? new WantedCount(bounds.Max, $"count {count} is above autoscaling.max {bounds.Max}")
                : null;
        }

        if (spec.DesiredCount is not { } declared) return null;
        if (bounds is null)
            return count == declared ? null : new WantedCount(declared, $"count {count} is not desiredCount {declared}");
        return bounds.Nearest(count) == count
            ? null
            : new WantedCount(
                bounds.Nearest(declared),
                $"count {count} is outside the live scalable target's {bounds.Min}–{bounds.Max}, and desiredCount is {declared}");
    }
}
