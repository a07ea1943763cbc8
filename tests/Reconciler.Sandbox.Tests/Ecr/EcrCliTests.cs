using Reconciler.Sandbox.Tests.Sts;

namespace Reconciler.Sandbox.Tests.Ecr;

/// <summary>The real AWS CLI, for every operation of ECR that the sandbox has.</summary>
public class EcrCliTests
{
    [Fact]
    public async Task Repositories_and_images_are_described()
    {
        await using var aws = await AwsCli.Start("ecr: { repositories: { shop/web: { images: { v1: {} } }, shop/api: {} } }");
        var repositories = (await aws.Run("ecr", "describe-repositories"))!["repositories"]!;
        Assert.Equal("shop/api", (string?)repositories[0]!["repositoryName"]);
        Assert.Equal("123456789012.dkr.ecr.ap-southeast-2.amazonaws.com/shop/web", (string?)repositories[1]!["repositoryUri"]);
        var images = await aws.Run("ecr", "describe-images", "--repository-name", "shop/web", "--image-ids", "imageTag=v1");
        Assert.Equal("v1", (string?)images!["imageDetails"]![0]!["imageTags"]![0]);
        Assert.Contains("ImageNotFoundException", await aws.Refused(
            "ecr", "describe-images", "--repository-name", "shop/web", "--image-ids", "imageTag=v2"), StringComparison.Ordinal);
    }
}
