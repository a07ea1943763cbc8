using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Xunit;

namespace Reconciler.Core.Tests.Recording;

/// <summary>To which revision a service goes back: never to one that failed, nor to one that somebody went back from.</summary>
public sealed class RollbackTargetTests
{
    private const string A = "ecsService/backend";

    [Fact]
    public void What_was_proven_last_comes_before_what_ran_last()
    {
        var release = Fold(Deploy("b:1", "b:2"), Proven("b:2"), Deploy("b:2", "b:3"));

        Assert.Equal("b:2", release.EarlierThan("b:3"));
        Assert.Equal("b:3", release.EarlierThan("b:2"));
    }

    [Fact]
    public void Where_nothing_was_proven_it_is_what_ran_before()
    {
        Assert.Equal("b:1", Fold(Deploy("b:1", "b:2")).EarlierThan("b:2"));
        Assert.Null(ReleaseHistory.Empty.EarlierThan("b:1"));
    }

    [Fact]
    public void Failed_release_is_never_gone_back_to_by_whomever()
    {
        var release = Fold(Deploy("b:1", "b:2"), Proven("b:2"), Deploy("b:2", "b:3"), Failed("b:3", "b:2"), Back("b:3", "b:2"), Proven("b:2"));

        Assert.Equal("b:2", release.Deployed);
        Assert.Equal("b:1", release.EarlierThan("b:2"));
    }

    [Fact]
    public void What_ecs_took_back_runs_no_more()
    {
        var known = Fold(Deploy("b:1", "b:2"), Proven("b:2"), Deploy("b:2", "b:3"), Failed("b:3", "b:2") with { TakenBack = true });
        Assert.Equal(("b:2", "b:1"), (known.Running, known.EarlierThan(known.Running!)));

        var running = Fold(Deploy("b:1", "b:2"), Proven("b:2"), Deploy("b:2", "b:3"), Failed("b:3", "b:2"));
        Assert.Equal(("b:3", "b:2"), (running.Running, running.EarlierThan(running.Running!)));
    }

    [Fact]
    public void Failed_release_that_nothing_could_replace_is_not_gone_back_to_from_the_next()
    {
        var release = Fold(Deploy(null, "b:1"), Failed("b:1", null), Deploy("b:1", "b:2"));

        Assert.Null(release.EarlierThan("b:2"));
    }

    [Fact]
    public void Going_back_once_more_does_not_return_to_what_was_gone_back_from()
    {
        var once = Fold(Deploy("b:1", "b:2"), Proven("b:2"), Deploy("b:2", "b:3"), Proven("b:3"), Chosen("b:2"), Back("b:3", "b:2"), Proven("b:2"));
        Assert.Equal("b:1", once.EarlierThan("b:2"));

        var again = Fold(Deploy("b:1", "b:2"), Proven("b:2"), Chosen("b:1"), Back("b:2", "b:1"));
        Assert.Null(again.EarlierThan("b:1"));
    }

    [Fact]
    public void What_failed_and_was_chosen_all_the_same_is_not_gone_back_to_before_it_was_proven()
    {
        ReconcileEvent[] tried = [Deploy("b:1", "b:2"), Failed("b:2", "b:1"), Chosen("b:2"), Back("b:1", "b:2")];
        Assert.Equal("b:1", Fold([.. tried, new RollbackCleared(A), Deploy("b:2", "b:3")]).EarlierThan("b:3"));
        Assert.Equal("b:2", Fold([.. tried, Proven("b:2"), new RollbackCleared(A), Deploy("b:2", "b:3")]).EarlierThan("b:3"));
    }

    [Fact]
    public void What_is_committed_and_proven_again_may_be_gone_back_to_again()
    {
        var release = Fold(
            Deploy("b:1", "b:2"), Proven("b:2"), Chosen("b:1"), Back("b:2", "b:1"), new RollbackCleared(A), Deploy("b:1", "b:2"), Proven("b:2"),
            Deploy("b:2", "b:3"));

        Assert.Equal("b:2", release.EarlierThan("b:3"));
    }

    [Fact]
    public void Ten_are_remembered()
    {
        var events = Enumerable.Range(1, 30).Select(i => (ReconcileEvent)Deploy($"b:{i}", $"b:{i + 1}")).ToArray();

        Assert.Equal(Enumerable.Range(22, 10).Select(i => $"b:{i}"), Fold(events).Usable.Select(u => u.Revision));
    }

    private static ActionIntended Deploy(string? from, string to) => Moved("deploy", from, to);

    private static ActionIntended Back(string from, string to) => Moved(ReleaseHistory.Rollback, from, to);

    private static ActionIntended Moved(string verb, string? from, string to) =>
        new(A, verb, [new Change(ReleaseHistory.RevisionField, from, to)], "why", "f");

    private static ReleaseProven Proven(string revision) => new(A, revision, null, []);

    private static ReleaseFailed Failed(string revision, string? back) => new(A, revision, null, "sick", back, "declaration", []);

    private static RollbackSet Chosen(string revision) => new(A, revision, "checkout is broken", false, "declaration");

    private static ReleaseHistory Fold(params ReconcileEvent[] events) =>
        events.Aggregate(EnvironmentHistory.Empty, Folded.WithDone).Resource(A).Release;
}
