using Amazon.ApplicationAutoScaling.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.ApplicationAutoScaling.Internal;

/// <summary>Which exception stands for which error code of Application Auto Scaling.</summary>
internal static class ApplicationAutoScalingErrors
{
    /// <summary>Code on the wire to exception; what is not listed is AmazonApplicationAutoScalingException.</summary>
    public static readonly ErrorTable Table = new((m, i, t, c, r, s) => new AmazonApplicationAutoScalingException(m, i, t, c, r, s))
    {
        ["ConcurrentUpdateException"] = (m, i, t, c, r, s) => new ConcurrentUpdateException(m, i, t, c, r, s),
        ["FailedResourceAccessException"] = (m, i, t, c, r, s) => new FailedResourceAccessException(m, i, t, c, r, s),
        ["InternalServiceException"] = (m, i, t, c, r, s) => new InternalServiceException(m, i, t, c, r, s),
        ["InvalidNextTokenException"] = (m, i, t, c, r, s) => new InvalidNextTokenException(m, i, t, c, r, s),
        ["LimitExceededException"] = (m, i, t, c, r, s) => new LimitExceededException(m, i, t, c, r, s),
        ["ObjectNotFoundException"] = (m, i, t, c, r, s) => new ObjectNotFoundException(m, i, t, c, r, s),
        ["ValidationException"] = (m, i, t, c, r, s) => new ValidationException(m, i, t, c, r, s),
    };
}
