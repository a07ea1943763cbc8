using Reconciler.Amazon.Calling;
using Reconciler.Core.Recording;

namespace Reconciler.Daemon;

/// <summary>A permit to write until the lease of an environment has run out, however often it was renewed before.</summary>
internal sealed class LeasePermit : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly ITimer _timer;
    private readonly Action _check;

    /// <summary>Begins to watch.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="epoch">The epoch that is held.</param>
    /// <param name="time">This process's clock.</param>
    /// <param name="also">Another reason to cancel.</param>
    public LeasePermit(ILease lease, string environment, long epoch, TimeProvider time, CancellationToken also)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(also);
        _check = () => Check(lease.HeldFor(environment, epoch));
        _timer = time.CreateTimer(_ => _check(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Permit = WritePermit.Until(_check, _source.Token);
        _check();
    }

    /// <summary>Leave to write: its token is cancelled once the lease has run out.</summary>
    public WritePermit Permit { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        _source.Dispose();
    }

    private void Check(TimeSpan left)
    {
        try
        {
            if (left > TimeSpan.Zero) _timer.Change(left, Timeout.InfiniteTimeSpan);
            else _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The write ended while the timer was on its way.
        }
    }
}
