using Reconciler.Amazon.Protocols;

namespace Amazon.CloudWatchLogs;

/// <summary>How Amazon CloudWatch Logs is reached: its endpoint prefix, signing name and API version.</summary>
public partial class AmazonCloudWatchLogsConfig : ServiceClientConfig
{
    /// <summary>Defaults, with the SDK's own retries off and answers buffered.</summary>
    public AmazonCloudWatchLogsConfig() : base("CloudWatch Logs", "logs") { }

    /// <inheritdoc />
    public override string RegionEndpointServiceName => "logs";

    /// <inheritdoc />
    public override string ServiceVersion => "2014-03-28";
}
