namespace Reconciler.Amazon.Calling;

/// <summary>What one call has come through so far. It travels with the call through the pipeline.</summary>
internal sealed class CallProgress(string operation, CallIntent intent, CancellationToken caller)
{
    internal string Operation => operation;

    internal CallIntent Intent => intent;

    /// <summary>The token of whoever called, as opposed to those of the timeouts.</summary>
    internal CancellationToken Caller => caller;

    /// <summary>How many requests went out.</summary>
    internal int Attempts { get; set; }

    /// <summary>How the latest attempt failed; <see langword="null"/> before the first has ended.</summary>
    internal AwsFailure? LastFailure { get; set; }

    /// <summary>Whether such a failure may be repeated blindly.</summary>
    internal bool MayRepeat(AwsFailure failure) => failure.Kind switch
    {
        FailureKind.Throttled or FailureKind.NeverSent => true,
        FailureKind.TimedOut or FailureKind.ConnectionLost or FailureKind.ServerFault or FailureKind.Unreadable =>
            intent is CallIntent.Read,
        _ => false,
    };

    /// <summary>
    /// The total timeout struck while nothing was under way: the latest failure stands, and where there is none, the
    /// whole time went by in the queue.
    /// </summary>
    internal AwsFailure OutOfTime() => LastFailure ?? new(
        FailureKind.NeverSent, "QueueTimeout", "Not sent: the time for the call ran out while it waited for its turn.");
}
