using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>
/// CloudWatch's published rates, in calls a second for each account and region:
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html
/// </summary>
internal static class CloudWatchRates
{
    public static CallRate DescribeAlarms { get; } = new(9, 9);

    /// <summary>PutMetricAlarm, and each of the other operations on alarms.</summary>
    public static CallRate Three { get; } = new(3, 3);

    public static CallRate PutMetricData { get; } = new(500, 500);

    public static CallRate GetMetricData { get; } = new(50, 50);

    public static CallRate GetMetricStatistics { get; } = new(400, 400);
}
