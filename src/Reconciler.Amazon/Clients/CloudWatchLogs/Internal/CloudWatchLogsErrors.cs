using Amazon.CloudWatchLogs.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudWatchLogs.Internal;

/// <summary>Which exception stands for which error code of Amazon CloudWatch Logs.</summary>
internal static class CloudWatchLogsErrors
{
    /// <summary>Code on the wire to exception; what is not listed is AmazonCloudWatchLogsException.</summary>
    public static readonly ErrorTable Table = new((m, i, t, c, r, s) => new AmazonCloudWatchLogsException(m, i, t, c, r, s))
    {
        ["InvalidParameterException"] = (m, i, t, c, r, s) => new InvalidParameterException(m, i, t, c, r, s),
        ["ResourceNotFoundException"] = (m, i, t, c, r, s) => new ResourceNotFoundException(m, i, t, c, r, s),
        ["ServiceUnavailableException"] = (m, i, t, c, r, s) => new ServiceUnavailableException(m, i, t, c, r, s),
    };
}
