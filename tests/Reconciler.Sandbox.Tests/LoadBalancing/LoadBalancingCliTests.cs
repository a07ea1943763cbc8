using System.Net;
using Reconciler.Sandbox.Tests.Sts;

namespace Reconciler.Sandbox.Tests.LoadBalancing;

/// <summary>The real AWS CLI, and a browser on the same loopback port.</summary>
public class LoadBalancingCliTests
{
    [Fact]
    public async Task The_runbooks_commands_as_a_person_calls_them()
    {
        await using var aws = await AwsCli.Start(LoadBalancingFixture.Seed());
        var looks = await Task.WhenAll(
            aws.Run("elbv2", "describe-load-balancers", "--names", "shop-alb"),
            aws.Run("elbv2", "describe-target-groups", "--names", "web-tg"),
            aws.Run("elbv2", "describe-target-health", "--target-group-arn", LoadBalancingFixture.GroupArn),
            aws.Run("elbv2", "describe-target-groups", "--page-size", "1"));
        Assert.Equal(LoadBalancingFixture.DnsName, (string?)looks[0]!["LoadBalancers"]![0]!["DNSName"]);
        Assert.Equal(LoadBalancingFixture.GroupArn, (string?)looks[1]!["TargetGroups"]![0]!["TargetGroupArn"]);
        Assert.Equal(["healthy", "healthy"],
            looks[2]!["TargetHealthDescriptions"]!.AsArray().Select(target => (string?)target!["TargetHealth"]!["State"]));
        Assert.Single(looks[3]!["TargetGroups"]!.AsArray());
        Assert.Contains("TargetGroupNotFound", await aws.Refused(
            "elbv2", "describe-target-health", "--target-group-arn", LoadBalancingFixture.GroupArn + "0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_on_loopback_reaches_the_application()
    {
        var seed = SandboxSeed.Parse("seed.yaml", "account: \"123456789012\"\nregion: ap-southeast-2\n" + LoadBalancingFixture.Seed());
        await using var server = await SandboxServer.StartAsync(new SandboxAws(seed, new SandboxOptions()), 0, TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = server.Endpoint };
        Assert.Equal("ok", await http.GetStringAsync("/", TestContext.Current.CancellationToken));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.Host = "shop.example.com";
        using var page = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        using var control = await http.GetAsync("/_sandbox/clock", TestContext.Current.CancellationToken);
        Assert.Contains("speed", await control.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
