using Amazon.ECR;
using Amazon.ECR.Model;
using Reconciler.Sandbox.Tests.Wire;

namespace Reconciler.Sandbox.Tests.Ecr;

public sealed class ImageTests : IDisposable
{
    private readonly SandboxFixture _sandbox = new("""
        ecr: { repositories: { shop/web: { images: { v2: { pushedAt: 3d }, v1: { tags: [v1, stable], pushedAt: 20d }, old: { tags: [] } } }, shop/api: {} } }
        """);

    private readonly AmazonECRClient _ecr;

    public ImageTests() => _ecr = new(TypedClient.Keys, TypedClient.Config<AmazonECRConfig>(_sandbox.Aws));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _ecr.Dispose();
        _sandbox.Dispose();
    }

    [Fact]
    public async Task An_image_is_found_by_tag_and_by_digest()
    {
        var byTag = Assert.Single((await Describe(new() { ImageTag = "stable" })).ImageDetails!);
        Assert.Equal(["v1", "stable"], byTag.ImageTags!);
        Assert.Equal(_sandbox.Time.GetUtcNow().AddDays(-20).UtcDateTime, byTag.ImagePushedAt);

        var byDigest = Assert.Single((await Describe(new() { ImageDigest = byTag.ImageDigest })).ImageDetails!);
        Assert.Equal(byTag.ImageTags, byDigest.ImageTags!);
        await Assert.ThrowsAsync<ImageNotFoundException>(() => Describe(new() { ImageDigest = byTag.ImageDigest, ImageTag = "v2" }));
    }

    [Fact]
    public async Task A_digest_is_the_same_in_every_world()
    {
        using var other = new SandboxFixture("ecr: { repositories: { shop/web: { images: { v2: {} } } } }", options => options with { RandomSeed = 7 });
        using var there = new AmazonECRClient(TypedClient.Keys, TypedClient.Config<AmazonECRConfig>(other.Aws));

        var (one, two) = (await Describe(new() { ImageTag = "v2" }), await there.DescribeImagesAsync(new() { RepositoryName = "shop/web" }, Cancelled));

        Assert.Matches("^sha256:[0-9a-f]{64}$", one.ImageDetails!.Single().ImageDigest);
        Assert.Equal(one.ImageDetails!.Single().ImageDigest, two.ImageDetails!.Single().ImageDigest);
    }

    [Fact]
    public async Task What_is_not_there_is_refused_by_type()
    {
        await Assert.ThrowsAsync<ImageNotFoundException>(() => Describe(new() { ImageTag = "v9" }));
        await Assert.ThrowsAsync<RepositoryNotFoundException>(() => _ecr.DescribeImagesAsync(new() { RepositoryName = "none" }, Cancelled));
        await Assert.ThrowsAsync<InvalidParameterException>(
            () => _ecr.DescribeImagesAsync(new() { RepositoryName = "shop/web", MaxResults = 0 }, Cancelled));
    }

    [Fact]
    public async Task Pages_hold_every_image_once_and_a_filter_leaves_out_those_without_tags()
    {
        var digests = new List<string>();
        string? token = null;
        do
        {
            var page = await _ecr.DescribeImagesAsync(new() { RepositoryName = "shop/web", MaxResults = 2, NextToken = token }, Cancelled);
            digests.AddRange(page.ImageDetails!.Select(image => image.ImageDigest!));
            token = page.NextToken;
        }
        while (token is not null);
        Assert.Equal((3, 3), (digests.Count, digests.Distinct().Count()));

        var tagged = await _ecr.DescribeImagesAsync(new() { RepositoryName = "shop/web", Filter = new() { TagStatus = TagStatus.TAGGED } }, Cancelled);
        Assert.Equal(2, tagged.ImageDetails!.Count);
    }

    private Task<DescribeImagesResponse> Describe(ImageIdentifier id) =>
        _ecr.DescribeImagesAsync(new() { RepositoryName = "shop/web", ImageIds = [id] }, Cancelled);
}
