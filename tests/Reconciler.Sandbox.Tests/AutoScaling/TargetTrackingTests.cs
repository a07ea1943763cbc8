namespace Reconciler.Sandbox.Tests.AutoScaling;

public class TargetTrackingTests
{
    private const string Cpu50 = "policies: { cpu: { target: 50 } }";

    [Fact]
    public async Task A_shared_load_is_met_by_as_many_tasks_as_bring_it_to_the_target()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 2, load: { cpu: 190 }", $"min: 2, max: 10, {Cpu50}"));
        Assert.Equal([2, 4], await scaling.Watch(60));
        Assert.Equal((4, 0, 4), await scaling.Ecs.Counts());
        var activity = Assert.Single(await scaling.Activities());
        Assert.Matches("^monitor alarm TargetTracking-service/shop/web-AlarmHigh-.* in state ALARM triggered policy cpu$", (string?)activity["Cause"]);
        Assert.Equal("Successful", (string?)activity["StatusCode"]);
    }

    [Fact]
    public async Task A_load_that_goes_away_is_followed_one_task_at_a_time_down_to_the_minimum()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web(
            "desiredCount: 6, load: { cpu: 60 }", "min: 2, max: 10, policies: { cpu: { target: 50, scaleInCooldown: 10m } }"));
        Assert.Equal([6, 5, 4], await scaling.Watch(15));
        Assert.Equal([4, 3, 2], await scaling.Watch(60));
        Assert.Equal(["5 AlarmLow", "4 AlarmLow", "3 AlarmLow", "2 AlarmLow"], await scaling.Causes());
        var times = (await scaling.Activities()).Reverse().Select(activity => (double)activity["StartTime"]!).ToList();
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 600, 661));
    }

    [Fact]
    public async Task A_load_that_the_maximum_cannot_meet_stops_there()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 2, load: { cpu: 900 }", $"min: 2, max: 5, {Cpu50}"));
        await scaling.Watch(60);
        Assert.Equal(5, await scaling.Desired());
    }

    [Fact]
    public async Task A_count_below_the_minimum_gets_there_when_a_scale_out_fires_and_not_before()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 1", $"min: 3, max: 10, {Cpu50}"));
        scaling.Cpu(40);
        Assert.Equal([1], await scaling.Watch(60));
        scaling.Cpu(55);
        Assert.Equal([1, 3], await scaling.Watch(5));
    }

    [Fact]
    public async Task A_count_above_the_maximum_gets_there_when_a_scale_in_fires_and_not_before()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 8", $"min: 1, max: 4, {Cpu50}"));
        scaling.Cpu(80);
        Assert.Equal([8], await scaling.Watch(60));
        scaling.Cpu(40);
        Assert.Equal([8, 4], await scaling.Watch(17));
    }

    [Fact]
    public async Task A_scale_in_leaves_a_count_below_the_minimum()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 1, load: { cpu: 5 }", $"min: 3, max: 10, {Cpu50}"));
        Assert.Equal([1], await scaling.Watch(120));
        Assert.NotEmpty(scaling.Ecs.Sandbox.Aws.FiredActions);
    }

    [Theory]
    [InlineData("suspended: { out: true }", 90, 2)]
    [InlineData("suspended: { in: true }", 90, 4)]
    [InlineData("suspended: { in: true }", 5, 2)]
    [InlineData("suspended: { out: true }", 5, 1)]
    [InlineData("suspended: { scheduled: true }", 5, 1)]
    public async Task Each_direction_is_suspended_by_its_flag(string suspended, double cpu, int expected)
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 2", $"min: 1, max: 4, {suspended}, {Cpu50}"));
        scaling.Cpu(cpu);
        await scaling.Watch(30);
        Assert.Equal(expected, await scaling.Desired());
    }

    [Fact]
    public async Task Scaling_that_is_resumed_acts_on_an_alarm_that_is_still_raised()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web(
            "desiredCount: 2, load: { cpu: 190 }", $"min: 2, max: 10, suspended: {{ out: true }}, {Cpu50}"));
        Assert.Equal([2], await scaling.Watch(60));
        await scaling.Register("\"SuspendedState\": { \"DynamicScalingOutSuspended\": false }");
        Assert.Equal([2, 4], await scaling.Watch(2));
    }

    [Fact]
    public async Task Alarms_with_their_actions_disabled_scale_nothing()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 2, load: { cpu: 190 }", $"min: 2, max: 10, {Cpu50}"));
        var alarms = (await scaling.Ecs.Sandbox.Query("monitoring", "2010-08-01", "DescribeAlarms")).Descendants("AlarmName")
            .Select((name, place) => ($"AlarmNames.member.{place + 1}", name.Value)).ToArray();
        await scaling.Ecs.Sandbox.Query("monitoring", "2010-08-01", "DisableAlarmActions", alarms);
        Assert.Equal([2], await scaling.Watch(30));
        await scaling.Ecs.Sandbox.Query("monitoring", "2010-08-01", "EnableAlarmActions", alarms);
        Assert.Equal([2, 4], await scaling.Watch(2));
    }

    [Fact]
    public async Task While_a_scale_out_takes_effect_only_a_larger_one_goes_beyond_it()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web(
            "desiredCount: 2", "min: 2, max: 20, policies: { cpu: { target: 50, scaleOutCooldown: 10m } }"));
        scaling.Cpu(75);
        Assert.Equal([2, 3], await scaling.Watch(10));
        scaling.Cpu(150);
        Assert.Equal([3, 6], await scaling.Watch(2));
        Assert.Equal([6, 18], await scaling.Watch(10));
    }

    [Fact]
    public async Task A_service_of_zero_tasks_has_no_metric_and_stays_asleep()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 1, load: { cpu: 190 }", $"min: 0, max: 10, {Cpu50}"));
        await scaling.Ecs.Update("\"desiredCount\": 0");
        Assert.Equal([0], await scaling.Watch(60));
        var states = (await scaling.Ecs.Sandbox.Query("monitoring", "2010-08-01", "DescribeAlarms")).Descendants("StateValue");
        Assert.All(states, state => Assert.Equal("INSUFFICIENT_DATA", state.Value));
    }

    [Fact]
    public async Task Scaling_in_waits_for_every_policy_and_scaling_out_for_none()
    {
        const string both = "min: 1, max: 10, policies: { cpu: { target: 50 }, memory: { metric: ECSServiceAverageMemoryUtilization, target: 80 } }";
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 4, load: { cpu: 40, memory: 300 }", both));
        Assert.Equal([4], await scaling.Watch(60));
        using var other = new ScalingFixture(ScalingFixture.Web("desiredCount: 2, load: { cpu: 40, memory: 190 }", both));
        Assert.Equal([2, 3], await other.Watch(10));
    }

    [Fact]
    public async Task A_policy_that_was_ready_to_scale_in_once_is_asked_again()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web(
            "desiredCount: 6, metrics: { MemoryUtilization: 10 }",
            "min: 1, max: 10, policies: { cpu: { target: 50 }, memory: { metric: ECSServiceAverageMemoryUtilization, target: 80 } }"));
        scaling.Cpu(10);
        Assert.Equal([6, 5], await scaling.Watch(18));
        scaling.Cpu(47);
        Assert.Equal([5], await scaling.Watch(60));
    }

    [Fact]
    public async Task Scaling_in_waits_for_a_deployment_and_scaling_out_does_not()
    {
        const string slow = "timings: { provisioning: 2h }";
        using var scaling = new ScalingFixture(ScalingFixture.Web($"desiredCount: 3, {slow}", $"min: 1, max: 10, {Cpu50}"));
        scaling.Cpu(5);
        await scaling.Ecs.Update("\"forceNewDeployment\": true");
        Assert.Equal([3], await scaling.Watch(60));
        scaling.Cpu(80);
        Assert.Equal([3, 5], await scaling.Watch(10));
    }

    [Fact]
    public async Task Scaling_in_can_be_disabled_in_the_policy()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web(
            "desiredCount: 3, load: { cpu: 5 }", "min: 1, max: 10, policies: { cpu: { target: 50, disableScaleIn: true } }"));
        Assert.Equal([3], await scaling.Watch(60));
    }

    [Fact]
    public async Task A_state_set_by_hand_scales_by_the_datapoints_that_it_tells()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 2, load: { cpu: 95 }", $"min: 2, max: 10, {Cpu50}"));
        var high = (await scaling.Ecs.Sandbox.Query("monitoring", "2010-08-01", "DescribeAlarms")).Descendants("AlarmName")
            .Single(name => name.Value.Contains("AlarmHigh", StringComparison.Ordinal)).Value;
        (string, string)[] set = [("AlarmName", high), ("StateValue", "ALARM"), ("StateReason", "test")];
        await scaling.Ecs.Sandbox.Query("monitoring", "2010-08-01", "SetAlarmState", set);
        Assert.Equal(2, await scaling.Desired());
        scaling.Minutes(2);
        await scaling.Ecs.Sandbox.Query("monitoring", "2010-08-01", "SetAlarmState",
            [.. set, ("StateReasonData", """{ "recentDatapoints": [ 40, 120 ] }""")]);
        Assert.Equal(5, await scaling.Desired());
    }

    [Fact]
    public async Task Activities_are_kept_for_six_weeks_and_listed_newest_first()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 1", "min: 1, max: 100"));
        for (var count = 2; count <= 61; count++)
            await scaling.Register($"\"MinCapacity\": {count}");
        var first = await scaling.Call("DescribeScalingActivities", """{ "ServiceNamespace": "ecs" }""");
        Assert.Equal("Setting desired count to 61.", (string?)first["ScalingActivities"]![0]!["Description"]);
        Assert.Equal(50, first["ScalingActivities"]!.AsArray().Count);
        var second = await scaling.Call(
            "DescribeScalingActivities", $$"""{ "ServiceNamespace": "ecs", "NextToken": "{{first["NextToken"]}}" }""");
        Assert.Equal("Setting desired count to 2.", (string?)second["ScalingActivities"]!.AsArray()[^1]!["Description"]);
        Assert.Equal(10, second["ScalingActivities"]!.AsArray().Count);
        scaling.Minutes(60 * 24 * 43);
        Assert.Empty(await scaling.Activities());
    }
}
