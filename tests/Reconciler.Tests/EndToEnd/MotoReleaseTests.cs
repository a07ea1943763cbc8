using System.Text.Json.Nodes;
using Reconciler.Tests.Daemon;
using Reconciler.Tests.Shared;

namespace Reconciler.Tests.EndToEnd;

/// <summary>
/// Releases, dashboards and checks against moto, as far as it goes: it has no pages, no logs and no figures of applications to prove by.
/// </summary>
public sealed class MotoReleaseTests : IAsyncLifetime
{
    private const string State = "sqlite:journal.db";
    private const string Ecs = "AmazonEC2ContainerServiceV20141113.";

    private readonly ReconcilerProgram _program = new();
    private MotoServer _moto = null!;

    public async ValueTask InitializeAsync()
    {
        _moto = await MotoServer.StartAsync(("MOTO_ECS_SERVICE_RUNNING", "1"));
        if (_moto.Endpoint is null) return;
        _program["AWS_ENDPOINT_URL"] = _moto.Endpoint.ToString();
        await EcsAsync("CreateCluster", """{"clusterName":"shop"}""");
        await EcsAsync("RegisterTaskDefinition", """{"family":"web","containerDefinitions":[{"name":"web","image":"shop/web:v1","memory":128,"environment":[{"name":"PLAN","value":"gold"}]}]}""");
        await EcsAsync("CreateService", """{"cluster":"shop","serviceName":"web","taskDefinition":"web","desiredCount":1}""");
    }

    public async ValueTask DisposeAsync()
    {
        await _moto.DisposeAsync();
        _program.Dispose();
    }

    [Fact]
    public async Task Image_is_rolled_out_and_taken_back_by_hand_and_dashboards_are_put()
    {
        Assert.SkipWhen(_moto.MissingBecause is not null, _moto.MissingBecause ?? "");
        _program.Declare("shop", PassBench.Document(
            """
              ecsServices: { web: { cluster: shop, service: web, desiredCount: 1, image: "shop/web:v2" } }
              dashboards: { main: { dashboardName: shop-main, body: { widgets: [{ type: text, width: 6, height: 3, properties: { markdown: hello } }] } } }
            """, name: "shop"));

        // 1. Registered with only the image changed, and rolled out; the dashboard is put once
        await OnceAsync();
        await OnceAsync();
        Assert.Equal(
            ["dashboard/main create", "ecsService/web registerRevision", "ecsService/web deploy"], await _program.IntentsAsync(State, "shop"));
        Assert.Equal("web:2", await RunsAsync());
        var container = JsonNode.Parse(await EcsAsync("DescribeTaskDefinition", """{"taskDefinition":"web:2"}"""))!["taskDefinition"]!["containerDefinitions"]![0]!;
        Assert.Equal(("shop/web:v2", 128, "gold"), ((string?)container["image"], (int?)container["memory"], (string?)container["environment"]![0]!["value"]));

        // 2. Taken back by hand, and left there
        (await _program.ReadAsync(State, "rollback", "shop", "web", "--to", "web:1", "--reason", "checkout is broken")).Ends(0);
        await OnceAsync();
        await OnceAsync();
        Assert.Equal("web:1", await RunsAsync());
        Assert.Equal("ecsService/web rollback", (await _program.IntentsAsync(State, "shop"))[^1]);
        Assert.Contains("checkout is broken", (await _program.ReadAsync(State, "history", "shop", "web")).Ends(0).Out);

        // 3. Checked and packed
        var items = (JsonArray)(await _program.RunAsync("check", "--state", State, "--output", "json")).Ends(0).Json["environments"]![0]!["items"]!;
        Assert.Equal(
            ["ecsService/web running: 1 of 1", "ecsService/web deployment: PRIMARY COMPLETED", "ecsService/web failed tasks: none", "dashboard/main: there"],
            items.Select(i => $"{i!["name"]}: {i["seen"]}"));
        Assert.Contains("bundle.tar.gz: ", (await _program.RunAsync("bundle", "shop", "--state", State, "--file", "bundle.tar.gz")).Ends(0).Out);
    }

    private async Task OnceAsync() => await _program.RunAsync("run", "--state", State, "--once", "--read-lag", "1s");

    private async Task<string?> RunsAsync()
    {
        var services = JsonNode.Parse(await EcsAsync("DescribeServices", """{"cluster":"shop","services":["web"]}"""))!["services"]!;
        return ((string?)services[0]!["taskDefinition"])?.Split('/')[^1];
    }

    private Task<string> EcsAsync(string operation, string body) => _moto.ByHand.JsonAsync("ecs", Ecs + operation, body);
}
