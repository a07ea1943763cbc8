using System.Xml.Linq;
using Reconciler.Tests.Shared;

namespace Reconciler.Tests.EndToEnd;

/// <summary>
/// An environment on Aurora through the command line: its cluster stops and starts as a whole, after and before the service,
/// and what AWS cannot stop is said once and left alone.
/// </summary>
public sealed class AuroraTests : IAsyncLifetime
{
    private const string State = "sqlite:journal.db";

    private const string Desired = """
        apiVersion: reconciler/v1
        kind: Environment
        metadata: { name: shop }
        spec:
          aws: { region: ap-southeast-2, accountId: "123456789012" }
          costMode: active # the line to change
          enforcement: correct
          ecsServices:
            api: { cluster: shop, service: api, desiredCount: 2 }
          auroraClusters:
            orders: { identifier: shop-orders }
            worldwide: { identifier: shop-worldwide }
          rdsInstances:
            writer: { identifier: shop-orders-1 }
        """;

    private const string Aws = """
        account: "123456789012"
        region: ap-southeast-2
        ecs:
          clusters: { shop: { services: { api: { desiredCount: 2 } } } }
        rds:
          clusters:
            shop-orders: { members: [shop-orders-1, shop-orders-2] }
            shop-worldwide: { members: [shop-worldwide-1], globalCluster: shop-planet }
          globalClusters:
            shop-planet: { others: ["arn:aws:rds:us-east-1:123456789012:cluster:shop-worldwide-us"] }
          instances:
            shop-orders-1: { engine: aurora-postgresql, cluster: shop-orders }
            shop-orders-2: { engine: aurora-postgresql, cluster: shop-orders }
            shop-worldwide-1: { engine: aurora-postgresql, cluster: shop-worldwide }
        """;

    private readonly ReconcilerProgram _program = new();
    private SandboxProcess _aws = null!;

    public async ValueTask InitializeAsync()
    {
        _program.Write("desired-state/shop.yaml", Desired);
        _program.Write("aws.yaml", Aws);
        _aws = await SandboxProcess.StartAsync(_program, speed: 300, seed: "aws.yaml");
    }

    public async ValueTask DisposeAsync()
    {
        await _aws.DisposeAsync();
        _program.Dispose();
    }

    [Fact]
    public async Task Service_and_cluster_fall_asleep_and_wake_in_order_and_what_cannot_be_stopped_is_said_once()
    {
        await UntilSyncedAsync();
        _program.SetCostMode("dormant", "shop");
        await UntilSyncedAsync();
        Assert.Equal(["UpdateService api", "StopDBCluster shop-orders"], await OrderAsync(after: 0));
        Assert.Equal("stopped", await MemberAsync("shop-orders-2"));
        Assert.Equal("available", await MemberAsync("shop-worldwide-1"));
        var asleep = (await _program.RunAsync("status", "--state", State)).Ends(0).OutLines;
        Assert.Contains(asleep, l => l.Contains("stopped, AWS restarts it in ", StringComparison.Ordinal));
        Assert.Contains(asleep, l => l.Contains("Healthy  available; Unsupported: GlobalDatabase", StringComparison.Ordinal));

        _program.SetCostMode("active", "shop");
        await UntilSyncedAsync();
        Assert.Equal(["StartDBCluster shop-orders", "UpdateService api"], await OrderAsync(after: 2));
        Assert.Equal("available", await MemberAsync("shop-orders-2"));

        Assert.Equal(
            ["ecsService/api setCount", "auroraCluster/orders stop", "auroraCluster/orders start", "ecsService/api setCount"],
            await _program.IntentsAsync(State, "shop"));
        Assert.Equal(
            ["shop/auroraCluster/worldwide", "shop/rdsInstance/writer"],
            (await _program.LogAsync(State))
                .Where(e => ((string)e["message"]!).StartsWith("Unsupported: AWS cannot stop this database: ", StringComparison.Ordinal))
                .Select(e => (string)e["address"]!).Order(StringComparer.Ordinal));
        (await _program.RunAsync("log", "--state", State, "--verify")).Ends(0);
    }

    private async Task UntilSyncedAsync() =>
        (await _program.RunAsync("run", "--state", State, "--until-synced", "--timeout", "150s", "--interval", "1s", "--read-lag", "1s")).Ends(0);

    /// <summary>What was written to AWS, in order of arrival.</summary>
    private async Task<IEnumerable<string>> OrderAsync(int after) =>
        (await _aws.WritesAsync()).Skip(after).Select(w => $"{w.Operation} {w.Summary.Split(' ')[0]}");

    private async Task<string> MemberAsync(string identifier)
    {
        var answer = await new RawAws(_aws.Endpoint).QueryAsync(
            "rds", "2014-10-31", "DescribeDBInstances", ("DBInstanceIdentifier", identifier));
        return XDocument.Parse(answer).Descendants().Single(e => e.Name.LocalName == "DBInstanceStatus").Value;
    }
}
