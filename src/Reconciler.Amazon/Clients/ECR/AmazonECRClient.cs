using Amazon.ECR.Internal;
using Amazon.ECR.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECR;

/// <summary>The client of Amazon Elastic Container Registry. Safe for use by many at once.</summary>
public partial class AmazonECRClient : AmazonServiceClient, IAmazonECR
{
    /// <summary>Credentials and region as the SDK finds them.</summary>
    public AmazonECRClient()
        : base(new AmazonECRConfig()) { }

    /// <summary>Credentials as the SDK finds them, region as given.</summary>
    public AmazonECRClient(RegionEndpoint region)
        : base(new AmazonECRConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials as the SDK finds them, settings as given.</summary>
    public AmazonECRClient(AmazonECRConfig config)
        : base(config) { }

    /// <summary>Credentials as given, region as the SDK finds it.</summary>
    public AmazonECRClient(AWSCredentials credentials)
        : base(credentials, new AmazonECRConfig()) { }

    /// <summary>Credentials and region as given.</summary>
    public AmazonECRClient(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonECRConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials and settings as given.</summary>
    public AmazonECRClient(AWSCredentials credentials, AmazonECRConfig clientConfig)
        : base(credentials, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonECRClient(string awsAccessKeyId, string awsSecretAccessKey)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonECRConfig()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonECRClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonECRConfig { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonECRClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonECRConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonECRClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonECRConfig()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonECRClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonECRConfig { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonECRClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonECRConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    /// <inheritdoc />
    public virtual Task<DescribeImagesResponse> DescribeImagesAsync(DescribeImagesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeImagesResponse>(request, ECROperations.DescribeImages, cancellationToken);

    /// <inheritdoc />
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) =>
        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthHandler());
}
