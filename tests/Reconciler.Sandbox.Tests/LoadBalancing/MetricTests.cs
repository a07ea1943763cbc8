using System.Globalization;
using Reconciler.Sandbox.Tests.CloudWatch;

namespace Reconciler.Sandbox.Tests.LoadBalancing;

public class MetricTests
{
    private const string Balancer = "app/shop-alb/11";
    private const string Group = "targetgroup/web-tg/22";
    private const string Alarm = """
        cloudwatch:
          alarms:
            errors: { namespace: AWS/ApplicationELB, metric: HTTPCode_Target_5XX_Count, dimensions: { LoadBalancer: app/shop-alb/11 }, statistic: Sum, threshold: 10, period: 1m, evaluationPeriods: 1, missingData: notBreaching }
        """;

    [Fact]
    public async Task A_steady_traffic_is_counted_in_the_past_as_it_was()
    {
        using var shop = new LoadBalancingFixture(LoadBalancingFixture.Seed("errorRate: 20, latency: 2"));
        shop.Ecs.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal("3000", await Read(shop, "RequestCount", "Sum", 5));
        Assert.Equal("3000", await Read(shop, "RequestCount", "Sum", 5, Group));
        Assert.Equal("1500", await Read(shop, "RequestCountPerTarget", "Sum", 5, Group));
        Assert.Equal("0.08", await Read(shop, "TargetResponseTime", "Average", 5));
        Assert.Equal("2", await Read(shop, "HealthyHostCount", "Minimum", 5, Group));
        Assert.Equal("0", await Read(shop, "UnHealthyHostCount", "Maximum", 5, Group));
        Assert.Empty(await Read(shop, "HTTPCode_Target_5XX_Count", "Sum", 5));

        await shop.Deploy();
        shop.Ecs.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal("600", await Read(shop, "HTTPCode_Target_5XX_Count", "Sum", 5));
        Assert.Equal("2", await Read(shop, "TargetResponseTime", "Average", 5));
        var minutes = (await Read(shop, "TargetResponseTime", "Average", 15, period: 60)).Split(' ');
        Assert.Equal(15, minutes.Length);
        Assert.Equal(("0.08", "2"), (minutes[0], minutes[^1]));
    }

    [Fact]
    public async Task There_is_no_traffic_where_no_target_is_healthy()
    {
        using var shop = new LoadBalancingFixture(LoadBalancingFixture.Seed("unhealthy: true", "desiredCount: 1, minimumHealthyPercent: 0, maximumPercent: 100"));
        await shop.Deploy();
        shop.Ecs.Pass(TimeSpan.FromMinutes(10));
        Assert.Empty(await Read(shop, "RequestCount", "Sum", 5));
        Assert.Equal("3000", await Read(shop, "HTTPCode_ELB_5XX_Count", "Sum", 5));
        Assert.Equal("0", await Read(shop, "HealthyHostCount", "Maximum", 5, Group));
        Assert.Equal("1", await Read(shop, "UnHealthyHostCount", "Maximum", 10, Group));
    }

    [Fact]
    public async Task An_alarm_sees_a_bad_deployment()
    {
        using var watch = new CloudWatchFixture(LoadBalancingFixture.Seed("errorRate: 5", others: Alarm));
        watch.Minutes(10);
        Assert.Equal("OK", await watch.State("errors"));
        await watch.Sandbox.Json("AmazonEC2ContainerServiceV20141113.UpdateService", """{ "cluster": "shop", "service": "web", "taskDefinition": "web:2" }""");
        watch.Minutes(10);
        Assert.Equal("ALARM", await watch.State("errors"));
    }

    [Fact]
    public async Task What_a_test_sets_wins()
    {
        using var watch = new CloudWatchFixture(LoadBalancingFixture.Seed(others: Alarm));
        watch.Sandbox.Aws.SetMetric("AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", new Dictionary<string, string> { ["LoadBalancer"] = Balancer }, 11);
        watch.Minutes(3);
        Assert.Equal("ALARM", await watch.State("errors"));
    }

    // The datapoints in order of time.
    private static async Task<string> Read(
        LoadBalancingFixture shop, string metric, string statistic, int minutes, string? group = null, int? period = null)
    {
        var now = shop.Ecs.Sandbox.Aws.Clock.Now;
        (string, string)[] ofGroup = group is null
            ? []
            : [("Dimensions.member.2.Name", "TargetGroup"), ("Dimensions.member.2.Value", group)];
        var answer = await shop.Ecs.Sandbox.Query("monitoring", CloudWatchFixture.Version, "GetMetricStatistics",
        [
            ("Namespace", "AWS/ApplicationELB"), ("MetricName", metric),
            ("Dimensions.member.1.Name", "LoadBalancer"), ("Dimensions.member.1.Value", Balancer), .. ofGroup,
            ("StartTime", now.AddMinutes(-minutes).ToString("O")), ("EndTime", now.ToString("O")),
            ("Period", $"{period ?? minutes * 60}"), ("Statistics.member.1", statistic),
        ]);
        return string.Join(' ', answer.Descendants(statistic).Select(value => Math.Round((double)value, 6).ToString(CultureInfo.InvariantCulture)));
    }
}
