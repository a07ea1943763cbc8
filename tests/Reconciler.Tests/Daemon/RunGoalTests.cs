using Reconciler.Core.Planning;
using Reconciler.Daemon;

namespace Reconciler.Tests.Daemon;

public sealed class RunGoalTests
{
    private static readonly PassEnd Synced = Plans.End(Plans.Finished());
    private static readonly PassEnd Sent = Plans.End(Plans.Finished(sent: 1));
    private static readonly PassEnd Waiting = Plans.End(Plans.Finished(SyncStatus.OutOfSync, HealthStatus.Progressing, ActionState.Waiting));
    private static readonly PassEnd Blocked = Plans.End(Plans.Finished(SyncStatus.OutOfSync, HealthStatus.Degraded, ActionState.Blocked));
    private static readonly PassEnd Unknown = Plans.End(Plans.Finished(SyncStatus.Unknown, HealthStatus.Unknown));
    private static readonly PassEnd Held = Plans.End(new PassOutcome.HeldByAnother("two", TimeSpan.FromSeconds(9)));
    private static readonly PassEnd Orphaned = Plans.End(new PassOutcome.NothingInForce("", true));
    private static readonly PassEnd NeverValid = Plans.End(new PassOutcome.NothingInForce("", false));
    private static readonly PassEnd Interrupted = Plans.End(new PassOutcome.Interrupted());
    private static readonly PassEnd Failed = new(null, "no journal");

    [Fact]
    public void Once_is_over_when_every_environment_had_its_pass_to_the_end()
    {
        Assert.False(RunGoal.IsReached(RunUntil.Once, [Synced, null], true));
        Assert.False(RunGoal.IsReached(RunUntil.Once, [Synced, Interrupted], true));
        Assert.True(RunGoal.IsReached(RunUntil.Once, [Failed, Held], true));
    }

    [Fact]
    public void Until_synced_waits_for_what_moves_is_unseen_or_held_and_not_for_what_is_blocked()
    {
        Assert.All([Sent, Waiting, Unknown, Held, Failed], end => Assert.False(RunGoal.IsReached(RunUntil.Synced, [Synced, end], true)));
        Assert.False(RunGoal.IsReached(RunUntil.Synced, [Synced, null], true));
        Assert.True(RunGoal.IsReached(RunUntil.Synced, [Synced, Blocked, Orphaned], true));
    }

    [Fact]
    public void Daemon_ends_by_itself_only_where_there_was_never_anything_valid()
    {
        Assert.True(RunGoal.IsReached(RunUntil.Stopped, [NeverValid], sourceIsWell: false));
        Assert.True(RunGoal.IsReached(RunUntil.Stopped, [], sourceIsWell: false));
        Assert.False(RunGoal.IsReached(RunUntil.Stopped, [NeverValid, Synced], sourceIsWell: false));
        Assert.False(RunGoal.IsReached(RunUntil.Stopped, [Orphaned], sourceIsWell: false));
        Assert.False(RunGoal.IsReached(RunUntil.Stopped, [Synced], sourceIsWell: true));
    }

    [Fact]
    public void Exit_code_tells_error_from_not_synced_from_synced()
    {
        Assert.Equal(0, RunGoal.ExitCode(RunUntil.Once, [Synced, Orphaned], true));
        Assert.All([Sent, Waiting, Blocked, Unknown, Held], end => Assert.Equal(2, RunGoal.ExitCode(RunUntil.Once, [Synced, end], true)));
        Assert.Equal(1, RunGoal.ExitCode(RunUntil.Once, [Synced, Failed], true));
        Assert.Equal(1, RunGoal.ExitCode(RunUntil.Once, [Synced], sourceIsWell: false));
        Assert.Equal(0, RunGoal.ExitCode(RunUntil.Stopped, [Waiting, null], true));
        Assert.Equal(1, RunGoal.ExitCode(RunUntil.Stopped, [NeverValid], sourceIsWell: false));
    }
}
