using Reconciler.Sandbox.Tests.CloudWatch;

namespace Reconciler.Sandbox.Tests.Ecs;

public class MetricTests
{
    private const string Alarm = """
        cloudwatch:
          alarms:
            cpu: { namespace: AWS/ECS, metric: CPUUtilization, dimensions: { ClusterName: shop, ServiceName: web }, threshold: 50, period: 1m, evaluationPeriods: 1 }
            memory: { namespace: AWS/ECS, metric: MemoryUtilization, dimensions: { ServiceName: web, ClusterName: shop }, threshold: 50, period: 1m, evaluationPeriods: 1 }
        """;

    [Fact]
    public async Task A_service_publishes_while_a_task_of_it_runs_and_shares_its_load()
    {
        using var watch = new CloudWatchFixture(
            EcsFixture.Web("desiredCount: 1, load: { cpu: 90 }, metrics: { MemoryUtilization: 40 }") + "\n" + Alarm);
        watch.Minutes(2);
        Assert.Equal(("ALARM", "OK"), (await watch.State("cpu"), await watch.State("memory")));
        await Update(watch, 2);
        watch.Minutes(5);
        Assert.Equal(("OK", "OK"), (await watch.State("cpu"), await watch.State("memory")));
        await Update(watch, 0);
        watch.Minutes(10);
        Assert.Equal(("INSUFFICIENT_DATA", "INSUFFICIENT_DATA"), (await watch.State("cpu"), await watch.State("memory")));
        await Update(watch, 1);
        watch.Minutes(5);
        Assert.Equal(("ALARM", "OK"), (await watch.State("cpu"), await watch.State("memory")));
    }

    [Fact]
    public async Task A_course_that_a_test_gives_is_silent_while_no_task_runs()
    {
        using var watch = new CloudWatchFixture(EcsFixture.Web("desiredCount: 1") + "\n" + Alarm);
        watch.Sandbox.Aws.SetMetric("AWS/ECS", "CPUUtilization",
            new Dictionary<string, string> { ["ClusterName"] = "shop", ["ServiceName"] = "web" }, 80);
        watch.Minutes(2);
        Assert.Equal("ALARM", await watch.State("cpu"));
        await Update(watch, 0);
        watch.Minutes(10);
        Assert.Equal("INSUFFICIENT_DATA", await watch.State("cpu"));
    }

    private static async Task Update(CloudWatchFixture watch, int count) => await watch.Sandbox.Json(
        "AmazonEC2ContainerServiceV20141113.UpdateService",
        $$"""{ "cluster": "shop", "service": "web", "desiredCount": {{count}} }""");
}
