using Reconciler.Amazon.Protocols;

namespace Amazon.ECR;

/// <summary>How Amazon Elastic Container Registry is reached: its endpoint prefix, signing name and API version.</summary>
public partial class AmazonECRConfig : ServiceClientConfig
{
    /// <summary>Defaults, with the SDK's own retries off and answers buffered.</summary>
    public AmazonECRConfig() : base("ECR", "ecr") { }

    /// <inheritdoc />
    public override string RegionEndpointServiceName => "api.ecr";

    /// <inheritdoc />
    public override string ServiceVersion => "2015-09-21";
}
