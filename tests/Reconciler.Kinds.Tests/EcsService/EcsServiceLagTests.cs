using Reconciler.Core.Planning;
using Reconciler.Kinds.EcsService;
using static Reconciler.Kinds.Tests.EcsService.ServiceScene;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>A look that does not show our own last write is not believed for a minute.</summary>
public sealed class EcsServiceLagTests
{
    private static readonly EcsServiceSpec Scaled = Spec(autoscaling: Scaling(2, 10));
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(59);
    private static readonly TimeSpan LongAgo = TimeSpan.FromSeconds(60);

    [Fact]
    public void Old_zero_after_our_raise_does_not_count_as_drained()
    {
        var scene = FallingAsleep(Scaled, Live(0, AsleepTarget()) with { Stopping = 0 });
        var hidden = (scene with { History = Scene.Wrote("count", "3", Lately) }).Assess();
        Assert.Equal((Answer.Unknown, Stage.Drain, true), (hidden.Drained, hidden.Owes, hidden.InProgress));
        Assert.Empty(hidden.Actions);
        Assert.True(hidden.RestorePointPending);
        Assert.Null(hidden.RestorePoint);
        var believed = (scene with { History = Scene.Wrote("count", "3", LongAgo) }).Assess();
        Assert.Equal((Answer.Yes, null), (believed.Drained, believed.Owes));
    }

    [Fact]
    public void Empty_list_of_stopping_tasks_after_our_drain_does_not_count_as_drained()
    {
        var scene = FallingAsleep(Scaled, Live(0, AsleepTarget()) with { Stopping = 0 });
        var hidden = (scene with { History = Scene.Wrote("count", "0", Lately) }).Assess();
        Assert.Equal((Answer.Unknown, Stage.Drain, true), (hidden.Drained, hidden.Owes, hidden.InProgress));
        var believed = (scene with { History = Scene.Wrote("count", "0", LongAgo) }).Assess();
        Assert.Equal((Answer.Yes, null), (believed.Drained, believed.Owes));
    }

    [Fact]
    public void Old_count_after_our_drain_does_not_count_as_available_and_resumes_nothing()
    {
        var scene = Waking(Scaled, Live(3, AsleepTarget()));
        var hidden = (scene with { History = Scene.Wrote("count", "0", Lately) }).Assess();
        Assert.Empty(hidden.Actions);
        Assert.Equal((Answer.Unknown, true, SyncStatus.OutOfSync), (hidden.Available, hidden.InProgress, hidden.Sync));
        Assert.Equal("3/3 running, and our last write is not to be seen yet", hidden.Detail);
        var believed = (scene with { History = Scene.Wrote("count", "0", LongAgo) }).Assess();
        Assert.Equal(("resumeScaling", Answer.Yes), (believed.Only().Verb, believed.Available));
    }

    [Fact]
    public void Old_count_after_our_drain_is_drained_again_while_dormant()
    {
        var scene = FallingAsleep(Scaled, Live(3)) with { History = Scene.Wrote("count", "0", Lately) };
        Assert.Equal(("setCount", Stage.Drain, "count 3 → 0"), scene.Assess().Only());
    }

    [Fact]
    public void Old_zero_after_our_raise_is_not_raised_again_since_autoscaling_may_have_moved_it()
    {
        var scene = Awake(Scaled, Live(0, Target(2, 10)));
        Assert.Empty((scene with { History = Scene.Wrote("count", "2", Lately) }).Assess().Actions);
        Assert.Equal("setCount", (scene with { History = Scene.Wrote("count", "2", LongAgo) }).Assess().Only().Verb);
    }

    [Fact]
    public void Old_zero_after_our_raise_neither_counts_as_drained_nor_as_a_size_that_is_not_known()
    {
        var scene = Waking(Spec(), Live(0) with { Stopping = 0 }) with { History = Scene.Wrote("count", "3", Lately) };
        var hidden = scene.Assess();
        Assert.Equal(Answer.Unknown, hidden.Drained);
        Assert.Null(hidden.Blocked);
        Assert.NotNull((scene with { History = Scene.Wrote("count", "3", LongAgo) }).Assess().Blocked);
    }

    [Fact]
    public void Old_scaling_after_our_suspension_does_not_count_as_awake()
    {
        var scene = Waking(Scaled, Live(3, Target(2, 10)));
        var suspended = Scene.Wrote(
            Lately, ("autoscaling.min", "0"), ("scaling.inSuspended", "true"), ("scaling.outSuspended", "true"),
            ("scaling.scheduledSuspended", "true"));
        var assessment = (scene with { History = suspended }).Assess();
        Assert.Equal((Answer.Unknown, true), (assessment.Available, assessment.InProgress));
        Assert.Empty(assessment.Actions);
    }

    [Fact]
    public void Old_suspension_after_our_resuming_does_not_count_as_suspended()
    {
        var resumed = Scene.Wrote(
            Lately, ("autoscaling.min", "2"), ("scaling.inSuspended", "false"), ("scaling.outSuspended", "false"),
            ("scaling.scheduledSuspended", "false"));
        var assessment = (FallingAsleep(Scaled, Live(0, AsleepTarget()) with { Stopping = 0 }) with { History = resumed }).Assess();
        Assert.Equal((Stage.Suspend, true, true), (assessment.Owes, assessment.RestorePointPending, assessment.InProgress));
        Assert.Empty(assessment.Actions);
    }

    [Fact]
    public void Scalable_target_that_we_made_and_that_is_not_to_be_seen_yet_is_not_made_again()
    {
        var scene = Awake(Scaled, Live(3)) with { History = Scene.Wrote(Lately, ("autoscaling.min", "2"), ("autoscaling.max", "10")) };
        Assert.Empty(scene.Assess().Actions);
    }

    [Fact]
    public void Writes_that_show_are_believed_at_once()
    {
        var scene = Waking(Scaled, Live(3, AsleepTarget())) with { History = Scene.Wrote("count", "3", TimeSpan.FromSeconds(1)) };
        Assert.Equal(Answer.Yes, scene.Assess().Available);
    }

    [Fact]
    public void Lost_write_that_shows_is_applied()
    {
        Assert.Equal(Answer.Yes, Shows(Live(3), "setCount", new Change("count", "0", "3")));
        Assert.Equal(Answer.Yes, Shows(Live(7, Target(2, 10)), "setScaling", new Change("count", "1", "2"), new Change("autoscaling.min", "1", "2")));
        Assert.Equal(Answer.Yes, Shows(Live(0, AsleepTarget()), "suspendScaling", new Change("autoscaling.min", "2", "0")));
    }

    [Fact]
    public void Lost_write_that_does_not_show_is_not_applied_only_where_that_is_harmless()
    {
        Assert.Equal(Answer.No, Shows(Live(5), "setCount", new Change("count", "5", "3")));
        Assert.Equal(Answer.No, Shows(Live(5, Target(1, 10)), "setScaling", new Change("autoscaling.min", "1", "2")));
        Assert.Equal(Answer.Unknown, Shows(Live(0), "setCount", new Change("count", "0", "3")));
        Assert.Equal(Answer.Unknown, Shows(Live(3), "setCount", new Change("count", "3", "0")));
        Assert.Equal(Answer.Unknown, Shows(Live(3, Target(2, 10)), "suspendScaling", new Change("autoscaling.min", "2", "0")));
        Assert.Equal(Answer.Unknown, Shows(Live(3, AsleepTarget()), "resumeScaling", new Change("autoscaling.min", "0", "2")));
    }

    [Fact]
    public void Lost_count_that_autoscaling_has_moved_since_cannot_be_told() =>
        Assert.Equal(Answer.Unknown, Shows(Live(9), "setCount", new Change("count", "12", "10")));

    private static Answer Shows(EcsServiceLive live, string verb, params Change[] changes) =>
        EcsServiceKind.Instance.Shows(live, verb, changes);
}
