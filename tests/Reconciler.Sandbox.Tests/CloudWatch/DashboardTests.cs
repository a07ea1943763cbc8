using System.Xml.Linq;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Reconciler.Sandbox.Tests.Sts;
using Reconciler.Sandbox.Tests.Wire;

namespace Reconciler.Sandbox.Tests.CloudWatch;

public class DashboardTests
{
    private const string Body = """{ "widgets": [{ "type": "text", "properties": { "markdown": "é & <b>" } }] }""";
    private const string Seed = "cloudwatch: { dashboards: { shop: '" + Body + "' } }";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dashboard_is_given_back_as_it_was_put_or_seeded()
    {
        using var sandbox = new SandboxFixture(Seed);
        using var watch = Client(sandbox);
        var put = await watch.PutDashboardAsync(new() { DashboardName = "other", DashboardBody = Body }, Cancelled);
        Assert.Empty(put.DashboardValidationMessages ?? []);
        foreach (var name in new[] { "shop", "other" })
        {
            var got = await watch.GetDashboardAsync(new() { DashboardName = name }, Cancelled);
            Assert.Equal((Body, $"arn:aws:cloudwatch::123456789012:dashboard/{name}"), (got.DashboardBody, got.DashboardArn));
        }
        await Assert.ThrowsAsync<DashboardNotFoundException>(() => watch.GetDashboardAsync(new() { DashboardName = "none" }, Cancelled));
    }

    [Theory]
    [InlineData("shop", "{", "")]
    [InlineData("shop", "[]", "")]
    [InlineData("shop", "{}", "/widgets")]
    [InlineData("shop", """{ "widgets": [{ "properties": {} }] }""", "/widgets/0/type")]
    public async Task A_body_that_is_none_is_refused_with_what_is_wrong(string name, string body, string path)
    {
        using var watch = new CloudWatchFixture(Seed);
        var (_, answer) = await watch.Sandbox.TryQuery("monitoring", CloudWatchFixture.Version, "PutDashboard", SandboxFixture.Region,
            ("DashboardName", name), ("DashboardBody", body));
        Assert.Equal("InvalidParameterInput", answer.Descendants("Code").Single().Value);
        Assert.Equal(path, answer.Descendants("dashboardValidationMessages").Descendants("DataPath").Single().Value);
        using var client = Client(watch.Sandbox);
        await Assert.ThrowsAsync<DashboardInvalidInputException>(() => client.PutDashboardAsync(new() { DashboardName = name, DashboardBody = body }, Cancelled));
        Assert.Equal(Body, (await client.GetDashboardAsync(new() { DashboardName = "shop" }, Cancelled)).DashboardBody);
    }

    [Fact]
    public async Task A_property_that_there_is_not_is_a_warning_only()
    {
        using var sandbox = new SandboxFixture("");
        using var watch = Client(sandbox);
        var put = await watch.PutDashboardAsync(new() { DashboardName = "d", DashboardBody = """{ "widgets": [], "colour": 1 }""" }, Cancelled);
        Assert.Equal("/colour", Assert.Single(put.DashboardValidationMessages!).DataPath);
    }

    [Fact]
    public async Task The_AWS_CLI_puts_lists_and_deletes()
    {
        await using var aws = await AwsCli.Start(Seed);
        await aws.Run("cloudwatch", "put-dashboard", "--dashboard-name", "shop-2", "--dashboard-body", Body);
        var listed = await aws.Run("cloudwatch", "list-dashboards", "--dashboard-name-prefix", "shop-");
        Assert.Equal("shop-2", (string?)listed!["DashboardEntries"]!.AsArray().Single()!["DashboardName"]);
        Assert.Equal(Body, (string?)(await aws.Run("cloudwatch", "get-dashboard", "--dashboard-name", "shop-2"))!["DashboardBody"]);
        Assert.Contains("ResourceNotFound", await aws.Refused("cloudwatch", "delete-dashboards", "--dashboard-names", "shop-2", "none"), StringComparison.Ordinal);
        await aws.Run("cloudwatch", "delete-dashboards", "--dashboard-names", "shop-2", "shop");
        Assert.Empty((await aws.Run("cloudwatch", "list-dashboards"))!["DashboardEntries"]!.AsArray());
        Assert.Contains("InvalidParameterInput", await aws.Refused(
            "cloudwatch", "put-dashboard", "--dashboard-name", "shop", "--dashboard-body", "{"), StringComparison.Ordinal);
    }

    private static AmazonCloudWatchClient Client(SandboxFixture sandbox) =>
        new(TypedClient.Keys, TypedClient.Config<AmazonCloudWatchConfig>(sandbox.Aws));
}
