using Reconciler.Sandbox.Tests.Ecs;

namespace Reconciler.Sandbox.Tests.AutoScaling;

public class TargetTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\"MinCapacity\": 1")]
    [InlineData("\"MaxCapacity\": 1")]
    [InlineData("\"MinCapacity\": -1, \"MaxCapacity\": 4")]
    [InlineData("\"MinCapacity\": 5, \"MaxCapacity\": 4")]
    public async Task A_first_registration_needs_both_bounds_in_order(string bounds)
    {
        using var scaling = new ScalingFixture(EcsFixture.Web("desiredCount: 1"));
        Assert.Equal("ValidationException", await scaling.RegisterRefused(bounds));
        Assert.Empty((await scaling.Call("DescribeScalableTargets", """{ "ServiceNamespace": "ecs" }"""))["ScalableTargets"]!.AsArray());
    }

    [Fact]
    public async Task Bounds_that_only_together_with_the_stored_ones_are_out_of_order_are_refused()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 1", "min: 1, max: 4"));
        Assert.Equal("ValidationException", await scaling.RegisterRefused("\"MinCapacity\": 5"));
        Assert.Equal((1, 1), ((int)(await scaling.ScalableTarget())["MinCapacity"]!, await scaling.Desired()));
    }

    [Fact]
    public async Task What_is_not_said_of_a_target_stays_flag_by_flag()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 2", "min: 1, max: 4, suspended: { in: true }"));
        var arn = (string?)(await scaling.Register("\"MaxCapacity\": 6, \"SuspendedState\": { \"ScheduledScalingSuspended\": true }"))["ScalableTargetARN"];
        var target = await scaling.ScalableTarget();
        Assert.Equal((1, 6), ((int)target["MinCapacity"]!, (int)target["MaxCapacity"]!));
        Assert.Equal(
            """{"DynamicScalingInSuspended":true,"DynamicScalingOutSuspended":false,"ScheduledScalingSuspended":true}""",
            target["SuspendedState"]!.ToJsonString());
        Assert.Equal(arn, (string?)target["ScalableTargetARN"]);
        Assert.StartsWith("arn:aws:application-autoscaling:ap-southeast-2:123456789012:scalable-target/", arn);
    }

    [Theory]
    [InlineData("ecs", "service/shop/none", "ecs:service:DesiredCount")]
    [InlineData("ecs", "service/none/web", "ecs:service:DesiredCount")]
    [InlineData("ecs", "service/web", "ecs:service:DesiredCount")]
    [InlineData("ecs", "service/shop/web", "dynamodb:table:ReadCapacityUnits")]
    [InlineData("dynamodb", "table/orders", "dynamodb:table:ReadCapacityUnits")]
    [InlineData("shoes", "service/shop/web", "ecs:service:DesiredCount")]
    public async Task What_is_not_a_service_cannot_be_registered(string space, string id, string dimension)
    {
        using var scaling = new ScalingFixture(EcsFixture.Web("desiredCount: 1"));
        Assert.Equal("ValidationException", await scaling.Refused("RegisterScalableTarget",
            $$"""{ "ServiceNamespace": "{{space}}", "ResourceId": "{{id}}", "ScalableDimension": "{{dimension}}", "MinCapacity": 1, "MaxCapacity": 2 }"""));
    }

    [Fact]
    public async Task A_daemon_has_no_count_to_scale()
    {
        using var scaling = new ScalingFixture(EcsFixture.Web("schedulingStrategy: DAEMON, desiredCount: 2"));
        Assert.Equal("ValidationException", await scaling.RegisterRefused("\"MinCapacity\": 3, \"MaxCapacity\": 4"));
    }

    [Fact]
    public async Task A_deregistered_target_takes_its_policies_and_alarms_with_it()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 1", "min: 1, max: 4, policies: { cpu: { target: 50 } }"));
        await scaling.Call("DeregisterScalableTarget", ScalingFixture.On());
        Assert.Empty((await scaling.Call("DescribeScalingPolicies", """{ "ServiceNamespace": "ecs" }"""))["ScalingPolicies"]!.AsArray());
        var alarms = await scaling.Ecs.Sandbox.Query("monitoring", "2010-08-01", "DescribeAlarms");
        Assert.Empty(alarms.Descendants("AlarmName"));
        Assert.Equal("ObjectNotFoundException", await scaling.Refused("DeregisterScalableTarget", ScalingFixture.On()));
        Assert.Equal("ObjectNotFoundException", await scaling.Refused(
            "PutScalingPolicy", ScalingFixture.Policy("cpu", "ECSServiceAverageCPUUtilization", 50)));
    }

    [Fact]
    public async Task Targets_come_by_fifty_and_are_asked_for_by_fifty()
    {
        var services = string.Join(", ", Enumerable.Range(0, 60).Select(number => $"s{number:D2}: {{ desiredCount: 0 }}"));
        var targets = string.Join(", ", Enumerable.Range(0, 60).Select(number => $"service/shop/s{number:D2}: {{ min: 0, max: 1 }}"));
        using var scaling = new ScalingFixture(
            $"ecs: {{ clusters: {{ shop: {{ services: {{ {services} }} }} }} }}\nautoscaling: {{ scalableTargets: {{ {targets} }} }}");
        var first = await scaling.Call("DescribeScalableTargets", """{ "ServiceNamespace": "ecs" }""");
        var second = await scaling.Call(
            "DescribeScalableTargets", $$"""{ "ServiceNamespace": "ecs", "NextToken": "{{first["NextToken"]}}" }""");
        Assert.Equal((50, 10), (first["ScalableTargets"]!.AsArray().Count, second["ScalableTargets"]!.AsArray().Count));
        Assert.Null(second["NextToken"]);
        Assert.Equal("InvalidNextTokenException", await scaling.Refused(
            "DescribeScalableTargets", """{ "ServiceNamespace": "ecs", "NextToken": "!" }"""));

        string Ids(int count) => string.Join(", ", Enumerable.Range(0, count).Select(number => $"\"service/shop/s{number:D2}\""));
        var asked = await scaling.Call(
            "DescribeScalableTargets", $$"""{ "ServiceNamespace": "ecs", "ScalableDimension": "ecs:service:DesiredCount", "ResourceIds": [{{Ids(50)}}] }""");
        Assert.Equal(50, asked["ScalableTargets"]!.AsArray().Count);
        Assert.Equal("ValidationException", await scaling.Refused(
            "DescribeScalableTargets", $$"""{ "ServiceNamespace": "ecs", "ResourceIds": [{{Ids(51)}}] }"""));
        Assert.Equal("ValidationException", await scaling.Refused(
            "DescribeScalableTargets", """{ "ServiceNamespace": "ecs", "ScalableDimension": "ecs:service:DesiredCount" }"""));
        Assert.Equal("ValidationException", await scaling.Refused("DescribeScalableTargets", "{}"));
    }
}
