using Amazon.ApplicationAutoScaling;
using Amazon.ApplicationAutoScaling.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Moto;

[Collection(nameof(MotoCollection))]
public sealed class ScalingTests(MotoPeer moto) : IDisposable
{
    private readonly AmazonApplicationAutoScalingClient _scaling =
        new(ServiceOperation.Keys, moto.Configured<AmazonApplicationAutoScalingConfig>());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _scaling.Dispose();

    [Fact]
    [Trait("Operation", "ApplicationAutoScaling RegisterScalableTarget")]
    [Trait("Operation", "ApplicationAutoScaling DescribeScalableTargets")]
    public async Task Target_is_registered_suspended_and_seen()
    {
        await moto.SeedServiceAsync("scaled-1", 1);
        await RegisterAsync("scaled-1");

        var seen = await TargetAsync("scaled-1");
        Assert.Equal((2, 10), (seen.MinCapacity, seen.MaxCapacity));
        Assert.Equal(DateTimeKind.Utc, seen.CreationTime!.Value.Kind);

        await _scaling.RegisterScalableTargetAsync(new()
        {
            ServiceNamespace = ServiceNamespace.Ecs,
            ScalableDimension = ScalableDimension.EcsServiceDesiredCount,
            ResourceId = "service/reconciler/scaled-1",
            MinCapacity = 0,
            SuspendedState = new() { DynamicScalingInSuspended = true, DynamicScalingOutSuspended = true, ScheduledScalingSuspended = true },
        }, Ct);
        seen = await TargetAsync("scaled-1");
        Assert.Equal((0, 10), (seen.MinCapacity, seen.MaxCapacity));
        Assert.Equal(
            (true, true, true),
            (seen.SuspendedState!.DynamicScalingInSuspended, seen.SuspendedState.DynamicScalingOutSuspended, seen.SuspendedState.ScheduledScalingSuspended));
    }

    [Fact]
    [Trait("Operation", "ApplicationAutoScaling PutScalingPolicy")]
    [Trait("Operation", "ApplicationAutoScaling DescribeScalingPolicies")]
    public async Task Policy_is_put_and_seen_with_everything_in_it()
    {
        await moto.SeedServiceAsync("scaled-2", 1);
        await RegisterAsync("scaled-2");
        var put = await _scaling.PutScalingPolicyAsync(new()
        {
            PolicyName = "scaled-2-cpu",
            PolicyType = PolicyType.TargetTrackingScaling,
            ServiceNamespace = ServiceNamespace.Ecs,
            ScalableDimension = ScalableDimension.EcsServiceDesiredCount,
            ResourceId = "service/reconciler/scaled-2",
            TargetTrackingScalingPolicyConfiguration = new()
            {
                TargetValue = 70.5,
                ScaleInCooldown = 120,
                DisableScaleIn = false,
                PredefinedMetricSpecification = new() { PredefinedMetricType = MetricType.ECSServiceAverageCPUUtilization },
            },
        }, Ct);

        var answer = await _scaling.DescribeScalingPoliciesAsync(
            new() { ServiceNamespace = ServiceNamespace.Ecs, ResourceId = "service/reconciler/scaled-2" }, Ct);

        var policy = Assert.Single(answer.ScalingPolicies!);
        var tracked = policy.TargetTrackingScalingPolicyConfiguration!;
        Assert.Equal((put.PolicyARN, "scaled-2-cpu", PolicyType.TargetTrackingScaling), (policy.PolicyARN, policy.PolicyName, policy.PolicyType));
        Assert.Equal((70.5, 120, false, null), (tracked.TargetValue, tracked.ScaleInCooldown, tracked.DisableScaleIn, tracked.ScaleOutCooldown));
        Assert.Equal(MetricType.ECSServiceAverageCPUUtilization, tracked.PredefinedMetricSpecification!.PredefinedMetricType);
    }

    [Fact]
    public async Task Target_of_a_service_that_does_not_exist_is_refused_typed()
    {
        await moto.SeedServiceAsync("scaled-3", 1);

        var thrown = await Assert.ThrowsAsync<ValidationException>(() => RegisterAsync("nobody"));

        Assert.Equal(FailureKind.Invalid, AwsFailure.From(thrown).Kind);
    }

    private Task<RegisterScalableTargetResponse> RegisterAsync(string service) => _scaling.RegisterScalableTargetAsync(new()
    {
        ServiceNamespace = ServiceNamespace.Ecs,
        ScalableDimension = ScalableDimension.EcsServiceDesiredCount,
        ResourceId = $"service/reconciler/{service}",
        MinCapacity = 2,
        MaxCapacity = 10,
    }, Ct);

    private async Task<ScalableTarget> TargetAsync(string service) => Assert.Single((await _scaling.DescribeScalableTargetsAsync(
        new() { ServiceNamespace = ServiceNamespace.Ecs, ResourceIds = [$"service/reconciler/{service}"] }, Ct)).ScalableTargets!);
}
