using Reconciler.Amazon.Protocols;

namespace Amazon.ApplicationAutoScaling;

/// <summary>How Application Auto Scaling is reached: its endpoint prefix, signing name and API version.</summary>
public partial class AmazonApplicationAutoScalingConfig : ServiceClientConfig
{
    /// <summary>Defaults, with the SDK's own retries off and answers buffered.</summary>
    public AmazonApplicationAutoScalingConfig() : base("Application Auto Scaling", "application-autoscaling") { }

    /// <inheritdoc />
    public override string RegionEndpointServiceName => "application-autoscaling";

    /// <inheritdoc />
    public override string ServiceVersion => "2016-02-06";
}
