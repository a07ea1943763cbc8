using Reconciler.Checking;
using Reconciler.Core.Health;
using Reconciler.Core.Observing;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Tests.Checking;

public sealed class ServiceJudgeTests
{
    [Theory]
    [InlineData(2, 2, "active", HealthVerdict.Pass, "2 of 2")]
    [InlineData(2, 1, "active", HealthVerdict.Fail, "1 of 2")]
    [InlineData(0, 0, "active", HealthVerdict.Fail, "0 of 0")]
    [InlineData(0, 0, "dormant", HealthVerdict.Pass, "0 of 0")]
    [InlineData(2, 2, "dormant", HealthVerdict.Fail, "2 of 2")]
    [InlineData(0, 1, "dormant", HealthVerdict.Fail, "1 of 0")]
    public void Count_is_as_desired_and_nothing_while_dormant(int desired, int running, string mode, HealthVerdict verdict, string seen)
    {
        var item = Judge(Shop.Service(desired, running), new ServiceFacts(), mode)["running"];

        Assert.Equal((verdict, seen), (item.Verdict, item.Seen));
    }

    [Theory]
    [InlineData("desiredCount: 1", 2, HealthVerdict.Fail, "1 of 1")]
    [InlineData("desiredCount: 2", 2, HealthVerdict.Pass, "2 of 2")]
    [InlineData("autoscaling: { min: 3, max: 5 }", 2, HealthVerdict.Fail, "at least 3")]
    [InlineData("autoscaling: { min: 1, max: 1 }", 2, HealthVerdict.Fail, "at most 1")]
    [InlineData("autoscaling: { min: 1, max: 4 }", 2, HealthVerdict.Pass, "2 of 2")]
    public void Count_is_as_declared(string declared, int running, HealthVerdict verdict, string wanted)
    {
        var item = Judge(Observation.Present(Shop.Service(running, running), Shop.Now), new ServiceFacts(), service: declared)["running"];

        Assert.Equal((verdict, wanted), (item.Verdict, item.Wanted));
    }

    [Fact]
    public void Count_within_a_scalable_target_that_nobody_declared_is_right()
    {
        var live = Shop.Service(2, 2) with { Target = new EcsScalableTarget(1, 4, EcsSuspension.None) };

        Assert.Equal(HealthVerdict.Pass, Judge(Observation.Present(live, Shop.Now), new ServiceFacts(), service: "desiredCount: 1")["running"].Verdict);
    }

    [Fact]
    public void Each_declared_limit_is_a_line()
    {
        const string Declared = "performance: { latency: 500ms, cpuPercent: 70, memoryPercent: 80 }";
        var slow = Judge(Observation.Present(Shop.Service(), Shop.Now), new ServiceFacts { Load = new(new SeenLoad(1.5, 95, 40)) }, service: Declared);
        Assert.Equal((HealthVerdict.Fail, "1.5 s", "below 500 ms in 10 min"), (slow["latency"].Verdict, slow["latency"].Seen, slow["latency"].Wanted));
        Assert.Equal((HealthVerdict.Fail, "95 %"), Told(slow["CPU"]));
        Assert.Equal((HealthVerdict.Pass, "40 %"), Told(slow["memory"]));

        var idle = Judge(Observation.Present(Shop.Service(), Shop.Now), new ServiceFacts { Load = new(new SeenLoad(null, null, 40)) }, service: Declared);
        Assert.Equal((HealthVerdict.Pass, "no requests"), Told(idle["latency"]));
        Assert.Equal((HealthVerdict.Unknown, "no datapoint"), Told(idle["CPU"]));
    }

    [Theory]
    [InlineData(200, "ok", HealthVerdict.Pass, "200, status ok")]
    [InlineData(503, null, HealthVerdict.Fail, "503, status not there")]
    public void Health_page_answers_as_declared(int status, string? field, HealthVerdict verdict, string seen)
    {
        var facts = new ServiceFacts { Page = new(new EcsPageAnswer(status, new Dictionary<string, string?> { ["status"] = field })) };
        var items = Judge(Observation.Present(Shop.Service(), Shop.Now), facts, service: "healthCheck: { url: \"http://shop.example.com/health\", json: { status: ok } }");

        Assert.Equal((verdict, seen), Told(items["health page"]));
    }

    [Fact]
    public void Task_that_failed_its_health_checks_failed_although_the_scheduler_stopped_it()
    {
        var unfit = Ended("Task failed ELB health checks in (target-group web)") with { HasFailed = false, StoppedReason = "Task failed ELB health checks in (target-group web)" };
        var scaled = Ended("Scaling activity") with { HasFailed = false, StoppedReason = "Scaling activity initiated by (deployment ecs-svc/1)" };

        Assert.Equal((HealthVerdict.Fail, "1: Task failed ELB health checks in (target-group web)"), Told(Judge(Shop.Service(), new ServiceFacts { StoppedTasks = new([unfit, scaled]) })["failed tasks"]));
    }

    [Theory]
    [InlineData("COMPLETED", HealthVerdict.Pass)]
    [InlineData("IN_PROGRESS", HealthVerdict.Fail)]
    [InlineData("FAILED", HealthVerdict.Fail)]
    public void Deployment_is_one_that_is_over(string state, HealthVerdict verdict) =>
        Assert.Equal(verdict, Judge(Shop.Service(state: state), new ServiceFacts())["deployment"].Verdict);

    [Fact]
    public void Second_deployment_is_one_too_many()
    {
        var live = Shop.Service();
        var two = live with { Deployments = [.. live.Deployments, new EcsDeployment("ACTIVE", "shop-web:0", "COMPLETED", Shop.Now, Shop.Now)] };

        Assert.Equal((HealthVerdict.Fail, "PRIMARY COMPLETED, ACTIVE COMPLETED"), Told(Judge(two, new ServiceFacts())["deployment"]));
    }

    [Fact]
    public void Another_controller_has_no_deployments_to_judge() =>
        Assert.DoesNotContain("deployment", Judge(Shop.Service() with { Controller = "EXTERNAL", Deployments = [] }, new ServiceFacts()).Keys);

    [Theory]
    [InlineData(2, 0, null, HealthVerdict.Pass, "2 healthy")]
    [InlineData(2, 1, null, HealthVerdict.Fail, "2 healthy, 1 draining")]
    [InlineData(1, 0, "unhealthy (Target.Timeout)", HealthVerdict.Fail, "1 healthy, 1 unhealthy (Target.Timeout)")]
    [InlineData(1, 0, null, HealthVerdict.Fail, "1 healthy")]
    public void Targets_are_all_healthy_and_none_drains(int healthy, int draining, string? other, HealthVerdict verdict, string seen)
    {
        var facts = new ServiceFacts { Targets = new(new EcsTargets(healthy, draining, other is null ? [] : [other])) };

        Assert.Equal((verdict, seen), Told(Judge(Shop.Service(), facts)["targets"]));
    }

    [Theory]
    [InlineData(1000, 50, HealthVerdict.Pass, "5 % of 1000 requests")]
    [InlineData(1000, 51, HealthVerdict.Fail, "5.1 % of 1000 requests")]
    [InlineData(0, 0, HealthVerdict.Pass, "no requests")]
    public void Errors_are_held_against_the_services_own_bound(double requests, double errors, HealthVerdict verdict, string seen) =>
        Assert.Equal((verdict, seen), Told(Judge(Shop.Service(), new ServiceFacts { Traffic = new(new SeenTraffic(requests, errors)) })["5xx"]));

    [Theory]
    [InlineData(1, HealthVerdict.Pass, "1")]
    [InlineData(2, HealthVerdict.Fail, "more than 1")]
    public void Error_lines_are_as_few_as_declared(int lines, HealthVerdict verdict, string seen) =>
        Assert.Equal((verdict, seen), Told(Judge(Shop.Service(), new ServiceFacts { ErrorLines = new(lines) })["error lines"]));

    [Fact]
    public void Failed_tasks_are_counted_and_say_why_once()
    {
        var facts = new ServiceFacts { StoppedTasks = new([Ended("container web exited with 137"), Ended("container web exited with 137"), Ended("Scaling activity") with { HasFailed = false }]) };

        Assert.Equal((HealthVerdict.Fail, "2: container web exited with 137"), Told(Judge(Shop.Service(), facts)["failed tasks"]));
    }

    [Fact]
    public void Question_that_failed_leaves_its_own_line_unknown_and_no_other()
    {
        var facts = new ServiceFacts { StoppedTasks = new([]), Targets = new(default!, "AccessDenied from DescribeTargetHealth: no") };

        var items = Judge(Shop.Service(), facts);

        Assert.Equal((HealthVerdict.Unknown, "AccessDenied from DescribeTargetHealth: no"), Told(items["targets"]));
        Assert.All(items.Where(i => i.Key != "targets"), i => Assert.Equal(HealthVerdict.Pass, i.Value.Verdict));
    }

    [Fact]
    public void Look_that_failed_is_not_a_service_that_is_gone()
    {
        var items = Judge(Observation.Unknown("Throttled", Shop.Now), new ServiceFacts());

        Assert.Equal(["running", "deployment"], items.Keys);
        Assert.All(items.Values, i => Assert.Equal((HealthVerdict.Unknown, "Throttled"), Told(i)));
        Assert.Equal((HealthVerdict.Fail, "not there"), Told(Judge(Observation.Absent(Shop.Now), new ServiceFacts()).Single().Value));
    }

    private static EcsStoppedTask Ended(string reason) => new("shop-web:1", Shop.Now, Shop.Now, reason);

    private static (HealthVerdict, string) Told(HealthItem item) => (item.Verdict, item.Seen);

    private static Dictionary<string, HealthItem> Judge(EcsServiceLive live, ServiceFacts facts, string mode = "active") =>
        Judge(Observation.Present(live, Shop.Now), facts, mode);

    private static Dictionary<string, HealthItem> Judge(Observation look, ServiceFacts facts, string mode = "active", string service = "")
    {
        var spec = Shop.Spec(costMode: mode, service: service);
        return ServiceJudge.Judge(spec.Find(Shop.Web)!, look, facts, Shop.Subject(spec)).ToDictionary(i => i.Name["ecsService/web ".Length..]);
    }
}
