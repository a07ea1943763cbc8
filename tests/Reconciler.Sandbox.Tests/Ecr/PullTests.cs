using Reconciler.Sandbox.Tests.Ecs;

namespace Reconciler.Sandbox.Tests.Ecr;

/// <summary>What ECS can pull, where a repository stands in the seed.</summary>
public class PullTests
{
    private const string Registry = "123456789012.dkr.ecr.ap-southeast-2.amazonaws.com";

    [Theory]
    [InlineData(Registry + "/shop/web:v9")]
    [InlineData(Registry + "/shop/web")]
    [InlineData(Registry + "/shop/web@sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task An_image_that_its_repository_does_not_have_cannot_be_pulled(string image)
    {
        using var ecs = Deploying(image);
        ecs.Pass(TimeSpan.FromMinutes(1));
        var reason = (string)(await ecs.Tasks("STOPPED")).First()["stoppedReason"]!;
        Assert.StartsWith("CannotPullContainerError: ", reason, StringComparison.Ordinal);
        Assert.EndsWith($"{image}: not found", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Registry + "/shop/web:v1")]
    [InlineData(Registry + "/elsewhere:v9")]
    [InlineData("999999999999.dkr.ecr.ap-southeast-2.amazonaws.com/shop/web:v9")]
    [InlineData("nginx")]
    public async Task Every_other_image_is_pulled(string image)
    {
        using var ecs = Deploying(image);
        ecs.Pass(TimeSpan.FromMinutes(5));
        var service = await ecs.Service();
        Assert.Equal("COMPLETED", (string?)service["deployments"]![0]!["rolloutState"]);
        Assert.EndsWith("/web:2", (string)service["taskDefinition"]!, StringComparison.Ordinal);
    }

    private static EcsFixture Deploying(string image) => new($$"""
        ecr: { repositories: { shop/web: { images: { v1: {} } } } }
        ecs:
          taskDefinitions: { web: {}, "web:2": { image: "{{image}}" } }
          clusters: { shop: { services: { web: { taskDefinition: "web:1", deploying: "web:2" } } } }
        """);
}
