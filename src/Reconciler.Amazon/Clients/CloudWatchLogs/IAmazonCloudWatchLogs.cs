using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>Amazon CloudWatch Logs: the operations that Reconciler uses.</summary>
public partial interface IAmazonCloudWatchLogs : IAmazonService, IDisposable
{
    /// <summary>Lists log events from the specified log group.</summary>
    /// <exception cref="AmazonCloudWatchLogsException">The service refused, by its error code.</exception>
    Task<FilterLogEventsResponse> FilterLogEventsAsync(FilterLogEventsRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCloudWatchLogsConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonCloudWatchLogsClient(awsCredentials, (AmazonCloudWatchLogsConfig)clientConfig);
}
