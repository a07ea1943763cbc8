using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Xunit;

namespace Reconciler.Core.Tests.Recording;

/// <summary>What the journal says of the releases of a resource.</summary>
public sealed class ReleaseHistoryTests
{
    private const string Web = "ecsService/web";

    private static readonly ActionIntended Deploy = new(
        Web, "deploy", [new Change("taskDefinition", "web:1", "web:2"), new Change("image", "v1", "v2")], "", "", null);

    private static readonly ReleaseFailed Failed = new(Web, "web:2", "v2", "sick", "web:1", "first", []);

    private static readonly ActionIntended Drifted = new(
        Web, "rollback", [new Change("taskDefinition", "web:2", "web:1")], "", "", ChangeClass.Drift);

    private static readonly RollbackSet Chosen = new(Web, "web:1", "broken", false, "first");

    /// <summary>It may have rested for hours where it was: that is not how long it takes to what is wanted now.</summary>
    [Fact]
    public void Choice_and_its_end_begin_another_way()
    {
        var (set, cleared) = (Progress(Chosen), Progress(Chosen, new RollbackCleared(Web)));
        Assert.Equal((EventSamples.Friday.AddSeconds(2), EventSamples.Friday.AddSeconds(3)), (set, cleared));

        static DateTimeOffset? Progress(params ReconcileEvent[] events) => events
            .Prepend(new ResourceChanged(Web, SyncStatus.OutOfSync, HealthStatus.Healthy, "back on web:1", "2 tasks"))
            .Aggregate(EnvironmentHistory.Empty, Folded.With).Resource(Web).Progress?.At;
    }

    /// <summary>A loop of going back to the same revision is a contest over that, though its declaration was never reached before.</summary>
    [Fact]
    public void Corrections_are_of_what_runs_instead_once_a_release_failed_or_somebody_chose()
    {
        Assert.Empty(Corrections(Drifted, Seen("second")));
        Assert.Single(Corrections(Drifted, Seen("first")));
        foreach (var instead in new ReconcileEvent[] { Failed with { Declaration = "second" }, Chosen with { Declaration = "second" } })
        {
            Assert.Empty(Corrections(Drifted, instead));
            Assert.Single(Corrections(instead, Drifted, Seen("second")));
        }

        static IReadOnlyList<Correction> Corrections(params ReconcileEvent[] events) => events.Prepend(Seen("first"))
            .Aggregate(EnvironmentHistory.Empty, Folded.WithDone).Resource(Web).Corrections;

        static ResourceChanged Seen(string declaration) => new(Web, SyncStatus.Synced, HealthStatus.Healthy, "", "2 tasks", declaration);
    }

    [Fact]
    public void Since_when_it_is_not_as_desired_is_known_until_it_is()
    {
        var (otherwise, well) = (new ResourceChanged(Web, SyncStatus.OutOfSync, HealthStatus.Progressing, "", "2 tasks"),
            new ResourceChanged(Web, SyncStatus.Synced, HealthStatus.Healthy, "", "2 tasks", "first"));
        Assert.Equal(EventSamples.Friday.AddSeconds(2), Since(well, otherwise, otherwise));
        Assert.Null(Since(otherwise, well));

        static DateTimeOffset? Since(params ReconcileEvent[] events) =>
            events.Aggregate(EnvironmentHistory.Empty, Folded.With).Resource(Web).OutOfSyncSince;
    }

    [Fact]
    public void Deployment_that_never_reached_AWS_is_none()
    {
        Assert.Null(Of(Deploy, new ActionResolved(1, Web, "deploy", Resolution.NotApplied)).Deployed);
        Assert.Null(Of(Deploy, new ActionCompleted(1, Web, "deploy", CompletedOutcome.Terminal, "not allowed", null, null)).Deployed);
    }

    [Fact]
    public void Deployment_that_took_effect_or_may_have_counts_from_when_it_was_intended()
    {
        var taken = Of(Deploy, new ActionCompleted(1, Web, "deploy", CompletedOutcome.InProgress, "", null, null));
        Assert.Equal(("web:1", "web:2", "v2", EventSamples.Friday.AddSeconds(1)), (taken.Before, taken.Deployed, taken.DeployedImage, taken.DeployedAt));
        Assert.Equal("web:2", Of(Deploy, new ActionResolved(1, Web, "deploy", Resolution.Unknown)).Deployed);
    }

    [Fact]
    public void Count_before_an_emergency_stop_is_kept_once_the_stop_took_effect()
    {
        var stop = new ActionIntended(Web, "emergencyStop", [new Change("count", "3", "0")], "", "", null);
        Assert.Null(Of(stop, new ActionCompleted(1, Web, "emergencyStop", CompletedOutcome.Retry, "busy", null, null)).FormerCount);
        Assert.Equal("3", Of(stop, new ActionCompleted(1, Web, "emergencyStop", CompletedOutcome.InProgress, "", null, null)).FormerCount);
    }

    /// <summary>Else a commit that comes back to it later would go to what was proven long ago.</summary>
    [Fact]
    public void What_failed_or_was_chosen_is_over_once_another_declaration_is_brought_out_or_reached()
    {
        Assert.Equal((Failed, Chosen), (Of(Failed, Chosen).Failed, Of(Failed, Chosen).Pinned));

        var deployed = Of(Failed, Chosen, Deploy);
        Assert.All([deployed.Failed, deployed.Pinned, (object?)deployed.PinnedBy], Assert.Null);

        var reached = Of(Failed, Chosen, new ResourceChanged(Web, SyncStatus.Synced, HealthStatus.Healthy, "", "", "second"));
        Assert.All([reached.Failed, reached.Pinned, (object?)reached.PinnedBy], Assert.Null);

        var same = Of(Failed, Chosen, new ResourceChanged(Web, SyncStatus.Synced, HealthStatus.Healthy, "", "", "first"));
        Assert.Equal((Failed, Chosen), (same.Failed, same.Pinned));
    }

    private static ReleaseHistory Of(params ReconcileEvent[] events) => events.Aggregate(EnvironmentHistory.Empty, Folded.With).Resource(Web).Release;
}
