using System.Collections.Concurrent;
using Reconciler.Amazon.Calling;

namespace Reconciler.Amazon.Tests.Calling;

/// <summary>Keeps everything that an observer is told.</summary>
internal sealed class CallLog : ICallObserver
{
    internal ConcurrentQueue<CallAttempt> Attempts { get; } = new();

    internal ConcurrentQueue<CallRetry> Retries { get; } = new();

    internal ConcurrentQueue<CallEnd> Ends { get; } = new();

    internal ConcurrentQueue<CircuitChange> Circuit { get; } = new();

    public void Attempted(CallAttempt attempt) => Attempts.Enqueue(attempt);

    public void Retrying(CallRetry retry) => Retries.Enqueue(retry);

    public void Ended(CallEnd call) => Ends.Enqueue(call);

    public void CircuitChanged(CircuitChange change) => Circuit.Enqueue(change);
}
