using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Faults;

/// <summary>Token buckets by operation, on real time: callers run on it, however fast the sandbox clock goes.</summary>
internal sealed class CallBudget(TimeProvider time)
{
    private readonly Dictionary<string, (double Tokens, DateTimeOffset At)> _buckets = new(StringComparer.Ordinal);

    /// <summary>Takes one call's token; false: the call is throttled.</summary>
    public bool TryTake(string bucket, CallRate rate)
    {
        var now = time.GetUtcNow();
        var (tokens, at) = _buckets.GetValueOrDefault(bucket, (rate.Burst, now));
        tokens = Math.Min(rate.Burst, tokens + ((now - at).TotalSeconds * rate.PerSecond));
        var allowed = tokens >= 1;
        _buckets[bucket] = (allowed ? tokens - 1 : tokens, now);
        return allowed;
    }
}
