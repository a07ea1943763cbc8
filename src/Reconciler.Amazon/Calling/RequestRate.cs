namespace Reconciler.Amazon.Calling;

/// <summary>A token bucket as AWS describes its own.</summary>
/// <param name="Bucket">How many requests may come at once, at least 1.</param>
/// <param name="RefillPerSecond">How many a second come back, above 0.</param>
/// <param name="Group">
/// The name of the bucket where several operations share one, as ECS's do; <see langword="null"/> where each operation
/// has its own.
/// </param>
public sealed record RequestRate(double Bucket, double RefillPerSecond, string? Group = null)
{
    /// <summary>The part of this rate that is ours; a bucket always holds at least one request.</summary>
    /// <param name="part">Above 0, at most 1.</param>
    public RequestRate Share(double part) =>
        this with { Bucket = Math.Max(1, Bucket * part), RefillPerSecond = RefillPerSecond * part };
}
