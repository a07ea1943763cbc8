using Reconciler.Amazon.Calling;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;

namespace Reconciler.Kinds;

/// <summary>What a failed call means for the product: the one place where kinds turn AWS's failures into values.</summary>
public static class Outcomes
{
    /// <summary>Sends one write and says how it ended.</summary>
    /// <param name="send">The call; its result is AWS's request id.</param>
    /// <returns>
    /// <see cref="ActionOutcome.Done"/>, or what <see cref="Of"/> makes of the failure. Cancellation goes through.
    /// </returns>
    public static async Task<ActionOutcome> SendAsync(Func<Task<string?>> send)
    {
        ArgumentNullException.ThrowIfNull(send);
        try
        {
            return new ActionOutcome.Done(await send());
        }
        catch (AwsCallException e)
        {
            return Of(e);
        }
    }

    /// <summary>How a write ended that failed.</summary>
    public static ActionOutcome Of(AwsCallException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var failure = exception.Failure;
        var reason = Reason(exception);
        return failure.Kind switch
        {
            // Nothing was changed, and time or another look may help. A name that is gone is a matter for the next look.
            FailureKind.Throttled or FailureKind.NeverSent or FailureKind.CircuitOpen
                or FailureKind.WrongState or FailureKind.Conflict or FailureKind.ConditionFailed
                or FailureKind.LimitReached or FailureKind.NotFound
                or FailureKind.CredentialsMissing or FailureKind.CredentialsRejected =>
                new ActionOutcome.Retry(failure.RetryAfter, reason, failure.RequestId),

            // Nothing was changed, and nothing will be until somebody changes a policy, the resource or what is desired.
            FailureKind.AccessDenied or FailureKind.Unsupported or FailureKind.Invalid or FailureKind.Other =>
                new ActionOutcome.Terminal(reason, failure.RequestId),

            // Everything else, what is not known here included: it may have taken effect.
            _ => new ActionOutcome.Ambiguous(reason, failure.RequestId),
        };
    }

    /// <summary>The observation of a resource whose look failed.</summary>
    /// <param name="exception">The failed call.</param>
    /// <param name="lookedAt">When the look began.</param>
    public static Observation Unknown(AwsCallException exception, DateTimeOffset lookedAt)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Observation.Unknown(Reason(exception), lookedAt);
    }

    /// <summary>In words: <c>ThrottlingException from DescribeServices: Rate exceeded</c>.</summary>
    public static string Reason(AwsCallException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception.Failure.Kind == FailureKind.CredentialsMissing
            ? "no AWS credentials were found. Set a profile, a role or AWS_ACCESS_KEY_ID"
            : $"{exception.Failure.Code} from {exception.Operation}: {exception.Failure.Message}";
    }
}
