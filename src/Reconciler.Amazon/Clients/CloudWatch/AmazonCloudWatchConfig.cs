using Reconciler.Amazon.Protocols;

namespace Amazon.CloudWatch;

/// <summary>How Amazon CloudWatch is reached: its endpoint prefix, signing name and API version.</summary>
public partial class AmazonCloudWatchConfig : ServiceClientConfig
{
    /// <summary>Defaults, with the SDK's own retries off and answers buffered.</summary>
    public AmazonCloudWatchConfig() : base("CloudWatch", "monitoring") { }

    /// <inheritdoc />
    public override string RegionEndpointServiceName => "monitoring";

    /// <inheritdoc />
    public override string ServiceVersion => "2010-08-01";
}
