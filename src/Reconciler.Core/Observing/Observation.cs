namespace Reconciler.Core.Observing;

/// <summary>
/// What one look at one resource showed. Three cases and no fourth: it is there, it is not there, or the look did not
/// tell. <see cref="UnknownObservation"/> is not absence: it authorises nothing.
/// </summary>
/// <param name="LookedAt">When the look began. A write sent after this moment is not in it.</param>
public abstract record Observation(DateTimeOffset LookedAt)
{
    /// <summary>The resource is there.</summary>
    public static Observation Present(object live, DateTimeOffset lookedAt) => new PresentObservation(live, lookedAt);

    /// <summary>AWS answered and the resource is not there.</summary>
    public static Observation Absent(DateTimeOffset lookedAt) => new AbsentObservation(lookedAt);

    /// <summary>The look failed or was partial.</summary>
    /// <param name="reason">Why, in words fit for the log, for example <c>ThrottlingException from DescribeServices</c>.</param>
    /// <param name="lookedAt">When the look began.</param>
    public static Observation Unknown(string reason, DateTimeOffset lookedAt) => new UnknownObservation(reason, lookedAt);
}

/// <summary>The resource is there, and this is how it looks.</summary>
/// <param name="Live">The kind's own live type (its <c>TLive</c>).</param>
/// <param name="LookedAt">When the look began.</param>
public sealed record PresentObservation(object Live, DateTimeOffset LookedAt) : Observation(LookedAt);

/// <summary>AWS answered that there is no such resource.</summary>
/// <param name="LookedAt">When the look began.</param>
public sealed record AbsentObservation(DateTimeOffset LookedAt) : Observation(LookedAt);

/// <summary>The look did not tell; it authorises nothing in either direction.</summary>
/// <param name="Reason">Why, in words fit for the log.</param>
/// <param name="LookedAt">When the look began.</param>
public sealed record UnknownObservation(string Reason, DateTimeOffset LookedAt) : Observation(LookedAt);
