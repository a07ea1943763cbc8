using Amazon.CertificateManager.Internal;
using Amazon.CertificateManager.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Reconciler.Amazon.Protocols;

namespace Amazon.CertificateManager;

/// <summary>The client of AWS Certificate Manager. Safe for use by many at once.</summary>
public partial class AmazonCertificateManagerClient : AmazonServiceClient, IAmazonCertificateManager
{
    /// <summary>Credentials and region as the SDK finds them.</summary>
    public AmazonCertificateManagerClient()
        : base(new AmazonCertificateManagerConfig()) { }

    /// <summary>Credentials as the SDK finds them, region as given.</summary>
    public AmazonCertificateManagerClient(RegionEndpoint region)
        : base(new AmazonCertificateManagerConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials as the SDK finds them, settings as given.</summary>
    public AmazonCertificateManagerClient(AmazonCertificateManagerConfig config)
        : base(config) { }

    /// <summary>Credentials as given, region as the SDK finds it.</summary>
    public AmazonCertificateManagerClient(AWSCredentials credentials)
        : base(credentials, new AmazonCertificateManagerConfig()) { }

    /// <summary>Credentials and region as given.</summary>
    public AmazonCertificateManagerClient(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonCertificateManagerConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials and settings as given.</summary>
    public AmazonCertificateManagerClient(AWSCredentials credentials, AmazonCertificateManagerConfig clientConfig)
        : base(credentials, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonCertificateManagerClient(string awsAccessKeyId, string awsSecretAccessKey)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonCertificateManagerConfig()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonCertificateManagerClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonCertificateManagerConfig { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonCertificateManagerClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonCertificateManagerConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonCertificateManagerClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCertificateManagerConfig()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonCertificateManagerClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCertificateManagerConfig { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonCertificateManagerClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonCertificateManagerConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    /// <inheritdoc />
    public virtual Task<DescribeCertificateResponse> DescribeCertificateAsync(DescribeCertificateRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeCertificateResponse>(request, CertificateManagerOperations.DescribeCertificate, cancellationToken);

    /// <inheritdoc />
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) =>
        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthHandler());
}
