using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;
using Reconciler.Kinds.EcsService;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>What a look asks, how often, and what rests on what.</summary>
public sealed class EcsServiceLookTests : ServiceScript
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(10, 1, 1)]
    [InlineData(11, 2, 1)]
    [InlineData(50, 5, 1)]
    [InlineData(51, 6, 2)]
    public async Task Look_asks_ten_services_and_fifty_targets_a_call_and_nothing_else(int services, int describes, int targets)
    {
        var seen = await LookAsync([.. Enumerable.Range(0, services).Select(i => Request($"s{i}"))]);
        Assert.Equal(services, seen.Count);
        Assert.All(seen.Values, s => Assert.IsType<PresentObservation>(s));
        Assert.Equal(
            new Dictionary<string, int> { ["Application Auto Scaling DescribeScalableTargets"] = targets, ["ECS DescribeServices"] = describes },
            Aws.Counts.Snapshot());
    }

    [Fact]
    public async Task Look_asks_each_cluster_by_itself()
    {
        await LookAsync(Request("a"), Request("b", cluster: "other"));
        Assert.Equal((2, 1), (Aws.Counts.Of("ECS", "DescribeServices"), Aws.Counts.Of("Application Auto Scaling", "DescribeScalableTargets")));
        Assert.Equal(
            ["service/other/b", "service/shop/a"],
            Body("DescribeScalableTargets")["ResourceIds"]!.AsArray().Select(i => i!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Look_at_nothing_asks_nothing()
    {
        Assert.Empty(await LookAsync());
        Assert.Equal(0, Aws.Counts.Total);
    }

    [Fact]
    public async Task Policies_of_one_service_are_asked_for_by_name_and_of_several_from_the_list()
    {
        await LookAsync(Request("a", Tracking), Request("b"));
        Assert.Equal("service/shop/a", Body("DescribeScalingPolicies")["ResourceId"]!.GetValue<string>());
        Aws.Counts.Clear();
        Aws.On("DescribeScalingPolicies", body => body["NextToken"] is null
            ? Json("""{ "ScalingPolicies": [], "NextToken": "2" }""")
            : Json("""{ "ScalingPolicies": [] }"""));
        await LookAsync(Request("a", Tracking), Request("b", Tracking));
        Assert.Equal(2, Aws.Counts.Of("Application Auto Scaling", "DescribeScalingPolicies"));
        Assert.Null(Aws.Sent[^1].Body["ResourceId"]);
    }

    [Fact]
    public async Task Policies_are_not_asked_for_while_dormant_nor_where_no_percentage_is_declared()
    {
        var dormant = await SeenAsync(Request("a", Tracking, CostMode.Dormant, TransitionPhase.Asleep));
        var undeclared = await SeenAsync(Request("a", new EcsAutoscaling(2, 4, null, null)));
        Assert.Equal(0, Aws.Counts.Of("Application Auto Scaling", "DescribeScalingPolicies"));
        Assert.Null(dormant.Policies);
        Assert.Null(undeclared.Policies);
    }

    [Fact]
    public async Task Target_and_policies_are_read_whole()
    {
        Aws.On("DescribeScalableTargets", """
            { "ScalableTargets": [{ "ServiceNamespace": "ecs", "ResourceId": "service/shop/a", "ScalableDimension": "ecs:service:DesiredCount",
              "MinCapacity": 2, "MaxCapacity": 10,
              "SuspendedState": { "DynamicScalingInSuspended": true, "DynamicScalingOutSuspended": false, "ScheduledScalingSuspended": true } }] }
            """);
        Aws.On("DescribeScalingPolicies", """
            { "ScalingPolicies": [
              { "PolicyName": "cpu", "ResourceId": "service/shop/a", "ScalableDimension": "ecs:service:DesiredCount", "PolicyType": "TargetTrackingScaling",
                "TargetTrackingScalingPolicyConfiguration": { "TargetValue": 70.0, "ScaleInCooldown": 300, "ScaleOutCooldown": 60, "DisableScaleIn": true,
                  "PredefinedMetricSpecification": { "PredefinedMetricType": "ECSServiceAverageCPUUtilization" } } },
              { "PolicyName": "own", "ResourceId": "service/shop/a", "ScalableDimension": "ecs:service:DesiredCount", "PolicyType": "TargetTrackingScaling",
                "TargetTrackingScalingPolicyConfiguration": { "TargetValue": 5, "CustomizedMetricSpecification": { "MetricName": "Depth" } } },
              { "PolicyName": "steps", "ResourceId": "service/shop/a", "ScalableDimension": "ecs:service:DesiredCount", "PolicyType": "StepScaling" },
              { "PolicyName": "cpu", "ResourceId": "service/shop/other", "ScalableDimension": "ecs:service:DesiredCount", "PolicyType": "StepScaling" }] }
            """);
        var live = await SeenAsync(Request("a", Tracking));
        Assert.Equal(new EcsScalableTarget(2, 10, new EcsSuspension(true, false, true)), live.Target);
        Assert.Equal(
            [
                new EcsScalingPolicy("cpu", "ECSServiceAverageCPUUtilization", 70) { ScaleInCooldown = 300, ScaleOutCooldown = 60, DisableScaleIn = true },
                new EcsScalingPolicy("own", null, 0),
                new EcsScalingPolicy("steps", null, 0),
            ],
            live.Policies);
    }

    [Fact]
    public async Task Look_is_stamped_with_its_beginning() =>
        Assert.Equal(Scene.Now, (await LookAsync(Request("a"))).Values.Single().LookedAt);
}
