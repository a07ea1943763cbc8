using Reconciler.Amazon.Protocols;

namespace Amazon.CloudTrail;

/// <summary>How AWS CloudTrail is reached: its endpoint prefix, signing name and API version.</summary>
public partial class AmazonCloudTrailConfig : ServiceClientConfig
{
    /// <summary>Defaults, with the SDK's own retries off and answers buffered.</summary>
    public AmazonCloudTrailConfig() : base("CloudTrail", "cloudtrail") { }

    /// <inheritdoc />
    public override string RegionEndpointServiceName => "cloudtrail";

    /// <inheritdoc />
    public override string ServiceVersion => "2013-11-01";
}
