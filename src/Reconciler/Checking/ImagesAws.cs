using Amazon.ECR.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Kinds;

namespace Reconciler.Checking;

/// <summary>Images in the registry.</summary>
internal sealed class ImagesAws(IAwsAccess aws)
{
    /// <summary>When an image was pushed; null where it is not there.</summary>
    public async Task<SeenImage?> SeeAsync(EcrImage image, CancellationToken ct) => (await FindAsync(image, ct)).Image;

    /// <summary>An image, and whether its repository is there.</summary>
    public async Task<SeenRegistry> FindAsync(EcrImage image, CancellationToken ct)
    {
        try
        {
            var request = new DescribeImagesRequest
            {
                RegistryId = aws.AccountId,
                RepositoryName = image.Repository,
                ImageIds = [new ImageIdentifier { ImageTag = image.Tag, ImageDigest = image.Digest }],
            };
            var answer = await aws.Ecr.ReadAsync("DescribeImages", (ecr, c) => ecr.DescribeImagesAsync(request, c), ct);
            return new SeenRegistry(true, answer.ImageDetails is [var found, ..]
                ? new SeenImage(found.ImagePushedAt is { } at ? new DateTimeOffset(at.ToUniversalTime()) : null)
                : null);
        }
        catch (AwsCallException e) when (e.Failure.Kind == FailureKind.NotFound)
        {
            return new SeenRegistry(e.Failure.Code != "RepositoryNotFoundException", null);
        }
    }
}
