using Reconciler.Core.Health;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.EcsService.Releasing;
using static Reconciler.Kinds.Tests.EcsService.ServiceScene;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>What a declared image or task definition makes of a service: deployed, proven, rolled back.</summary>
public sealed class EcsReleaseTests
{
    private const string Old = "shop/api:1";
    private const string New = "shop/api:2";

    /// <summary>That of the scene's declaration.</summary>
    private const string Hash = "";

    private static readonly EcsServiceSpec Wants = Spec(2) with
    {
        Release = new EcsReleaseSpec { Image = New, HealthCheck = new EcsHealthPage("http://shop/health", null, 200, new Dictionary<string, string> { ["database"] = "connected" }) },
    };

    [Fact]
    public void Another_image_is_registered_first_and_rolled_out_when_its_revision_is_there()
    {
        var register = Awake(Wants, Runs("api:1", Old)).Assess();
        Assert.Equal(("registerRevision", Stage.Correct, "image shop/api:1 → shop/api:2"), register.Only());
        Assert.Equal(new RegisterServiceRevision(Cluster, Service, "api:1", null, New), register.Actions[0].Write);
        Assert.Equal(SyncStatus.OutOfSync, register.Sync);

        var deploy = Awake(Wants, Runs("api:1", Old) with { Candidate = "api:2" }).Assess();
        Assert.Equal(("deploy", Stage.Correct, "taskDefinition api:1 → api:2, image shop/api:1 → shop/api:2"), deploy.Only());
        Assert.Equal(new DeployServiceRevision(Cluster, Service, "api:2", null), deploy.Actions[0].Write);
    }

    [Fact]
    public void Revision_that_was_just_made_is_not_made_again_while_reads_lag()
    {
        var made = Known(new ReleaseHistory()) with
        {
            LastWritten = new Dictionary<string, WrittenValue> { ["image"] = new(New, Scene.Now.AddSeconds(-20)) },
        };
        var waiting = (Awake(Wants, Runs("api:1", Old)) with { History = made }).Assess();

        Assert.Empty(waiting.Actions);
        Assert.True(waiting.InProgress);
    }

    [Fact]
    public void Declared_revision_is_rolled_out_as_it_is()
    {
        var spec = Spec(2) with { Release = new EcsReleaseSpec { TaskDefinition = "api:7" } };
        var assessment = Awake(spec, Runs("api:1", null)).Assess();

        Assert.Equal(("deploy", Stage.Correct, "taskDefinition api:1 → api:7"), assessment.Only());
    }

    [Fact]
    public void What_runs_as_declared_is_proven_once_every_line_passes()
    {
        var healthy = Awake(Wants, Seen(Runs("api:2", New), Healthy)).Assess();
        Assert.Equal(("api:2", New, null), (healthy.Release!.Revision, healthy.Release.Image, healthy.Release.Failure));
        Assert.All(healthy.Release.Items, i => Assert.Equal(HealthVerdict.Pass, i.Verdict));

        var again = (Awake(Wants, Seen(Runs("api:2", New), Healthy)) with { History = Known(Proven("api:2")) }).Assess();
        Assert.Null(again.Release);
        Assert.Equal(SyncStatus.Synced, again.Sync);
    }

    [Fact]
    public void What_could_not_be_seen_is_neither_proven_nor_failed()
    {
        var blind = Healthy with { Page = new Answered<EcsPageAnswer>(default!, "no answer (ConnectionError)") };
        var assessment = (Awake(Wants, Seen(Runs("api:2", New), blind)) with { History = Known(Deployed("api:2", hours: 5)) }).Assess();

        Assert.Null(assessment.Release);
        Assert.Equal((SyncStatus.OutOfSync, HealthStatus.Progressing), (assessment.Sync, assessment.Health));
        Assert.Contains("health page: no answer (ConnectionError), wanted 200, database connected", assessment.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Our_own_deployment_that_is_not_healthy_fails_after_ten_minutes(int minutes, bool fails)
    {
        var sick = Healthy with { Page = new(new EcsPageAnswer(503, new Dictionary<string, string?> { ["database"] = null })) };
        var assessment = (Awake(Wants, Seen(Runs("api:2", New), sick)) with { History = Known(Deployed("api:2", minutes: minutes)) }).Assess();

        Assert.Equal(fails, assessment.Release is not null);
        if (!fails) return;
        Assert.Equal(("api:2", "api:1"), (assessment.Release!.Revision, assessment.Release.BackTo));
        Assert.Equal(
            "not healthy 10m after it was rolled out: health page: 503, database not there, wanted 200, database connected", assessment.Release.Failure);
        Assert.Empty(assessment.Actions);

        // Where tasks never come up, how they ended tells more than the line that fails.
        var ends = Deployed("api:2", minutes: minutes);
        var told = (Awake(Wants, Seen(Runs("api:2", New), sick with { Unfit = ["Task failed ELB health checks", "Task failed ELB health checks"] })) with { History = Known(ends) }).Assess();
        Assert.EndsWith("; 2 of its tasks failed: Task failed ELB health checks", told.Release!.Failure, StringComparison.Ordinal);
    }

    /// <summary>Rolled out asleep, at zero or on the way up behind a database: nothing of it serves yet.</summary>
    [Fact]
    public void Release_without_a_task_to_run_is_neither_proven_nor_failed_nor_waited_for()
    {
        var known = Known(Deployed("api:2", hours: 5));
        var resting = (Awake(Wants with { DesiredCount = null }, Seen(Runs("api:2", New, count: 0), Healthy)) with { History = known }).Assess();
        Assert.Equal((null, SyncStatus.Synced, false), (resting.Release, resting.Sync, resting.InProgress));

        var waking = (Waking(Wants, Seen(Runs("api:2", New, count: 0), Healthy)) with { History = known }).Assess();
        Assert.Null(waking.Release);
        Assert.Equal(("setCount", Stage.Raise), (waking.Actions.Single().Verb, waking.Actions.Single().Stage));
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Release_that_was_rolled_out_at_zero_has_its_ten_minutes_from_when_it_was_raised(int minutes, bool fails)
    {
        var sick = Seen(Runs("api:2", New), Healthy with { Targets = new(new EcsTargets(0, 2, [])) });
        var ago = Scene.Now.AddMinutes(-minutes);
        var deployed = Known(Deployed("api:2", hours: 5));
        var byUs = deployed with { LastWritten = new Dictionary<string, WrittenValue> { ["count"] = new("2", ago) } };
        var byHand = deployed with { OutOfSyncSince = ago };
        foreach (var known in new[] { byUs, byHand })
            Assert.Equal(fails, (Awake(Wants, sick) with { History = known }).Assess().Release?.Failure?.StartsWith("not healthy 10m after it was raised: targets: ", StringComparison.Ordinal) == true);

        var thisVeryMoment = deployed with { Status = new ResourceChanged("", SyncStatus.Synced, HealthStatus.Dormant, "0 running", "0 tasks") };
        Assert.Null((Awake(Wants, sick) with { History = thisVeryMoment }).Assess().Release);
    }

    [Fact]
    public void What_somebody_else_rolled_out_is_proven_and_never_rolled_back()
    {
        var sick = Healthy with { Page = new(new EcsPageAnswer(503, new Dictionary<string, string?>())) };
        Assert.Null((Awake(Wants, Seen(Runs("api:2", New), sick)) with { History = Known(Deployed("api:1", hours: 5)) }).Assess().Release);
    }

    [Theory]
    [InlineData(1000, 51, 0.1, "5.1 % of 1000 requests ended as 5xx, more than 5 %")]
    [InlineData(1000, 50, 0.1, null)]
    [InlineData(1000, 0, 0.151, "responses take 151 ms, 51 % more than the 100 ms before, and 50 % more is the most")]
    [InlineData(1000, 0, 0.15, null)]
    [InlineData(0, 0, 0, null)]
    public void Errors_and_slowness_fail_it_at_once(double requests, double errors, double latency, string? reason)
    {
        var seen = Healthy with { Figures = new(new EcsFigures(requests, errors, latency, 0.1, 20, 30)) };
        var assessment = (Awake(Wants, Seen(Runs("api:2", New), seen) with { Pending = 1 }) with { History = Known(Deployed("api:2", minutes: 1)) }).Assess();

        Assert.Equal(reason, assessment.Release?.Failure);
    }

    [Fact]
    public void What_the_circuit_breaker_gave_up_is_recognised()
    {
        var live = Runs("api:1", Old) with
        {
            Deployments = [new EcsDeployment("PRIMARY", "api:1", "IN_PROGRESS", Scene.Now, Scene.Now), new EcsDeployment("ACTIVE", "api:2", "FAILED", Scene.Now.AddMinutes(-4), Scene.Now)],
        };
        var assessment = (Awake(Wants, live) with { History = Known(Deployed("api:2", minutes: 4)) }).Assess();

        Assert.Equal(("api:2", "api:1", true), (assessment.Release!.Revision, assessment.Release.BackTo, assessment.Release.TakenBack));
        Assert.StartsWith("ECS gave the deployment up", assessment.Release.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_taken_back_unproven_is_not_brought_out_again_and_what_was_proven_is()
    {
        var unproven = (Awake(Wants, Runs("api:1", Old)) with { History = Known(Deployed("api:2", minutes: 20)) }).Assess();
        Assert.StartsWith("it was taken back before it was proven", unproven.Release!.Failure, StringComparison.Ordinal);
        Assert.Empty(unproven.Actions);

        var told = (Awake(Wants, Seen(Runs("api:1", Old), Healthy with { Unfit = ["exited with 1", "exited with 1"] })) with { History = Known(Deployed("api:2", minutes: 20)) }).Assess();
        Assert.EndsWith("or by somebody; 2 of its tasks failed: exited with 1", told.Release!.Failure, StringComparison.Ordinal);

        // Proven since, or before somebody rolled out another by hand, which was corrected 20 minutes ago.
        foreach (var ago in new[] { 10, 600 })
        {
            var proven = Deployed("api:2", minutes: 20) with { Proven = Proven("api:2").Proven, ProvenAt = Scene.Now.AddMinutes(-ago) };
            var again = (Awake(Wants, Runs("api:1", Old)) with { History = Known(proven) }).Assess();
            Assert.Null(again.Release);
            Assert.Equal("registerRevision", Assert.Single(again.Actions).Verb);
        }
    }

    /// <summary>Somebody rolled out api:1 by hand just before our deployment, and does it again.</summary>
    [Fact]
    public void What_was_taken_back_to_what_was_never_proven_goes_on_to_what_was()
    {
        var known = Deployed("api:2", minutes: 1) with { Usable = [new("api:0", Proven: true), new("api:1", Proven: false), new("api:2", Proven: false)] };
        var found = (Awake(Wants, Runs("api:1", Old)) with { History = Known(known) }).Assess().Release!;

        Assert.Equal(("api:2", "api:0", false), (found.Revision, found.BackTo, found.TakenBack));
    }

    /// <summary>Another commit came while ECS gave up what the one before had asked for; and a person's choice was taken back by ECS.</summary>
    [Theory]
    [InlineData("shop/api:another")]
    [InlineData(null)]
    public void What_was_taken_back_is_held_against_nothing_else_that_is_declared(string? broughtOut)
    {
        var other = Deployed("api:2", minutes: 4) with { DeployedImage = broughtOut };
        var assessment = (Awake(Wants, Runs("api:1", Old)) with { History = Known(other) }).Assess();

        Assert.Null(assessment.Release);
        Assert.Equal("registerRevision", Assert.Single(assessment.Actions).Verb);
    }

    [Fact]
    public void Figures_count_once_it_has_served_for_two_minutes()
    {
        var young = Healthy with { Serves = TimeSpan.FromSeconds(119), Figures = new(new EcsFigures(1000, 900, 5, 0.1, 20, 30)) };
        var assessment = (Awake(Wants, Seen(Runs("api:2", New), young)) with { History = Known(Deployed("api:2", minutes: 3)) }).Assess();

        Assert.Null(assessment.Release);
        Assert.Contains("in service: 1m 59s, wanted 2m", assessment.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Failed_release_goes_back_once_and_stays_there_until_the_declaration_changes()
    {
        var failed = Deployed("api:2", minutes: 30) with { Failed = new ReleaseFailed("ecsService/it", "api:2", New, "sick", "api:1", Hash, []) };
        var back = (Awake(Wants, Runs("api:2", New)) with { History = Known(failed) }).Assess();
        Assert.Equal(("rollback", Stage.Correct, "taskDefinition api:2 → api:1"), back.Only());
        Assert.Equal("api:2 failed: sick", back.Actions[0].Why);

        var there = (Awake(Wants, Seen(Runs("api:1", Old), Healthy)) with { History = Known(failed with { Deployed = "api:1" }) }).Assess();
        Assert.Empty(there.Actions);
        Assert.Equal(SyncStatus.OutOfSync, there.Sync);
        Assert.Equal(("Stalled", "RolledBack"), (there.Conditions[0].Type, there.Conditions[0].Reason));
        Assert.Equal("api:1", there.Release!.Revision);

        var other = (Awake(Wants, Runs("api:1", Old)) with { History = Known(failed with { Failed = failed.Failed! with { Declaration = "another" } }) }).Assess();
        Assert.Equal("registerRevision", Assert.Single(other.Actions).Verb);
    }

    [Fact]
    public void Choice_by_hand_wins_over_what_is_declared()
    {
        var chosen = new ReleaseHistory { Pinned = new RollbackSet("ecsService/it", "api:1", "checkout is broken", false, Hash), PinnedBy = "ann@laptop" };
        var assessment = (Awake(Wants, Runs("api:2", New)) with { History = Known(chosen) }).Assess();
        Assert.Equal(("rollback", Stage.Correct, "taskDefinition api:2 → api:1"), assessment.Only());
        Assert.Equal("ann@laptop: checkout is broken", assessment.Actions[0].Why);

        var rests = (Awake(Wants, Seen(Runs("api:1", Old), Healthy)) with { History = Known(chosen) }).Assess();
        Assert.Empty(rests.Actions);
    }

    [Fact]
    public void Emergency_stops_everything_waits_half_a_minute_and_comes_back_at_its_size()
    {
        var chosen = new ReleaseHistory { Pinned = new RollbackSet("ecsService/it", "api:1", "it loses orders", true, Hash), PinnedBy = "ann@laptop" };
        var stop = (Awake(Wants, Runs("api:2", New, count: 3)) with { History = Known(chosen) }).Assess();
        Assert.Equal(("emergencyStop", Stage.Correct, "count 3 → 0"), stop.Only());

        var stopped = chosen with { FormerCount = "3" };
        Scene After(int seconds) => Awake(Wants, Runs("api:2", New, count: 0)) with
        {
            History = Known(stopped) with
            {
                LastWritten = new Dictionary<string, WrittenValue> { ["count"] = new("0", Scene.Now.AddSeconds(-seconds)) },
            },
        };
        var waits = After(29).Assess();
        Assert.Empty(waits.Actions);
        Assert.Equal((Scene.Now.AddSeconds(1), true), (waits.NextEdge!.Value, waits.InProgress));
        Assert.Equal((HealthStatus.Progressing, "0 running, stopped for the moment; emergency rollback to api:1"), (waits.Health, waits.Detail));

        // It was there when everything was stopped, and somebody deregistered it in that half minute.
        var gone = After(5);
        var up = (gone with { Live = ((EcsServiceLive)gone.Live!) with { Missing = "api:1" } }).Assess();
        Assert.Equal(("setCount", Stage.Raise, "count 0 → 3"), up.Only());

        var back = After(30).Assess();
        Assert.Equal(("rollback", Stage.Raise, "taskDefinition api:2 → api:1, count 0 → 3"), back.Only());
        Assert.Equal(new DeployServiceRevision(Cluster, Service, "api:1", 3), back.Actions[0].Write);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Choice_that_is_not_there_is_told_and_nothing_is_stopped(bool emergency)
    {
        var chosen = new ReleaseHistory { Pinned = new RollbackSet("ecsService/it", "api:7", "a slip", emergency, Hash), PinnedBy = "ann@laptop" };
        var assessment = (Awake(Wants, Runs("api:2", New) with { Missing = "api:7" }) with { History = Known(chosen) }).Assess();

        Assert.Empty(assessment.Actions);
        Assert.Equal(("Stalled", "NoSuchRevision"), (assessment.Conditions[0].Type, assessment.Conditions[0].Reason));
        Assert.Equal((SyncStatus.OutOfSync, "2/2 running; api:7 to go back to is not there"), (assessment.Sync, assessment.Detail));
    }

    [Fact]
    public void What_is_chosen_is_told_as_running_once_it_runs()
    {
        var chosen = Known(new ReleaseHistory { Pinned = new RollbackSet("ecsService/it", "api:1", "typo", false, Hash), PinnedBy = "ann@laptop" });

        Assert.Equal("2/2 running; to go back to api:1 by ann@laptop (typo)", (Awake(Wants, Runs("api:2", New)) with { History = chosen }).Assess().Detail);
        Assert.Equal("2/2 running; on api:1 by ann@laptop (typo)", (Awake(Wants, Runs("api:1", Old)) with { History = chosen }).Assess().Detail);
    }

    /// <summary>It was rolled back and the incident is over; a choice by hand came and went since.</summary>
    [Fact]
    public void Failure_long_over_opens_no_incident_where_something_else_runs_well()
    {
        var failed = Deployed("api:1", hours: 2) with { Failed = new ReleaseFailed("ecsService/it", "api:3", New, "sick", "api:2", Hash, []) };

        var well = (Awake(Wants, Runs("api:1", Old)) with { History = Known(failed) }).Assess();
        Assert.Null(well.Incident);
        Assert.Contains("failed: sick. Back to api:2. Commit", well.Conditions[0].Message, StringComparison.Ordinal);
        Assert.NotNull((Awake(Wants, Runs("api:3", New)) with { History = Known(failed) }).Assess().Incident);
    }

    /// <summary>Somebody raised it meanwhile, or the rollback is done and somebody has rolled out something else.</summary>
    [Fact]
    public void Emergency_leaves_the_count_alone_where_it_is_up_again()
    {
        var stopped = new ReleaseHistory
        {
            Pinned = new RollbackSet("ecsService/it", "api:1", "it loses orders", true, Hash),
            PinnedBy = "ann@laptop",
            FormerCount = "3",
        };
        Scene After(int seconds) => Awake(Wants, Runs("api:2", New, count: 5)) with
        {
            History = Known(stopped) with { LastWritten = new Dictionary<string, WrittenValue> { ["count"] = new("0", Scene.Now.AddSeconds(-seconds)) } },
        };

        Assert.Empty(After(40).Assess().Actions);
        Assert.Equal(("rollback", Stage.Correct, "taskDefinition api:2 → api:1"), After(600).Assess().Only());
    }

    [Theory]
    [InlineData(0, Answer.Yes)]
    [InlineData(2, Answer.Unknown)]
    public void Emergency_stop_whose_answer_was_lost_is_told_from_the_count(int count, Answer applied) =>
        Assert.Equal(applied, ((IKind)EcsServiceKind.Instance).Shows(Runs("api:2", New, count), ReleaseHistory.EmergencyStop, [new Change("count", "2", "0")]));

    [Fact]
    public void Waking_is_proven_where_health_is_declared()
    {
        var spec = Spec(2) with { Release = new EcsReleaseSpec { HealthCheck = Wants.Release.HealthCheck } };
        var sick = Healthy with { Page = new(new EcsPageAnswer(503, new Dictionary<string, string?>())) };

        Assert.Equal(Answer.No, Waking(spec, Seen(Runs("api:1", null), sick)).Assess().Available);
        Assert.Equal(Answer.Yes, Waking(spec, Seen(Runs("api:1", null), Healthy)).Assess().Available);
    }

    private static EcsServiceLive Runs(string revision, string? image, int count = 2) => Live(count) with
    {
        TaskDefinition = revision,
        Image = image,
        Deployments = [new EcsDeployment("PRIMARY", revision, "COMPLETED", Scene.Now.AddMinutes(-30), Scene.Now.AddMinutes(-25))],
    };

    private static EcsServiceLive Seen(EcsServiceLive live, EcsHealthFacts facts) => live with { Facts = facts };

    private static EcsHealthFacts Healthy => new(Scene.Now.AddMinutes(-5), TimeSpan.FromMinutes(2))
    {
        Targets = new(new EcsTargets(2, 0, [])),
        Page = new(new EcsPageAnswer(200, new Dictionary<string, string?> { ["database"] = "connected" })),
        Figures = new(new EcsFigures(6000, 0, 0.1, 0.1, 20, 30)),
    };

    private static ReleaseHistory Proven(string revision) => new()
    {
        Proven = new ReleaseProven("ecsService/it", revision, null, []),
        ProvenAt = Scene.Now.AddMinutes(-1),
        Usable = [new UsableRevision(revision, Proven: true)],
    };

    private static ReleaseHistory Deployed(string revision, int hours = 0, int minutes = 0) => new()
    {
        Before = "api:1",
        Deployed = revision,
        DeployedImage = New,
        DeployedAt = Scene.Now.AddHours(-hours).AddMinutes(-minutes),
        Usable = [new UsableRevision("api:1", Proven: false), new UsableRevision(revision, Proven: false)],
    };

    private static ResourceHistory Known(ReleaseHistory release) => ResourceHistory.Empty with { Release = release };
}
