using Amazon.CloudWatchLogs.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudWatchLogs.Internal;

/// <summary>The operations of Amazon CloudWatch Logs as its wire knows them.</summary>
internal static class CloudWatchLogsOperations
{
    private static readonly JsonWire Wire =
        new JsonWire("CloudWatch Logs", "Logs_20140328", CloudWatchLogsJsonContext.Default, CloudWatchLogsErrors.Table, camelCase: true);

    /// <summary>FilterLogEvents.</summary>
    public static readonly WireOperation FilterLogEvents =
        Wire.Operation<FilterLogEventsRequest, FilterLogEventsResponse>("FilterLogEvents");
}
