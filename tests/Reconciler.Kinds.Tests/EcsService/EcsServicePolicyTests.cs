using Reconciler.Core.Planning;
using Reconciler.Kinds.EcsService;
using static Reconciler.Kinds.Tests.EcsService.ServiceScene;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>Target-tracking policies: known by their metric, kept in what is not declared (design §3).</summary>
public sealed class EcsServicePolicyTests
{
    private const string Cpu = "ECSServiceAverageCPUUtilization";
    private const string Memory = "ECSServiceAverageMemoryUtilization";

    [Fact]
    public void Policy_is_made_where_none_tracks_the_metric()
    {
        var assessment = Assess(Scaling(2, 10, 70, 80), []);
        Assert.Equal(
            [
                new PutServicePolicy(Cluster, Service, new EcsScalingPolicy("api-cpu", Cpu, 70)),
                new PutServicePolicy(Cluster, Service, new EcsScalingPolicy("api-memory", Memory, 80)),
            ],
            assessment.Actions.Select(a => a.Write));
        Assert.All(assessment.Actions, a => Assert.Equal(("putPolicy", Stage.Correct), (a.Verb, a.Stage)));
        Assert.Equal(new Change("autoscaling.cpuPercent", null, "70"), assessment.Actions[0].Changes.Single());
        Assert.Equal("no policy tracks its CPU", assessment.Actions[0].Why);
    }

    [Fact]
    public void Policy_is_known_by_its_metric_and_kept_in_everything_else()
    {
        var there = new EcsScalingPolicy("made-by-terraform", Cpu, 60) { ScaleInCooldown = 300, ScaleOutCooldown = 30, DisableScaleIn = true };
        var assessment = Assess(Scaling(2, 10, 70), [there]);
        Assert.Equal(new PutServicePolicy(Cluster, Service, there with { TargetValue = 70 }), assessment.Actions.Single().Write);
        Assert.Equal("autoscaling.cpuPercent 60 → 70", assessment.Only().Changes);
        Assert.Equal("the policy made-by-terraform keeps CPU at 60 percent", assessment.Actions[0].Why);
    }

    [Fact]
    public void Policy_as_declared_is_left_alone() => Assert.Empty(Assess(Scaling(2, 10, 70), [new("any", Cpu, 70)]).Actions);

    [Fact]
    public void Policies_that_are_not_declared_are_left_alone() =>
        Assert.Empty(Assess(Scaling(2, 10, 70), [new("any", Cpu, 70), new("memory", Memory, 50), new("steps", null, 0)]).Actions);

    [Fact]
    public void Fraction_of_a_percent_is_drift() =>
        Assert.Equal("autoscaling.cpuPercent 70.5 → 70", Assess(Scaling(2, 10, 70), [new("any", Cpu, 70.5)]).Only().Changes);

    [Fact]
    public void Name_that_another_policy_has_is_not_taken_from_it()
    {
        var assessment = Assess(Scaling(2, 10, 70), [new("api-cpu", null, 0), new("api-cpu-2", Memory, 50)]);
        Assert.Equal("api-cpu-3", ((PutServicePolicy)assessment.Actions.Single().Write).Policy.Name);
    }

    [Fact]
    public void Longest_service_name_still_gives_a_name_that_AWS_takes()
    {
        var spec = new EcsServiceSpec(Cluster, new string('s', 255), null, Scaling(2, 10, memory: 70));
        var assessment = Awake(spec, Live(3, Target(2, 10)) with { Policies = [] }).Assess();
        Assert.Equal(256, ((PutServicePolicy)assessment.Actions.Single().Write).Policy.Name.Length);
    }

    [Fact]
    public void Policies_that_were_not_asked_for_are_not_missing() => Assert.Empty(Assess(Scaling(2, 10, 70), null).Actions);

    [Fact]
    public void Policy_waits_for_the_scalable_target()
    {
        var assessment = Awake(Spec(autoscaling: Scaling(2, 10, 70)), Live(3) with { Policies = [] }).Assess();
        Assert.Equal("setScaling", assessment.Only().Verb);
    }

    private static Assessment Assess(EcsAutoscaling autoscaling, IReadOnlyList<EcsScalingPolicy>? policies) =>
        Awake(Spec(autoscaling: autoscaling), Live(3, Target(2, 10)) with { Policies = policies }).Assess();
}
