using Amazon.CertificateManager.Model;
using Amazon.Runtime;

namespace Amazon.CertificateManager;

/// <summary>AWS Certificate Manager: the operations that Reconciler uses.</summary>
public partial interface IAmazonCertificateManager : IAmazonService, IDisposable
{
    /// <summary>Returns detailed metadata about the specified ACM certificate.</summary>
    /// <exception cref="AmazonCertificateManagerException">The service refused, by its error code.</exception>
    Task<DescribeCertificateResponse> DescribeCertificateAsync(DescribeCertificateRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCertificateManagerConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonCertificateManagerClient(awsCredentials, (AmazonCertificateManagerConfig)clientConfig);
}
