using Reconciler.Amazon.Calling;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.Tests.Aws;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>The whole kind against the sandbox's ECS and Application Auto Scaling, on one clock.</summary>
public sealed class EcsServiceSandboxTests
{
    private static readonly EcsServiceKind Kind = EcsServiceKind.Instance;
    private static readonly EcsServiceSpec Undeclared = new("shop", "web", null, null);
    private static readonly EcsServiceSpec Scaled = Undeclared with { Autoscaling = new EcsAutoscaling(2, 6, 70, null) };

    [Fact]
    public async Task Service_falls_asleep_waits_for_its_last_task_and_wakes_as_it_was()
    {
        using var aws = new SandboxedAws("""
            ecs: { clusters: { shop: { services: { web: { desiredCount: 3 } } } } }
            autoscaling: { scalableTargets: { service/shop/web: { min: 2, max: 5, suspended: { scheduled: true } } } }
            """);
        var before = await LiveAsync(aws, Undeclared);

        // Asleep: suspended and at zero at once, drained when the last task has stopped
        var point = (await Step(aws, Undeclared, CostMode.Dormant, TransitionPhase.FallingAsleep)).RestorePoint!;
        aws.Time.Advance(TimeSpan.FromSeconds(12));
        var draining = await Step(aws, Undeclared, CostMode.Dormant, TransitionPhase.FallingAsleep);
        Assert.Equal((Answer.No, Stage.Drain, "draining, 3 still stopping"), (draining.Drained, draining.Owes, draining.Detail));
        Assert.Empty(draining.Actions);
        aws.Time.Advance(TimeSpan.FromMinutes(2));
        var asleep = await Step(aws, Undeclared, CostMode.Dormant, TransitionPhase.FallingAsleep);
        Assert.Equal((Answer.Yes, null, "0 running, asleep"), (asleep.Drained, asleep.Owes, asleep.Detail));
        Assert.Equal(new EcsScalableTarget(0, 5, EcsSuspension.All), (await LiveAsync(aws, Undeclared)).Target);

        // Waking: the count, and scaling when it is up
        var history = ResourceHistory.Empty with { RestorePoint = point };
        var raise = await Step(aws, Undeclared, CostMode.Active, TransitionPhase.Waking, history, only: "setCount");
        Assert.Equal(Answer.No, raise.Available);
        aws.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(Answer.Yes, (await Step(aws, Undeclared, CostMode.Active, TransitionPhase.Waking, history)).Available);
        Assert.Empty((await Step(aws, Undeclared, CostMode.Active, TransitionPhase.Waking, history)).Actions);
        Assert.Equal((before.Desired, before.Running, before.Target), await After(aws));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(8, 6)]
    [InlineData(4, 4)]
    public async Task Registered_bounds_take_the_count_along_as_the_action_says(int count, int after)
    {
        using var aws = new SandboxedAws($"ecs: {{ clusters: {{ shop: {{ services: {{ web: {{ desiredCount: {count} }} }} }} }} }}");
        var made = await Step(aws, Scaled);
        var told = made.Actions.Single().Changes.Where(c => c.Field == "count").Select(c => c.ToString());
        Assert.Equal(count == after ? [] : [$"count {count} → {after}"], told);
        var live = await LiveAsync(aws, Scaled);
        Assert.Equal((after, new EcsScalableTarget(2, 6, EcsSuspension.None)), (live.Desired, live.Target));
        Assert.Equal("putPolicy", Assert.Single((await Step(aws, Scaled)).Actions).Verb);
        aws.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(SyncStatus.Synced, (await Step(aws, Scaled)).Sync);
    }

    [Fact]
    public async Task Count_that_autoscaling_chooses_under_load_is_left_alone()
    {
        using var aws = new SandboxedAws("ecs: { clusters: { shop: { services: { web: { desiredCount: 2, load: { cpu: 300 } } } } } }");
        await Step(aws, Scaled);
        await Step(aws, Scaled);
        for (var minute = 0; minute < 20; minute++)
        {
            aws.Time.Advance(TimeSpan.FromMinutes(1));
            Assert.Empty((await Step(aws, Scaled)).Actions);
        }

        Assert.InRange((await LiveAsync(aws, Scaled)).Desired, 3, 6);
    }

    [Fact]
    public async Task Deployment_is_not_fought_and_scale_to_zero_goes_ahead()
    {
        using var aws = new SandboxedAws("""
            ecs:
              images: { shop/web:broken: { cannotPull: "not found" } }
              taskDefinitions: { web:1: { image: shop/web:1 }, web:2: { image: shop/web:broken } }
              clusters: { shop: { services: { web: { taskDefinition: web:1, desiredCount: 2, deploying: web:2 } } } }
            """);
        aws.Time.Advance(TimeSpan.FromSeconds(20));
        var three = Undeclared with { DesiredCount = 3 };
        var rolling = await Step(aws, three);
        Assert.Empty(rolling.Actions);
        Assert.EndsWith("deployment in progress", rolling.Detail, StringComparison.Ordinal);
        Assert.True(rolling.InProgress);
        Assert.Equal("setCount", (await Step(aws, three, CostMode.Dormant, TransitionPhase.FallingAsleep)).Only().Verb);
        Assert.Equal(0, (await LiveAsync(aws, three)).Desired);
    }

    [Fact]
    public async Task Deployment_that_AWS_gave_up_is_degraded_and_moves_nothing()
    {
        using var aws = new SandboxedAws("""
            ecs:
              images: { shop/web:broken: { cannotPull: "not found" } }
              taskDefinitions: { web:1: { image: shop/web:1 }, web:2: { image: shop/web:broken } }
              clusters:
                shop: { services: { web: { taskDefinition: web:1, desiredCount: 2, deploying: web:2, circuitBreaker: on } } }
            """);
        for (var minute = 0; minute < 30; minute++) aws.Time.Advance(TimeSpan.FromMinutes(1));
        var assessment = await Step(aws, Undeclared);
        Assert.Equal((HealthStatus.Degraded, false, SyncStatus.Synced), (assessment.Health, assessment.InProgress, assessment.Sync));
        Assert.EndsWith("deployment failed", assessment.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CODE_DEPLOY")]
    [InlineData("EXTERNAL")]
    public async Task Other_controllers_take_a_count(string controller)
    {
        using var aws = new SandboxedAws($$"""
            ecs: { clusters: { shop: { services: { web: { desiredCount: 2, deploymentController: {{controller}} } } } } }
            """);
        Assert.Equal(Answer.Yes, (await Step(aws, Undeclared)).Available);
        await Step(aws, Undeclared, CostMode.Dormant, TransitionPhase.FallingAsleep);
        aws.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(Answer.Yes, (await Step(aws, Undeclared, CostMode.Dormant, TransitionPhase.FallingAsleep)).Drained);
        var history = ResourceHistory.Empty with { RestorePoint = ServiceScene.Point(("count", "2")) };
        await Step(aws, Undeclared, CostMode.Active, TransitionPhase.Waking, history);
        aws.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(Answer.Yes, (await Step(aws, Undeclared, CostMode.Active, TransitionPhase.Waking, history)).Available);
    }

    [Fact]
    public async Task Daemon_is_told_from_the_look_and_its_refusal_is_terminal()
    {
        using var aws = new SandboxedAws("ecs: { clusters: { shop: { services: { web: { schedulingStrategy: DAEMON, desiredCount: 2 } } } } }");
        var assessment = await Step(aws, Undeclared with { DesiredCount = 3 }, CostMode.Dormant, TransitionPhase.FallingAsleep);
        Assert.Equal("Daemon", assessment.Conditions.Single().Reason);
        var write = new ProposedAction("setCount", Stage.Drain, [], "", new SetServiceCount("shop", "web", 0));
        var outcome = await KindCatalog.Connect(Kind, aws.Access).ExecuteAsync(write, WritePermit.Until(TestContext.Current.CancellationToken));
        Assert.StartsWith("InvalidParameterException", Assert.IsType<ActionOutcome.Terminal>(outcome).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleted_services_and_unknown_clusters_are_absent()
    {
        using var aws = new SandboxedAws("ecs: { clusters: { shop: { services: { old: { status: INACTIVE, desiredCount: 0 } } } } }");
        var seen = await aws.Access.LookAsync(
            Kind, ("old", Undeclared with { Service = "old" }), ("none", Undeclared), ("cluster", Undeclared with { Cluster = "none" }));
        Assert.All(seen.Values, s => Assert.IsType<AbsentObservation>(s));
    }

    [Fact]
    public async Task Steady_look_makes_as_many_calls_as_there_are_pages()
    {
        var services = string.Join(", ", Enumerable.Range(0, 21).Select(i => $"s{i}: {{}}"));
        var targets = string.Join(", ", Enumerable.Range(0, 21).Select(i => $"service/shop/s{i}: {{ max: 3, policies: {{ cpu: {{}} }} }}"));
        using var aws = new SandboxedAws($$"""
            ecs: { clusters: { shop: { services: { {{services}} } } } }
            autoscaling: { scalableTargets: { {{targets}} } }
            """);
        var specs = Enumerable.Range(0, 21).Select(i => ($"s{i}", (object)(Scaled with { Service = $"s{i}" }))).ToList();
        var seen = await aws.Access.LookAsync(Kind, specs);
        Assert.All(seen.Values, s => Assert.Single(((EcsServiceLive)Assert.IsType<PresentObservation>(s).Live).Policies!));
        Assert.Equal(
            new Dictionary<string, int>
            {
                ["Application Auto Scaling DescribeScalableTargets"] = 1,
                ["Application Auto Scaling DescribeScalingPolicies"] = 3,
                ["ECS DescribeServices"] = 3,
            },
            aws.Counts.Snapshot());
    }

    /// <summary>Looks, and sends what is proposed; of it one verb only where the planner's gates would hold back the rest.</summary>
    private static async Task<Assessment> Step(
        SandboxedAws aws, EcsServiceSpec spec, CostMode mode = CostMode.Active, TransitionPhase phase = TransitionPhase.Awake,
        ResourceHistory? history = null, string? only = null)
    {
        var (assessment, outcomes) = await aws.Access.ReconcileAsync(Kind, spec, mode, phase, history, only);
        Assert.All(outcomes, o => Assert.True(o is ActionOutcome.Done or ActionOutcome.InProgress, $"{o}"));
        return assessment;
    }

    private static async Task<EcsServiceLive> LiveAsync(SandboxedAws aws, EcsServiceSpec spec) =>
        (EcsServiceLive)Assert.IsType<PresentObservation>((await aws.Access.LookAsync(Kind, ("it", spec)))["it"]).Live;

    private static async Task<(int Desired, int Running, EcsScalableTarget? Target)> After(SandboxedAws aws)
    {
        var live = await LiveAsync(aws, Undeclared);
        return (live.Desired, live.Running, live.Target);
    }
}
