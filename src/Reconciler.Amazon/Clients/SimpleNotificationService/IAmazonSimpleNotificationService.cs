using Amazon.Runtime;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService;

/// <summary>Amazon Simple Notification Service: the operations that Reconciler uses.</summary>
public partial interface IAmazonSimpleNotificationService : IAmazonService, IDisposable
{
    /// <summary>
    /// Sends a message to an Amazon SNS topic, a text message (SMS message) directly to a phone number, or a
    /// message to a mobile platform endpoint (when you specify the TargetArn).
    /// </summary>
    /// <exception cref="AmazonSimpleNotificationServiceException">The service refused, by its error code.</exception>
    Task<PublishResponse> PublishAsync(PublishRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSimpleNotificationServiceConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonSimpleNotificationServiceClient(awsCredentials, (AmazonSimpleNotificationServiceConfig)clientConfig);
}
