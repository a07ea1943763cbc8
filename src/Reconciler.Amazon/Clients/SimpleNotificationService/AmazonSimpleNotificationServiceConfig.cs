using Reconciler.Amazon.Protocols;

namespace Amazon.SimpleNotificationService;

/// <summary>How Amazon Simple Notification Service is reached: its endpoint prefix, signing name and API version.</summary>
public partial class AmazonSimpleNotificationServiceConfig : ServiceClientConfig
{
    /// <summary>Defaults, with the SDK's own retries off and answers buffered.</summary>
    public AmazonSimpleNotificationServiceConfig() : base("SNS", "sns") { }

    /// <inheritdoc />
    public override string RegionEndpointServiceName => "sns";

    /// <inheritdoc />
    public override string ServiceVersion => "2010-03-31";
}
