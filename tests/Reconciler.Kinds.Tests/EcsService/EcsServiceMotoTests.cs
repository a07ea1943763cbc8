using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.Tests.Aws;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>
/// The whole kind against moto, somebody else's idea of ECS and Application Auto Scaling. It does not move counts when a
/// scalable target is registered, and lists no tasks of services.
/// </summary>
public sealed class EcsServiceMotoTests(MotoAws moto) : IClassFixture<MotoAws>
{
    private const string Ecs = "AmazonEC2ContainerServiceV20141113";

    private static readonly EcsServiceKind Kind = EcsServiceKind.Instance;

    [Fact]
    public async Task Service_falls_asleep_and_wakes_as_it_was()
    {
        Assert.SkipWhen(moto.Server.MissingBecause is not null, moto.Server.MissingBecause ?? "");
        await SeedAsync("night");
        var spec = new EcsServiceSpec("night", "api", null, new EcsAutoscaling(2, 6, 70, null));

        // Awake: the scalable target is made, then its policy; then nothing is left to do
        Assert.Equal("setScaling", Assert.Single((await Reconcile(spec)).Actions).Verb);
        Assert.Equal("putPolicy", Assert.Single((await Reconcile(spec)).Actions).Verb);
        var awake = await Reconcile(spec);
        Assert.Empty(awake.Actions);
        Assert.Equal((SyncStatus.Synced, "2/2 running", Answer.Yes), (awake.Sync, awake.Detail, awake.Available));

        // Asleep
        var falling = await Reconcile(spec, CostMode.Dormant, TransitionPhase.FallingAsleep);
        Assert.Equal(["suspendScaling", "setCount"], falling.Actions.Select(a => a.Verb));
        var point = falling.RestorePoint!;
        var asleep = await Reconcile(spec, CostMode.Dormant, TransitionPhase.FallingAsleep);
        Assert.Equal((null, Answer.Yes, "0 running, asleep"), (asleep.Owes, asleep.Drained, asleep.Detail));

        // Waking
        var history = ResourceHistory.Empty with { RestorePoint = point };
        var raised = await Reconcile(spec, phase: TransitionPhase.Waking, history: history);
        Assert.Equal(["setCount", "resumeScaling"], raised.Actions.Select(a => a.Verb));
        var again = await Reconcile(spec, phase: TransitionPhase.Waking, history: history);
        Assert.Empty(again.Actions);
        Assert.Equal((SyncStatus.Synced, "2/2 running"), (again.Sync, again.Detail));
    }

    [Fact]
    public async Task Policy_of_another_name_is_kept_in_what_is_not_declared()
    {
        Assert.SkipWhen(moto.Server.MissingBecause is not null, moto.Server.MissingBecause ?? "");
        await SeedAsync("policies");
        await moto.Server.ByHand.JsonAsync("application-autoscaling", "AnyScaleFrontendService.RegisterScalableTarget", """
            { "ServiceNamespace": "ecs", "ResourceId": "service/policies/api", "ScalableDimension": "ecs:service:DesiredCount",
              "MinCapacity": 1, "MaxCapacity": 4 }
            """);
        await moto.Server.ByHand.JsonAsync("application-autoscaling", "AnyScaleFrontendService.PutScalingPolicy", """
            { "PolicyName": "from-terraform", "ServiceNamespace": "ecs", "ResourceId": "service/policies/api",
              "ScalableDimension": "ecs:service:DesiredCount", "PolicyType": "TargetTrackingScaling",
              "TargetTrackingScalingPolicyConfiguration": { "TargetValue": 55, "ScaleInCooldown": 300, "DisableScaleIn": true,
                "PredefinedMetricSpecification": { "PredefinedMetricType": "ECSServiceAverageMemoryUtilization" } } }
            """);
        var spec = new EcsServiceSpec("policies", "api", null, new EcsAutoscaling(null, null, null, 65));
        Assert.Equal("autoscaling.memoryPercent 55 → 65", Assert.Single((await Reconcile(spec)).Actions).Changes.Single().ToString());
        var live = Assert.IsType<PresentObservation>((await moto.Access.LookAsync(Kind, ("it", spec)))["it"]).Live;
        Assert.Equal(
            [new EcsScalingPolicy("from-terraform", "ECSServiceAverageMemoryUtilization", 65) { ScaleInCooldown = 300, DisableScaleIn = true }],
            ((EcsServiceLive)live).Policies);
        Assert.Empty((await Reconcile(spec)).Actions);
    }

    [Fact]
    public async Task What_is_not_there_is_absent()
    {
        Assert.SkipWhen(moto.Server.MissingBecause is not null, moto.Server.MissingBecause ?? "");
        await SeedAsync("absent");
        var seen = await moto.Access.LookAsync(
            Kind, ("service", new EcsServiceSpec("absent", "none", null, null)), ("cluster", new EcsServiceSpec("none", "api", null, null)));
        Assert.All(seen.Values, s => Assert.IsType<AbsentObservation>(s));
    }

    private async Task<Assessment> Reconcile(
        EcsServiceSpec spec, CostMode mode = CostMode.Active, TransitionPhase phase = TransitionPhase.Awake, ResourceHistory? history = null)
    {
        var (assessment, outcomes) = await moto.Access.ReconcileAsync(Kind, spec, mode, phase, history);
        Assert.All(outcomes, o => Assert.True(o is ActionOutcome.Done or ActionOutcome.InProgress, $"{o}"));
        return assessment;
    }

    private async Task SeedAsync(string cluster)
    {
        await moto.Server.ByHand.JsonAsync("ecs", $"{Ecs}.CreateCluster", $$"""{ "clusterName": "{{cluster}}" }""");
        await moto.Server.ByHand.JsonAsync("ecs", $"{Ecs}.RegisterTaskDefinition", """
            { "family": "api", "containerDefinitions": [{ "name": "api", "image": "api", "memory": 64 }] }
            """);
        await moto.Server.ByHand.JsonAsync("ecs", $"{Ecs}.CreateService", $$"""
            { "cluster": "{{cluster}}", "serviceName": "api", "taskDefinition": "api", "desiredCount": 2 }
            """);
    }
}
