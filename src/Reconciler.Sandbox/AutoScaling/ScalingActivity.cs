namespace Reconciler.Sandbox.AutoScaling;

/// <summary>One change of a desired count by Application Auto Scaling.</summary>
internal sealed record ScalingActivity
{
    /// <summary>Its place in time: ordinal order is order of beginning.</summary>
    public required string Key { get; init; }

    public required string Id { get; init; }

    public required string ResourceId { get; init; }

    public required string Cause { get; init; }

    public required int Count { get; init; }

    public required DateTimeOffset StartTime { get; init; }

    public DateTimeOffset? EndTime { get; init; }

    /// <summary>InProgress, Successful, Overridden, Unfulfilled or Failed.</summary>
    public string StatusCode { get; init; } = "InProgress";

    public required string StatusMessage { get; init; }
}
