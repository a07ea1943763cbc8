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
    private readonly LinkedList<TaskCompletionSource> queue = new();
    private double tokens = rate.Bucket;
    private long filledAt = time.GetTimestamp();
    private bool lettingGo;

    /// <summary>
    /// Takes a token, or queues for one. A caller who gives up leaves the queue and those behind move up, so the rate is
    /// used, and never exceeded.
    /// </summary>
    internal async ValueTask<RateLimitLease> TakeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Enter() is { } place)
        {
            await using var givingUp = cancellationToken.UnsafeRegister(_ => Leave(place, cancellationToken), null);
            await place.Value.Task;
        }

        return Granted.Lease;
    }

    /// <summary>AWS has just said that its bucket is empty: ours cannot be any fuller.</summary>
    internal void Drain()
    {
        lock (gate)
        {
            Fill();
            tokens = 0;
        }
    }

    /// <summary>A place in the queue; <see langword="null"/> where nobody waits and a token is there.</summary>
    private LinkedListNode<TaskCompletionSource>? Enter()
    {
        LinkedListNode<TaskCompletionSource> place;
        lock (gate)
        {
            Fill();
            if (queue.Count == 0 && tokens >= 1)
            {
                tokens -= 1;
                return null;
            }

            place = queue.AddLast(new TaskCompletionSource());
            if (lettingGo)
            {
                return place;
            }

            lettingGo = true;
        }

        // It ends with the queue and does not fail.
        _ = LetGoAsync();
        return place;
    }

    private void Leave(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (place.List is null)
            {
                // It has just been let go: the token is its own.
                return;
            }

            queue.Remove(place);
        }

        place.Value.TrySetCanceled(cancellationToken);
    }

    /// <summary>Lets the queue go as the tokens come, one after the other, until nobody waits.</summary>
    private async Task LetGoAsync()
    {
        while (true)
        {
            TaskCompletionSource? first = null;
            var wait = TimeSpan.Zero;
            lock (gate)
            {
                Fill();
                if (queue.First is not { } place)
                {
                    lettingGo = false;
                    return;
                }

                if (tokens >= 1)
                {
                    tokens -= 1;
                    queue.Remove(place);
                    first = place.Value;
                }
                else
                {
                    // Timers count whole milliseconds: rounded up, so that nobody goes a moment too early.
                    wait = TimeSpan.FromMilliseconds(Math.Ceiling((1 - tokens) / rate.RefillPerSecond * 1000));
                }
            }

            if (first is null)
            {
                await Task.Delay(wait, time, CancellationToken.None);
            }
            else
            {
                first.SetResult();
            }
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
