using Amazon.CloudTrail.Model;
using Amazon.Runtime;

namespace Amazon.CloudTrail;

/// <summary>AWS CloudTrail: the operations that Reconciler uses.</summary>
public partial interface IAmazonCloudTrail : IAmazonService, IDisposable
{
    /// <summary>Looks up management events or CloudTrail Insights events that are captured by CloudTrail.</summary>
    /// <exception cref="AmazonCloudTrailException">The service refused, by its error code.</exception>
    Task<LookupEventsResponse> LookupEventsAsync(LookupEventsRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCloudTrailConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonCloudTrailClient(awsCredentials, (AmazonCloudTrailConfig)clientConfig);
}
