namespace Reconciler.Sandbox.AutoScaling;

/// <summary>
/// What target tracking makes of a metric, without a clock. It scales out in proportion, and in slowly: AWS says "more
/// gradually", here it is one task at a time.
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html
/// </summary>
internal static class TargetTracking
{
    /// <summary>How many tasks bring the metric to its target: rounded up, so that there are never too few.</summary>
    /// <param name="running">How many run now.</param>
    /// <param name="value">The metric now.</param>
    /// <param name="target">What it is to be; above 0.</param>
    public static int Wanted(int running, double value, double target) =>
        (int)Math.Min(int.MaxValue, Math.Ceiling(running * value / target));

    /// <summary>The count to scale out to, or null. A count below the minimum gets to it at least; one above the maximum stays.</summary>
    /// <param name="target">The bounds.</param>
    /// <param name="desired">The present desired count.</param>
    /// <param name="wanted">How many the metric wants; at least 1.</param>
    public static int? Out(ScalableTarget target, int desired, int wanted) =>
        target.Clamp(wanted) is var count && count > desired ? count : null;

    /// <summary>The count to scale in to, or null. A count above the maximum gets to it at most; one below the minimum stays.</summary>
    /// <param name="target">The bounds.</param>
    /// <param name="desired">The present desired count.</param>
    /// <param name="wanted">How many the metric wants, of all policies the most.</param>
    public static int? In(ScalableTarget target, int desired, int wanted) =>
        target.Clamp(Math.Max(wanted, desired - 1)) is var count && count < desired ? count : null;
}
