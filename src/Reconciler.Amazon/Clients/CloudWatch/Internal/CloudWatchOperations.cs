using Amazon.CloudWatch.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudWatch.Internal;

/// <summary>The operations of Amazon CloudWatch as its wire knows them.</summary>
internal static class CloudWatchOperations
{
    private static readonly QueryWire Wire =
        new QueryWire("CloudWatch", "2010-08-01", CloudWatchJsonContext.Default, CloudWatchErrors.Table);

    /// <summary>DescribeAlarms.</summary>
    public static readonly WireOperation DescribeAlarms =
        Wire.Operation<DescribeAlarmsRequest, DescribeAlarmsResponse>("DescribeAlarms");

    /// <summary>PutMetricAlarm.</summary>
    public static readonly WireOperation PutMetricAlarm =
        Wire.Operation<PutMetricAlarmRequest, PutMetricAlarmResponse>("PutMetricAlarm");

    /// <summary>GetMetricData.</summary>
    public static readonly WireOperation GetMetricData =
        Wire.Operation<GetMetricDataRequest, GetMetricDataResponse>("GetMetricData");

    /// <summary>GetDashboard.</summary>
    public static readonly WireOperation GetDashboard =
        Wire.Operation<GetDashboardRequest, GetDashboardResponse>("GetDashboard");

    /// <summary>PutDashboard.</summary>
    public static readonly WireOperation PutDashboard =
        Wire.Operation<PutDashboardRequest, PutDashboardResponse>("PutDashboard");
}
