namespace Reconciler.Amazon.Calling;

/// <summary>
/// Is told what happens on the way to AWS, so that calls can be counted and logged. Implementations are called from
/// several threads at once, must not throw, and must not wait.
/// </summary>
public interface ICallObserver
{
    /// <summary>One request went out and ended, well or not.</summary>
    /// <param name="attempt">What was sent and how it ended.</param>
    void Attempted(CallAttempt attempt)
    {
    }

    /// <summary>A failed attempt will be repeated after a wait.</summary>
    /// <param name="retry">Which, why, and after how long.</param>
    void Retrying(CallRetry retry)
    {
    }

    /// <summary>A call came to its end, whatever number of attempts it took; none where nothing could be sent.</summary>
    /// <param name="call">The whole call.</param>
    void Ended(CallEnd call)
    {
    }

    /// <summary>The circuit of a service opened, or closed again.</summary>
    /// <param name="change">Which service's, and for how long nothing is sent.</param>
    void CircuitChanged(CircuitChange change)
    {
    }
}

/// <summary>One request that went out.</summary>
/// <param name="Target">To whom.</param>
/// <param name="Operation">AWS's name of the operation.</param>
/// <param name="Intent">Read or write.</param>
/// <param name="Attempt">1 for the first of its call.</param>
/// <param name="Duration">From sending to the end; time in queues is not in it.</param>
/// <param name="Failure"><see langword="null"/> where it succeeded or the caller cancelled it.</param>
/// <param name="Cancelled">Whether the caller gave up on it while it was under way.</param>
public sealed record CallAttempt(
    CallTarget Target, string Operation, CallIntent Intent, int Attempt, TimeSpan Duration, AwsFailure? Failure, bool Cancelled);

/// <summary>One wait before an attempt is repeated.</summary>
/// <param name="Target">To whom.</param>
/// <param name="Operation">AWS's name of the operation.</param>
/// <param name="Intent">Read or write.</param>
/// <param name="Attempt">The attempt that failed; 1 for the first.</param>
/// <param name="Delay">How long is waited.</param>
/// <param name="Failure">Why.</param>
public sealed record CallRetry(
    CallTarget Target, string Operation, CallIntent Intent, int Attempt, TimeSpan Delay, AwsFailure Failure);

/// <summary>One call as its caller saw it.</summary>
/// <param name="Target">To whom.</param>
/// <param name="Operation">AWS's name of the operation.</param>
/// <param name="Intent">Read or write.</param>
/// <param name="Attempts">How many requests went out.</param>
/// <param name="Duration">All of it: queues, waits and attempts.</param>
/// <param name="Failure"><see langword="null"/> where it succeeded or the caller cancelled it.</param>
public sealed record CallEnd(
    CallTarget Target, string Operation, CallIntent Intent, int Attempts, TimeSpan Duration, AwsFailure? Failure);

/// <summary>A change of a service's circuit.</summary>
/// <param name="Target">Whose.</param>
/// <param name="BreakDuration">How long nothing is sent; <see langword="null"/> when it closed.</param>
public sealed record CircuitChange(CallTarget Target, TimeSpan? BreakDuration)
{
    /// <summary>Whether the circuit opened.</summary>
    public bool Opened => BreakDuration is not null;
}
