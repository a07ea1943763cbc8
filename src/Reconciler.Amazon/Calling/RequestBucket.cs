using System.Threading.RateLimiting;

namespace Reconciler.Amazon.Calling;

/// <summary>
/// A token bucket whose callers queue, first come first served, and are never turned away. The platform's own
/// <see cref="TokenBucketRateLimiter"/> reads the machine's clock and so cannot be tested on another; this one waits on
/// the given <see cref="TimeProvider"/>.
/// </summary>
internal sealed class RequestBucket(RequestRate rate, TimeProvider time)
{
    private readonly Lock gate = new();
    private double tokens = rate.Bucket;
    private long filledAt = time.GetTimestamp();

    /// <summary>
    /// Takes a token, on credit where none is there, and waits until it is paid. A caller who gives up hands its token
    /// back, so those behind it are not slowed down, and the rate is never exceeded.
    /// </summary>
    internal async ValueTask<RateLimitLease> TakeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var wait = Reserve();
        if (wait > TimeSpan.Zero)
        {
            try
            {
                await Task.Delay(wait, time, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                Return();
                throw;
            }
        }

        return Granted.Lease;
    }

    /// <summary>AWS has just said that its bucket is empty: ours cannot be any fuller.</summary>
    internal void Drain()
    {
        lock (gate)
        {
            Fill();
            tokens = Math.Min(tokens, 0);
        }
    }

    private TimeSpan Reserve()
    {
        lock (gate)
        {
            Fill();
            tokens -= 1;

            // Timers count whole milliseconds: rounded up, so that nobody goes a moment too early.
            return tokens >= 0
                ? TimeSpan.Zero
                : TimeSpan.FromMilliseconds(Math.Ceiling(-tokens / rate.RefillPerSecond * 1000));
        }
    }

    private void Return()
    {
        lock (gate)
        {
            Fill();
            tokens = Math.Min(rate.Bucket, tokens + 1);
        }
    }

    private void Fill()
    {
        var at = time.GetTimestamp();
        tokens = Math.Min(rate.Bucket, tokens + (time.GetElapsedTime(filledAt, at).TotalSeconds * rate.RefillPerSecond));
        filledAt = at;
    }

    private sealed class Granted : RateLimitLease
    {
        internal static readonly Granted Lease = new();

        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
