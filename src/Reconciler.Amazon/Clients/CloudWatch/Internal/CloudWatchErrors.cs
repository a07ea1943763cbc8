using Amazon.CloudWatch.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudWatch.Internal;

/// <summary>Which exception stands for which error code of Amazon CloudWatch.</summary>
internal static class CloudWatchErrors
{
    /// <summary>Code on the wire to exception; what is not listed is AmazonCloudWatchException.</summary>
    public static readonly ErrorTable Table = new((m, i, t, c, r, s) => new AmazonCloudWatchException(m, i, t, c, r, s))
    {
        ["ConflictException"] = (m, i, t, c, r, s) => new ConflictException(m, i, t, c, r, s),
        ["InvalidParameterInput"] = (m, i, t, c, r, s) => new DashboardInvalidInputException(m, i, t, c, r, s),
        ["ResourceNotFound"] = (m, i, t, c, r, s) => new DashboardNotFoundException(m, i, t, c, r, s),
        ["InternalServiceError"] = (m, i, t, c, r, s) => new InternalServiceException(m, i, t, c, r, s),
        ["InvalidNextToken"] = (m, i, t, c, r, s) => new InvalidNextTokenException(m, i, t, c, r, s),
        ["InvalidParameterValue"] = (m, i, t, c, r, s) => new InvalidParameterValueException(m, i, t, c, r, s),
        ["LimitExceeded"] = (m, i, t, c, r, s) => new LimitExceededException(m, i, t, c, r, s),
    };
}
