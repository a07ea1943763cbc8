using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Reconciler.Core.Planning;
using Reconciler.Tests.Daemon;
using Reconciler.Tests.Iam;

namespace Reconciler.Tests.EndToEnd;

/// <summary>
/// What is not declared is never written to (invariant 13): asked of AWS by a test's own hand before, during and after a whole
/// cycle of sleeping and waking. Of what is declared, too, everything is as it was.
/// </summary>
public sealed partial class UndeclaredTests
{
    private const string Seed = """
        account: "123456789012"
        region: ap-southeast-2
        ecs:
          clusters:
            shop:
              services:
                web: { desiredCount: 3 }
                worker: { desiredCount: 2 }
                batch: { desiredCount: 1 }
            other:
              services:
                web: { desiredCount: 4 }
        autoscaling:
          scalableTargets:
            service/shop/web: { min: 2, max: 6, policies: { web-cpu: { metric: ECSServiceAverageCPUUtilization, target: 60 } } }
            service/shop/worker: { min: 1, max: 3, policies: { any: { metric: ECSServiceAverageMemoryUtilization, target: 50 } } }
            service/other/web: { min: 4, max: 5 }
        rds:
          instances:
            shop-postgres: { engine: postgres, class: db.t3.small }
            shop-reports: { engine: postgres, class: db.t3.small }
        cloudwatch:
          alarms:
            shop-db-cpu-high: { namespace: AWS/RDS, metric: CPUUtilization, dimensions: { DBInstanceIdentifier: shop-postgres }, threshold: 80, missingData: notBreaching }
            shop-db-cpu-higher: { namespace: AWS/RDS, metric: CPUUtilization, dimensions: { DBInstanceIdentifier: shop-postgres }, threshold: 95, missingData: notBreaching }
        """;

    /// <summary>The count and the scaling of web are not declared either: they come back as they were.</summary>
    private const string Declared = """
          ecsServices:
            web: { cluster: shop, service: web }
          rdsInstances:
            postgres: { identifier: shop-postgres }
          alarms:
            db-cpu-high:
              alarmName: shop-db-cpu-high
              namespace: AWS/RDS
              metric: CPUUtilization
              statistic: Average
              dimensions: { DBInstanceIdentifier: shop-postgres }
              comparison: GreaterThanThreshold
              threshold: 80
              period: 5m
              evaluationPeriods: 2
              missingData: notBreaching
        """;

    private static readonly string[] Ours = ["service/shop/web", "db:shop-postgres", "alarm:shop-db-cpu-high", "scalable-target/service/shop/web"];

    /// <summary>What of the snapshot is ours to move.</summary>
    private static readonly string[] Moved = ["alarm shop-db-cpu-high", "db shop-postgres", "service shop/web", "target service/shop/web"];

    [Fact]
    public async Task What_is_not_declared_is_never_written_to_and_what_is_comes_back_as_it_was()
    {
        CallRecorder recorder = null!;
        await using var bench = await PassBench.MakeAsync(Seed, inner => recorder = new CallRecorder(inner, PassBench.Account));
        await SettleAsync(bench, "active"); // whatever differs at the start, AWS's defaults of the alarm among it
        var before = await SnapshotAsync(bench);

        await SettleAsync(bench, "dormant");
        var asleep = await SnapshotAsync(bench);
        await SettleAsync(bench, "active");
        var after = await SnapshotAsync(bench);

        Assert.Equal(Undeclared(before), Undeclared(asleep));
        Assert.Equal(
            Moved,
            before.Where(b => asleep[b.Key] != b.Value).Select(b => b.Key).Order(StringComparer.Ordinal));
        Assert.Equal(before.OrderBy(b => b.Key, StringComparer.Ordinal), after.OrderBy(a => a.Key, StringComparer.Ordinal));
        var written = recorder.Calls.Where(c => !Reads().IsMatch(c.Action)).SelectMany(c => c.Resources)
            .Where(arn => !arn.Contains(":role/aws-service-role/", StringComparison.Ordinal)).Distinct().ToList();
        Assert.Equal(4, written.Count);
        Assert.All(written, arn => Assert.Contains(Ours, ours => arn.EndsWith($":{ours}", StringComparison.Ordinal)));
    }

    private static async Task SettleAsync(PassBench bench, string mode)
    {
        bench.Declare(PassBench.Document(Declared, $"  costMode: {mode}\n  enforcement: correct\n"));
        var settled = await bench.SettleAsync();
        Assert.Equal((SyncStatus.Synced, mode == "active" ? HealthStatus.Healthy : HealthStatus.Dormant), (settled.Plan.Sync, settled.Plan.Health));
    }

    private static IEnumerable<KeyValuePair<string, string>> Undeclared(Dictionary<string, string> snapshot) =>
        snapshot.Where(s => !Moved.Contains(s.Key)).OrderBy(s => s.Key, StringComparer.Ordinal);

    /// <summary>Everything that is there, as AWS answers, without what moves by itself.</summary>
    private static async Task<Dictionary<string, string>> SnapshotAsync(PassBench bench)
    {
        using var client = new HttpClient(bench.Aws.CreateHandler());
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cluster in new[] { "shop", "other" })
        {
            var names = Json(await SendAsync(client, "ecs", "AmazonEC2ContainerServiceV20141113.ListServices", $$"""{"cluster":"{{cluster}}"}"""))["serviceArns"]!;
            var services = Json(await SendAsync(client, "ecs", "AmazonEC2ContainerServiceV20141113.DescribeServices", $$"""{"cluster":"{{cluster}}","services":{{names.ToJsonString()}}}"""));
            foreach (var service in services["services"]!.AsArray()) found[$"service {cluster}/{service!["serviceName"]}"] = Still(service);
        }

        foreach (var (operation, list, kind) in new[] { ("DescribeScalableTargets", "ScalableTargets", "target"), ("DescribeScalingPolicies", "ScalingPolicies", "policy") })
            foreach (var each in Json(await SendAsync(client, "application-autoscaling", $"AnyScaleFrontendService.{operation}", """{"ServiceNamespace":"ecs"}"""))[list]!.AsArray())
                found[$"{kind} {each!["ResourceId"]}"] = Still(each);
        foreach (var (service, version, operation, item, name, kind) in new[]
        {
            ("rds", "2014-10-31", "DescribeDBInstances", "DBInstance", "DBInstanceIdentifier", "db"),
            ("monitoring", "2010-08-01", "DescribeAlarms", "member", "AlarmName", "alarm"),
        })
        {
            var answer = XDocument.Parse(await SendAsync(client, service, null, $"Action={operation}&Version={version}"));
            foreach (var element in answer.Descendants().Where(e => e.Name.LocalName == item && e.Elements().Any(c => c.Name.LocalName == name)))
            {
                element.Descendants().Where(e => Moving().IsMatch(e.Name.LocalName)).ToList().ForEach(e => e.Remove());
                found[$"{kind} {element.Elements().Single(e => e.Name.LocalName == name).Value}"] = element.ToString();
            }
        }

        return found;
    }

    private static async Task<string> SendAsync(HttpClient client, string service, string? target, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("http://aws.test/"))
        {
            Content = new StringContent(body, Encoding.UTF8, target is null ? "application/x-www-form-urlencoded" : "application/x-amz-json-1.1"),
        };
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential=test/20260101/ap-southeast-2/{service}/aws4_request, SignedHeaders=host, Signature=0");
        if (target is not null) request.Headers.Add("X-Amz-Target", target);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        return text;
    }

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    private static string Still(JsonNode node)
    {
        foreach (var moving in node.AsObject().Select(f => f.Key).Where(k => Moving().IsMatch(k)).ToList()) node.AsObject().Remove(moving);
        return node.ToJsonString();
    }

    /// <summary>Events, moments, and what the state of an alarm says; deployments are told by their service's own counts.</summary>
    [GeneratedRegex("^(events|deployments|.*Time|.*Timestamp|State.*|.*UpdatedTimestamp)$")]
    private static partial Regex Moving();

    [GeneratedRegex(":(Describe|List|Get)")]
    private static partial Regex Reads();
}
