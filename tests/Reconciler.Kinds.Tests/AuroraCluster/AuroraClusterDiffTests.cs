using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.AuroraCluster;
using Reconciler.Kinds.Databases;
using static Reconciler.Kinds.Tests.AuroraCluster.AuroraClusterScene;

namespace Reconciler.Kinds.Tests.AuroraCluster;

/// <summary>Starting, stopping, what AWS cannot stop, and looks that lag.</summary>
public sealed class AuroraClusterDiffTests
{
    private const string Elsewhere = "arn:aws:rds:us-east-1:123456789012:cluster:shop-us";

    public static TheoryData<string, string> Unstoppable => new()
    {
        { "MultiAzCluster", "multi-az-postgres" },
        { "MultiAzCluster", "multi-az-mysql" },
        { "NotAurora", "docdb" },
        { "NotAurora", "custom" },
        { "ServerlessV1", "serverless" },
        { "ParallelQuery", "parallelquery" },
        { "MultiMaster", "multimaster" },
        { "GlobalDatabase", "global" },
        { "ReadReplica", "replica" },
        { "HasReadReplica", "source" },
        { "NoInstance", "empty" },
    };

    [Fact]
    public void Cluster_is_stopped_as_a_whole_while_dormant()
    {
        var assessment = Dormant("available").Assess();
        Assert.Equal((Stage.Stop, new StopAuroraCluster("shop")), (assessment.Actions.Single().Stage, assessment.Actions[0].Write));
        Assert.Equal("status available → stopped", assessment.Actions[0].Changes.Single().ToString());
        Assert.Equal("dormant: window weekend", assessment.Actions[0].Why);
        Assert.Equal(Stage.Stop, assessment.Owes);
    }

    [Fact]
    public void Cluster_that_somebody_stopped_is_started_and_called_so()
    {
        var assessment = Awake("stopped").Assess();
        Assert.Equal((Stage.Start, new StartAuroraCluster("shop")), (assessment.Actions.Single().Stage, assessment.Actions[0].Write));
        Assert.Equal("stopped by somebody else, and active: costMode in the desired state", assessment.Actions[0].Why);
    }

    [Fact]
    public void Cluster_declared_to_run_has_no_part_in_sleeping()
    {
        var spec = Stops with { WhenDormant = DormantDatabase.Running };
        var running = (Dormant("available") with { Spec = spec }).Assess();
        Assert.Empty(running.Actions);
        Assert.Null(running.Owes);
        Assert.Equal("start", (Dormant("stopped") with { Spec = spec }).Assess().Verb());
    }

    [Theory]
    [InlineData(167, "AWS started it again after 7 days, and dormant: window weekend")]
    [InlineData(166, "started by somebody else, and dormant: window weekend")]
    public void Restart_after_seven_days_is_told_from_one_by_hand(int hours, string why)
    {
        var history = Scene.Wrote("status", "stopped", TimeSpan.FromHours(hours));
        Assert.Equal(why, (Dormant("available") with { History = history }).Assess().Actions.Single().Why);
    }

    [Fact]
    public void Countdown_to_the_restart_is_shown_and_is_an_edge()
    {
        var live = Live("stopped") with { AutomaticRestartTime = Scene.Now + TimeSpan.FromHours(99) };
        var assessment = (Dormant("stopped") with { Live = live }).Assess();
        Assert.Equal(("stopped, AWS restarts it in 4d 3h", live.AutomaticRestartTime), (assessment.Detail, assessment.NextEdge));
        Assert.Equal((HealthStatus.Dormant, Answer.Yes, SyncStatus.Synced), (assessment.Health, assessment.Drained, assessment.Sync));
    }

    [Theory]
    [MemberData(nameof(Unstoppable))]
    public void What_AWS_cannot_stop_is_told_from_the_look_and_left_out_of_the_plan(string reason, string which)
    {
        var live = Odd(which);
        var dormant = (Dormant("available") with { Live = live }).Assess();
        Assert.Empty(dormant.Actions);
        Assert.Null(dormant.Owes);
        Assert.Null(dormant.Blocked);
        Assert.Equal((ConditionTypes.Unsupported, reason), (dormant.Conditions.Single().Type, dormant.Conditions[0].Reason));
        Assert.EndsWith("AWS cannot stop it", dormant.Detail, StringComparison.Ordinal);
        Assert.Equal(SyncStatus.Synced, dormant.Sync);
        Assert.Equal(reason, (Awake("available") with { Live = live }).Assess().Conditions.Single().Reason);
        var declared = Dormant("available") with { Live = live, Spec = Stops with { WhenDormant = DormantDatabase.Running } };
        Assert.Empty(declared.Assess().Conditions);
    }

    [Theory]
    [MemberData(nameof(Unstoppable))]
    public void What_AWS_cannot_stop_it_does_not_start_either_which_the_plan_says_once(string reason, string which)
    {
        var live = Odd(which) with { Status = "stopped" };
        var awake = (Awake("stopped") with { Live = live }).Assess();
        Assert.Empty(awake.Actions);
        Assert.Equal(("start", "Unsupported"), (awake.Blocked!.Verb, awake.Blocked.Reason));
        Assert.Equal(reason, awake.Conditions.Single().Reason);
        var dormant = (Dormant("stopped") with { Live = live }).Assess();
        Assert.Equal((HealthStatus.Dormant, SyncStatus.Synced), (dormant.Health, dormant.Sync));
    }

    [Theory]
    [InlineData("serverless-v2")]
    [InlineData("alone")]
    [InlineData("mysql")]
    [InlineData("old-mysql")]
    public void What_AWS_can_stop_is_stopped(string which) =>
        Assert.Equal("stop", (Dormant("available") with { Live = Odd(which) }).Assess().Verb());

    [Fact]
    public void Available_cluster_without_an_instance_is_not_available_to_services()
    {
        var assessment = (Awake("available") with { Live = Odd("empty") }).Assess();
        Assert.Equal((Answer.No, HealthStatus.Degraded), (assessment.Available, assessment.Health));
        Assert.Equal("available: it has no instance, so that nothing answers: add one", assessment.Detail);
        Assert.Equal(Answer.Yes, (Awake("available") with { Live = Odd("serverless") }).Assess().Available);
    }

    [Fact]
    public void Failed_look_owes_the_stop_tells_nothing_and_remembers_what_is_unsupported()
    {
        var known = ResourceHistory.Empty with
        {
            Conditions = new Dictionary<string, ConditionState>
            {
                [ConditionTypes.Unsupported] = new(true, "GlobalDatabase", "It is.", Scene.Now),
            },
        };
        var assessment = (Dormant("available") with { Failure = "reset", History = known }).Assess();
        Assert.Equal((Stage.Stop, Answer.Unknown, HealthStatus.Unknown), (assessment.Owes, assessment.Available, assessment.Health));
        Assert.Empty(assessment.Actions);
        Assert.Equal("GlobalDatabase", assessment.Conditions.Single().Reason);
    }

    [Fact]
    public void Look_so_soon_after_our_own_write_is_not_believed()
    {
        var lately = TimeSpan.FromSeconds(59);
        var waking = (Awake("available") with { History = Scene.Wrote("status", "stopped", lately) }).Assess();
        Assert.Equal((Answer.Unknown, true), (waking.Available, waking.InProgress));
        Assert.Empty((Dormant("available") with { History = Scene.Wrote("status", "stopped", lately) }).Assess().Actions);
        Assert.Empty((Awake("stopped") with { History = Scene.Wrote("status", "available", lately) }).Assess().Actions);
    }

    [Theory]
    [InlineData("stop", "stopping", Answer.Yes)]
    [InlineData("stop", "available", Answer.Unknown)]
    [InlineData("start", "starting", Answer.Yes)]
    [InlineData("start", "update-iam-db-auth", Answer.Yes)]
    [InlineData("start", "stopped", Answer.No)]
    [InlineData("start", "failing-over", Answer.Unknown)]
    public void Lost_write_is_told_from_the_state(string verb, string status, Answer answer) =>
        Assert.Equal(answer, AuroraClusterKind.Instance.Shows(Live(status), verb, []));

    [Fact]
    public void What_a_look_shows_is_described_field_by_field()
    {
        var fields = AuroraClusterKind.Instance.Describe(Odd("global") with { ReplicaOf = "a", Replicas = ["b", "c"], EngineMode = "global" });
        Assert.Equal(
            [
                "engine aurora-postgresql", "engineMode global", "globalDatabase planet", $"globalOthers {Elsewhere}",
                "members shop-1, shop-2", "replicaOf a", "replicas b, c", "status available",
            ],
            fields.Select(f => $"{f.Key} {f.Value}"));
    }

    private static AuroraClusterLive Odd(string which) => which switch
    {
        "multi-az-postgres" => Live("available") with { Engine = "postgres" },
        "multi-az-mysql" => Live("available") with { Engine = "mysql" },
        "docdb" => Live("available") with { Engine = "docdb" },
        "custom" => Live("available") with { Engine = "custom-oracle-ee" },
        "serverless" => Live("available") with { EngineMode = "serverless", Members = [] },
        "parallelquery" or "multimaster" => Live("available") with { Engine = "aurora-mysql", EngineMode = which },
        "global" => Live("available") with { GlobalDatabase = "planet", GlobalOthers = [Elsewhere] },
        "replica" => Live("available") with { ReplicaOf = Elsewhere },
        "source" => Live("available") with { Replicas = [Elsewhere] },
        "empty" => Live("available") with { Members = [] },
        "serverless-v2" => Live("available") with { Members = ["shop-1"] },
        "alone" => Live("available") with { GlobalDatabase = "planet" },
        "mysql" => Live("available") with { Engine = "aurora-mysql" },
        "old-mysql" => Live("available") with { Engine = "aurora", EngineMode = "global" },
        _ => throw new ArgumentException(which, nameof(which)),
    };
}
