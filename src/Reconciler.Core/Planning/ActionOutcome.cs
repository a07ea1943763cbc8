namespace Reconciler.Core.Planning;

/// <summary>
/// How one write ended. Five cases and no sixth; a failure is a value here, never an exception.
/// </summary>
/// <param name="RequestId">AWS's id of the request, for its support; null where there was no answer.</param>
public abstract record ActionOutcome(string? RequestId)
{
    /// <summary>It took effect.</summary>
    /// <param name="RequestId">AWS's id of the request.</param>
    public sealed record Done(string? RequestId = null) : ActionOutcome(RequestId);

    /// <summary>AWS accepted it and is at it; later looks show it arrive.</summary>
    /// <param name="RequestId">AWS's id of the request.</param>
    public sealed record InProgress(string? RequestId = null) : ActionOutcome(RequestId);

    /// <summary>It did not take effect and may at another time: throttling, a resource in the wrong state.</summary>
    /// <param name="After">How long AWS asks to wait; null where it said nothing, and the usual back-off applies.</param>
    /// <param name="Reason">What was said: AWS's code and message.</param>
    /// <param name="RequestId">AWS's id of the request.</param>
    public sealed record Retry(TimeSpan? After, string Reason, string? RequestId = null) : ActionOutcome(RequestId);

    /// <summary>It was refused, and trying again does not help until something else changes.</summary>
    /// <param name="Reason">What was said: AWS's code and message.</param>
    /// <param name="RequestId">AWS's id of the request.</param>
    public sealed record Terminal(string Reason, string? RequestId = null) : ActionOutcome(RequestId);

    /// <summary>Nobody knows whether it took effect: look before anything is repeated.</summary>
    /// <param name="Reason">How its answer was lost.</param>
    /// <param name="RequestId">AWS's id of the request.</param>
    public sealed record Ambiguous(string Reason, string? RequestId = null) : ActionOutcome(RequestId);
}
