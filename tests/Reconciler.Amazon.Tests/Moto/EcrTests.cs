using Amazon.ECR;
using Amazon.ECR.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Moto;

[Collection(nameof(MotoCollection))]
public sealed class EcrTests(MotoPeer moto) : IDisposable
{
    private readonly AmazonECRClient _ecr = new(ServiceOperation.Keys, moto.Configured<AmazonECRConfig>());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _ecr.Dispose();

    [Fact]
    [Trait("Operation", "ECR DescribeImages")]
    public async Task Image_is_found_by_its_tag()
    {
        await SeedAsync("CreateRepository", """{"repositoryName":"shop/web"}""");
        await SeedAsync("PutImage", """
            {"repositoryName":"shop/web","imageTag":"v1","imageManifestMediaType":"application/vnd.docker.distribution.manifest.v2+json",
             "imageManifest":"{\"schemaVersion\":2,\"mediaType\":\"application/vnd.docker.distribution.manifest.v2+json\"}"}
            """);

        var answer = await _ecr.DescribeImagesAsync(new() { RepositoryName = "shop/web", ImageIds = [new() { ImageTag = "v1" }] }, Ct);

        var image = Assert.Single(answer.ImageDetails!);
        Assert.Equal(["v1"], image.ImageTags!);
        Assert.StartsWith("sha256:", image.ImageDigest, StringComparison.Ordinal);
        Assert.Equal(DateTimeKind.Utc, image.ImagePushedAt!.Value.Kind);
    }

    [Fact]
    public async Task Absent_repository_and_image_are_typed()
    {
        await SeedAsync("CreateRepository", """{"repositoryName":"shop/empty"}""");

        var repository = await Assert.ThrowsAsync<RepositoryNotFoundException>(
            () => _ecr.DescribeImagesAsync(new() { RepositoryName = "nobody" }, Ct));
        var image = await Assert.ThrowsAsync<ImageNotFoundException>(
            () => _ecr.DescribeImagesAsync(new() { RepositoryName = "shop/empty", ImageIds = [new() { ImageTag = "none" }] }, Ct));

        Assert.Equal((FailureKind.NotFound, FailureKind.NotFound), (AwsFailure.From(repository).Kind, AwsFailure.From(image).Kind));
    }

    private Task<string> SeedAsync(string operation, string body) =>
        moto.Server.ByHand.JsonAsync("ecr", $"AmazonEC2ContainerRegistry_V20150921.{operation}", body);
}
