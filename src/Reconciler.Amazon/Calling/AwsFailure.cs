namespace Reconciler.Amazon.Calling;

/// <summary>
/// The one reading of an AWS error: by exception type, error code and HTTP status, never by message text.
/// </summary>
/// <param name="Kind">What it means for the caller.</param>
/// <param name="Code">AWS's error code (<c>InvalidDBInstanceState</c>), or the exception type's name where AWS sent none.</param>
/// <param name="Message">What was said, in one line of at most 300 characters; for people only.</param>
/// <param name="RetryAfter">How long AWS, or an open circuit, asks to wait; <see langword="null"/> where nothing was said.</param>
/// <param name="RequestId">AWS's id of the request, for its support; <see langword="null"/> where there was no answer.</param>
public sealed record AwsFailure(
    FailureKind Kind, string Code, string Message, TimeSpan? RetryAfter = null, string? RequestId = null)
{
    /// <summary>
    /// Whether it may pass by itself, without anybody's doing: worth another pass. After
    /// <see cref="FailureKind.Ambiguous"/> that pass has to look first.
    /// </summary>
    public bool IsTransient => Kind is FailureKind.Throttled or FailureKind.CircuitOpen || BlamesService;

    /// <summary>Whether the write may have taken effect although it failed.</summary>
    public bool MayHaveApplied => Kind is FailureKind.Ambiguous;

    /// <summary>
    /// Whether the failure speaks against the service or the way to it, so that it counts towards opening the circuit.
    /// Throttling does not: the service is well, and only asks for less.
    /// </summary>
    internal bool BlamesService => Kind is FailureKind.NeverSent or FailureKind.Ambiguous || LeavesWritesOpen;

    private bool LeavesWritesOpen => Kind is FailureKind.TimedOut or FailureKind.ConnectionLost
        or FailureKind.ServerFault or FailureKind.Unreadable;

    /// <summary>
    /// Reads an exception as the failure of a read. An <see cref="AwsCallException"/> gives back its own failure.
    /// </summary>
    /// <param name="exception">What an SDK client or the pipeline threw.</param>
    /// <returns>Its meaning; <see cref="FailureKind.Unexpected"/> where the type is not one that calls end in.</returns>
    public static AwsFailure From(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return FailureReader.Read(exception);
    }

    /// <summary>
    /// The same failure when it befell a write: whatever does not say that nothing was changed is ambiguous.
    /// </summary>
    internal AwsFailure OfWrite() =>
        LeavesWritesOpen || Kind is FailureKind.Unexpected ? this with { Kind = FailureKind.Ambiguous } : this;

    /// <summary>
    /// The same failure when it befell the fetching of credentials that precedes a call: the call was never sent.
    /// </summary>
    internal AwsFailure BeforeSending() => LeavesWritesOpen ? this with { Kind = FailureKind.NeverSent } : this;

    /// <inheritdoc/>
    public override string ToString() => Code == Kind.ToString() ? $"{Code}: {Message}" : $"{Kind} ({Code}): {Message}";
}
