using Reconciler.Core.Planning;
using Reconciler.Kinds.EcsService;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>What is sent.</summary>
public sealed class EcsServiceWriteTests : ServiceScript
{
    [Fact]
    public async Task Count_is_set_and_nothing_else_of_the_service()
    {
        Aws.On("UpdateService", Nothing);
        Assert.IsType<ActionOutcome.InProgress>(await ExecuteAsync(new SetServiceCount("shop", "a", 0)));
        Assert.Equal("""{"cluster":"shop","service":"a","desiredCount":0}""", Body("UpdateService").ToJsonString());
    }

    [Fact]
    public async Task Suspension_goes_in_one_call_and_leaves_the_maximum()
    {
        Aws.On("RegisterScalableTarget", Nothing);
        Assert.IsType<ActionOutcome.Done>(await ExecuteAsync(new RegisterServiceScaling("shop", "a", 0, null, EcsSuspension.All)));
        Assert.Equal(
            Compact("""
                { "ServiceNamespace": "ecs", "ResourceId": "service/shop/a", "ScalableDimension": "ecs:service:DesiredCount",
                  "MinCapacity": 0,
                  "SuspendedState": { "DynamicScalingInSuspended": true, "DynamicScalingOutSuspended": true, "ScheduledScalingSuspended": true } }
                """),
            Body("RegisterScalableTarget").ToJsonString());
    }

    [Fact]
    public async Task Policy_is_put_whole()
    {
        Aws.On("PutScalingPolicy", Nothing);
        var policy = new EcsScalingPolicy("cpu", "ECSServiceAverageCPUUtilization", 70) { ScaleInCooldown = 300, DisableScaleIn = true };
        Assert.IsType<ActionOutcome.Done>(await ExecuteAsync(new PutServicePolicy("shop", "a", policy)));
        Assert.Equal(
            Compact("""
                { "PolicyName": "cpu", "ServiceNamespace": "ecs", "ResourceId": "service/shop/a",
                  "ScalableDimension": "ecs:service:DesiredCount", "PolicyType": "TargetTrackingScaling",
                  "TargetTrackingScalingPolicyConfiguration": { "TargetValue": 70,
                    "PredefinedMetricSpecification": { "PredefinedMetricType": "ECSServiceAverageCPUUtilization" },
                    "ScaleInCooldown": 300, "DisableScaleIn": true } }
                """),
            Body("PutScalingPolicy").ToJsonString());
    }

    [Fact]
    public async Task Refusal_is_an_outcome()
    {
        Aws.Refuse("UpdateService", "ServiceNotActiveException").Refuse("RegisterScalableTarget", "ValidationException");
        Assert.IsType<ActionOutcome.Retry>(await ExecuteAsync(new SetServiceCount("shop", "a", 0)));
        Assert.IsType<ActionOutcome.Terminal>(await ExecuteAsync(new RegisterServiceScaling("shop", "a", 0, null, EcsSuspension.All)));
    }

    [Fact]
    public async Task Write_of_another_kind_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => ExecuteAsync("stop"));

    private static string Compact(string json) => Json(json).ToJsonString();
}
