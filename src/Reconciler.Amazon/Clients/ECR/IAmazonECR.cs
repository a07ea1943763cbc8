using Amazon.ECR.Model;
using Amazon.Runtime;

namespace Amazon.ECR;

/// <summary>Amazon Elastic Container Registry: the operations that Reconciler uses.</summary>
public partial interface IAmazonECR : IAmazonService, IDisposable
{
    /// <summary>Returns metadata about the images in a repository.</summary>
    /// <exception cref="AmazonECRException">The service refused, by its error code.</exception>
    Task<DescribeImagesResponse> DescribeImagesAsync(DescribeImagesRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonECRConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonECRClient(awsCredentials, (AmazonECRConfig)clientConfig);
}
