using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Reconciler.Sandbox.Tests.CloudWatch;

public class ControlTests
{
    private const string Seed = """
        account: "123456789012"
        region: ap-southeast-2
        cloudwatch: { alarms: { depth: { namespace: Shop, metric: Depth, dimensions: { Queue: orders }, threshold: 10, alarmActions: ["arn:aws:sns:r:1:t"] } } }
        """;

    [Fact]
    public async Task A_metric_set_at_the_control_endpoint_raises_an_alarm_whose_action_is_listed()
    {
        var token = TestContext.Current.CancellationToken;
        var aws = new SandboxAws(SandboxSeed.Parse("seed.yaml", Seed), new SandboxOptions { Time = new FakeTimeProvider(), Speed = 1 });
        await using var server = await SandboxServer.StartAsync(aws, 0, token);
        using var http = new HttpClient { BaseAddress = server.Endpoint };
        using var body = new StringContent(
            """{"namespace":"Shop","metric":"Depth","dimensions":{"Queue":"orders"},"value":12}""", Encoding.UTF8, "application/json");
        using var set = await http.PutAsync("_sandbox/metrics", body, token);
        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
        aws.Clock.Advance(TimeSpan.FromMinutes(15));
        var fired = JsonNode.Parse((await http.GetStringAsync("_sandbox/fired-actions", token)).Trim())!;
        Assert.Equal(("depth", "ALARM", "arn:aws:sns:r:1:t"),
            ((string?)fired["alarm"], (string?)fired["to"], (string?)fired["action"]));
    }

    [Fact]
    public async Task A_metric_without_a_value_is_refused_with_an_example()
    {
        var token = TestContext.Current.CancellationToken;
        var aws = new SandboxAws(SandboxSeed.Parse("seed.yaml", Seed), new SandboxOptions { Time = new FakeTimeProvider() });
        await using var server = await SandboxServer.StartAsync(aws, 0, token);
        using var http = new HttpClient { BaseAddress = server.Endpoint };
        using var body = new StringContent("""{"metric":"Depth"}""", Encoding.UTF8, "application/json");
        using var set = await http.PutAsync("_sandbox/metrics", body, token);
        Assert.Equal(HttpStatusCode.BadRequest, set.StatusCode);
        Assert.Contains("AWS/RDS", await set.Content.ReadAsStringAsync(token), StringComparison.Ordinal);
    }
}
