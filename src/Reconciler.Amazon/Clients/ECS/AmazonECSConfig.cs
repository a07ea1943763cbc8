using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>How Amazon EC2 Container Service is reached: its endpoint prefix, signing name and API version.</summary>
public partial class AmazonECSConfig : ServiceClientConfig
{
    /// <summary>Defaults, with the SDK's own retries off and answers buffered.</summary>
    public AmazonECSConfig() : base("ECS", "ecs") { }

    /// <inheritdoc />
    public override string RegionEndpointServiceName => "ecs";

    /// <inheritdoc />
    public override string ServiceVersion => "2014-11-13";
}
