namespace Reconciler.Sandbox.Tests.AutoScaling;

/// <summary>RegisterScalableTarget moves the count into the bounds, also when called without them.</summary>
public class ClampTests
{
    [Theory]
    [InlineData(1, "\"MinCapacity\": 2, \"MaxCapacity\": 10", 2, "2 minimum capacity was set to 2")]
    [InlineData(5, "\"MinCapacity\": 2, \"MaxCapacity\": 4", 4, "4 maximum capacity was set to 4")]
    [InlineData(3, "\"MinCapacity\": 2, \"MaxCapacity\": 4", 3, null)]
    [InlineData(3, "\"MinCapacity\": 0, \"MaxCapacity\": 0", 0, "0 maximum capacity was set to 0")]
    public async Task A_first_registration_moves_the_count_into_the_bounds(int count, string bounds, int expected, string? cause)
    {
        using var scaling = new ScalingFixture(Ecs.EcsFixture.Web($"desiredCount: {count}"));
        await scaling.Register(bounds);
        Assert.Equal(expected, await scaling.Desired());
        Assert.Equal(cause is null ? [] : [cause], await scaling.Causes());
        scaling.Minutes(3);
        Assert.Equal((expected, 0, expected), await scaling.Ecs.Counts());
        Assert.All(await scaling.Activities(), activity => Assert.Equal(
            ("Successful", $"Successfully set desired count to {expected}. Change successfully fulfilled by ecs."),
            ((string?)activity["StatusCode"], (string?)activity["StatusMessage"])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"SuspendedState\": { \"DynamicScalingOutSuspended\": true }")]
    [InlineData("\"MaxCapacity\": 8")]
    public async Task Registering_again_without_a_minimum_moves_the_count_to_the_stored_one(string fields)
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 1", "min: 2, max: 10"));
        Assert.Equal(1, await scaling.Desired());
        await scaling.Register(fields);
        Assert.Equal(2, await scaling.Desired());
    }

    [Fact]
    public async Task A_suspended_target_moves_the_count_all_the_same()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web(
            "desiredCount: 0", "min: 0, max: 10, suspended: { in: true, out: true, scheduled: true }"));
        await scaling.Register("\"MinCapacity\": 3");
        Assert.Equal(3, await scaling.Desired());
    }

    [Fact]
    public async Task Asleep_in_one_call_and_then_zero_stays_zero()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 2, load: { cpu: 160 }",
            "min: 2, max: 10, policies: { cpu: { target: 50 } }"));
        await scaling.Register("""
            "MinCapacity": 0, "SuspendedState": { "DynamicScalingInSuspended": true, "DynamicScalingOutSuspended": true, "ScheduledScalingSuspended": true }
            """);
        await scaling.Ecs.Update("\"desiredCount\": 0");
        scaling.Minutes(60 * 24 * 7);
        Assert.Equal((0, 0, 0), await scaling.Ecs.Counts());
        Assert.Empty(await scaling.Causes());
    }

    [Theory]
    [InlineData("status: INACTIVE, desiredCount: 0")]
    [InlineData("status: DRAINING, desiredCount: 0")]
    public async Task A_service_that_is_not_active_is_registered_and_left_alone(string service)
    {
        using var scaling = new ScalingFixture(Ecs.EcsFixture.Web(service));
        await scaling.Register("\"MinCapacity\": 2, \"MaxCapacity\": 4");
        Assert.Equal(0, await scaling.Desired());
        Assert.Equal(2, (int)(await scaling.ScalableTarget())["MinCapacity"]!);
    }

    [Fact]
    public async Task A_change_that_another_overtakes_is_overridden()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 1", "min: 1, max: 10"));
        await scaling.Register("\"MinCapacity\": 2");
        await scaling.Ecs.Update("\"desiredCount\": 4");
        scaling.Minutes(3);
        var activity = Assert.Single(await scaling.Activities());
        Assert.Equal("Overridden", (string?)activity["StatusCode"]);
        Assert.EndsWith("Found it was later changed to 4.", (string?)activity["StatusMessage"]);
    }

    [Fact]
    public async Task A_change_whose_tasks_do_not_start_is_in_progress_and_then_unfulfilled()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web(
            "desiredCount: 1, timings: { provisioning: 2h }", "min: 1, max: 10"));
        await scaling.Register("\"MinCapacity\": 2");
        scaling.Minutes(10);
        Assert.Equal("InProgress", (string?)Assert.Single(await scaling.Activities())["StatusCode"]);
        scaling.Minutes(30);
        Assert.Equal("Unfulfilled", (string?)Assert.Single(await scaling.Activities())["StatusCode"]);
        Assert.Equal(2, await scaling.Desired());
    }
}
