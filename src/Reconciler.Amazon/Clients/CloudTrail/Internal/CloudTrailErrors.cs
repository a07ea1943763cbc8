using Amazon.CloudTrail.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudTrail.Internal;

/// <summary>Which exception stands for which error code of AWS CloudTrail.</summary>
internal static class CloudTrailErrors
{
    /// <summary>Code on the wire to exception; what is not listed is AmazonCloudTrailException.</summary>
    public static readonly ErrorTable Table = new((m, i, t, c, r, s) => new AmazonCloudTrailException(m, i, t, c, r, s))
    {
        ["InvalidEventCategoryException"] = (m, i, t, c, r, s) => new InvalidEventCategoryException(m, i, t, c, r, s),
        ["InvalidLookupAttributesException"] = (m, i, t, c, r, s) => new InvalidLookupAttributesException(m, i, t, c, r, s),
        ["InvalidMaxResultsException"] = (m, i, t, c, r, s) => new InvalidMaxResultsException(m, i, t, c, r, s),
        ["InvalidNextTokenException"] = (m, i, t, c, r, s) => new InvalidNextTokenException(m, i, t, c, r, s),
        ["InvalidTimeRangeException"] = (m, i, t, c, r, s) => new InvalidTimeRangeException(m, i, t, c, r, s),
        ["OperationNotPermittedException"] = (m, i, t, c, r, s) => new OperationNotPermittedException(m, i, t, c, r, s),
        ["UnsupportedOperationException"] = (m, i, t, c, r, s) => new UnsupportedOperationException(m, i, t, c, r, s),
    };
}
