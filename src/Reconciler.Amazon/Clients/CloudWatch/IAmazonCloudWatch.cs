using Amazon.CloudWatch.Model;
using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Amazon CloudWatch: the operations that Reconciler uses.</summary>
public partial interface IAmazonCloudWatch : IAmazonService, IDisposable
{
    /// <summary>Retrieves the specified alarms.</summary>
    /// <exception cref="AmazonCloudWatchException">The service refused, by its error code.</exception>
    Task<DescribeAlarmsResponse> DescribeAlarmsAsync(DescribeAlarmsRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or updates an alarm and associates it with the specified metric, metric math expression, anomaly
    /// detection model, Metrics Insights query, or PromQL query.
    /// </summary>
    /// <exception cref="AmazonCloudWatchException">The service refused, by its error code.</exception>
    Task<PutMetricAlarmResponse> PutMetricAlarmAsync(PutMetricAlarmRequest request, CancellationToken cancellationToken = default);

    /// <summary>You can use the GetMetricData API to retrieve CloudWatch metric values.</summary>
    /// <exception cref="AmazonCloudWatchException">The service refused, by its error code.</exception>
    Task<GetMetricDataResponse> GetMetricDataAsync(GetMetricDataRequest request, CancellationToken cancellationToken = default);

    /// <summary>Displays the details of the dashboard that you specify.</summary>
    /// <exception cref="AmazonCloudWatchException">The service refused, by its error code.</exception>
    Task<GetDashboardResponse> GetDashboardAsync(GetDashboardRequest request, CancellationToken cancellationToken = default);

    /// <summary>Creates a dashboard if it does not already exist, or updates an existing dashboard.</summary>
    /// <exception cref="AmazonCloudWatchException">The service refused, by its error code.</exception>
    Task<PutDashboardResponse> PutDashboardAsync(PutDashboardRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCloudWatchConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonCloudWatchClient(awsCredentials, (AmazonCloudWatchConfig)clientConfig);
}
