using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.Databases;
using Reconciler.Kinds.RdsInstance;
using static Reconciler.Kinds.Tests.RdsInstance.RdsInstanceScene;

namespace Reconciler.Kinds.Tests.RdsInstance;

/// <summary>Starting, stopping, what AWS cannot stop, and looks that lag.</summary>
public sealed class RdsInstanceDiffTests
{
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(59);
    private static readonly TimeSpan LongAgo = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string> Unstoppable => new()
    {
        { "ClusterMember", "cluster" },
        { "ReadReplica", "replica" },
        { "HasReadReplica", "source" },
        { "SqlServerMultiAz", "sqlserver" },
        { "SqlServerMultiAz", "custom-sqlserver" },
        { "RdsCustom", "custom-oracle" },
    };

    [Fact]
    public void Database_is_stopped_while_dormant()
    {
        var assessment = Dormant("available").Assess();
        Assert.Equal(Stage.Stop, Assert.Single(assessment.Actions).Stage);
        Assert.Equal(new StopRdsInstance("shop-db"), assessment.Actions[0].Write);
        Assert.Equal("status available → stopped", assessment.Actions[0].Changes.Single().ToString());
        Assert.Equal("dormant: window weekend", assessment.Actions[0].Why);
    }

    [Fact]
    public void Database_that_somebody_stopped_is_started_and_called_so()
    {
        var assessment = Awake("stopped").Assess();
        Assert.Equal((Stage.Start, new StartRdsInstance("shop-db")), (assessment.Actions.Single().Stage, assessment.Actions[0].Write));
        Assert.Equal("stopped by somebody else, and active: costMode in the desired state", assessment.Actions[0].Why);
        var ours = (Awake("stopped") with { Phase = TransitionPhase.Waking }).Assess();
        Assert.Equal(("active: costMode in the desired state", HealthStatus.Progressing), (ours.Actions[0].Why, ours.Health));
    }

    [Fact]
    public void Database_declared_to_run_has_no_part_in_sleeping()
    {
        var spec = Stops with { WhenDormant = DormantDatabase.Running };
        var running = (Dormant("available") with { Spec = spec }).Assess();
        Assert.Empty(running.Actions);
        Assert.Null(running.Owes);
        Assert.Equal("start", (Dormant("stopped") with { Spec = spec }).Assess().Verb());
        Assert.Null((Dormant("available") with { Spec = spec, Failure = "reset" }).Assess().Owes);
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
        Assert.Equal("stopped, AWS restarts it in 4d 3h", assessment.Detail);
        Assert.Equal(live.AutomaticRestartTime, assessment.NextEdge);
        Assert.Equal((HealthStatus.Dormant, Answer.Yes, SyncStatus.Synced), (assessment.Health, assessment.Drained, assessment.Sync));
        var due = (Dormant("stopped") with { Live = live with { AutomaticRestartTime = Scene.Now } }).Assess();
        Assert.Equal("stopped, AWS is about to restart it", due.Detail);
        Assert.Null(due.NextEdge);
        Assert.Equal("stopped", Dormant("stopped").Assess().Detail);
    }

    [Theory]
    [MemberData(nameof(Unstoppable))]
    public void What_AWS_cannot_stop_is_told_from_the_look_and_left_out_of_the_plan(string reason, string which)
    {
        var live = Odd(which);
        var dormant = (Dormant("available") with { Live = live }).Assess();
        Assert.Empty(dormant.Actions);
        Assert.Null(dormant.Owes);
        Assert.Equal((ConditionTypes.Unsupported, reason), (dormant.Conditions.Single().Type, dormant.Conditions[0].Reason));
        Assert.EndsWith("AWS cannot stop it", dormant.Detail, StringComparison.Ordinal);
        Assert.Equal(SyncStatus.Synced, dormant.Sync);
        Assert.Equal(reason, (Awake("available") with { Live = live }).Assess().Conditions.Single().Reason);
        var declared = Dormant("available") with { Live = live, Spec = Stops with { WhenDormant = DormantDatabase.Running } };
        Assert.Empty(declared.Assess().Conditions);
    }

    [Theory]
    [InlineData("multi-az")]
    [InlineData("sqlserver-single")]
    [InlineData("custom-sqlserver-single")]
    public void What_AWS_can_stop_is_stopped(string which) =>
        Assert.Equal("stop", (Dormant("available") with { Live = Odd(which) }).Assess().Verb());

    [Fact]
    public void What_AWS_cannot_stop_and_is_stopped_all_the_same_is_at_rest()
    {
        var assessment = (Dormant("stopped") with { Live = Odd("replica") with { Status = "stopped" } }).Assess();
        Assert.Equal((HealthStatus.Dormant, "stopped", SyncStatus.Synced), (assessment.Health, assessment.Detail, assessment.Sync));
        Assert.Empty(assessment.Actions);
    }

    [Fact]
    public void Unsupported_is_remembered_through_a_failed_look()
    {
        var known = ResourceHistory.Empty with
        {
            Conditions = new Dictionary<string, ConditionState>
            {
                [ConditionTypes.Unsupported] = new(true, "ReadReplica", "It is.", Scene.Now),
            },
        };
        var assessment = (Dormant("available") with { Failure = "reset", History = known }).Assess();
        Assert.Equal("ReadReplica", assessment.Conditions.Single().Reason);
    }

    [Fact]
    public void Member_of_a_cluster_is_not_started_by_itself()
    {
        var assessment = (Awake("stopped") with { Live = Odd("cluster") with { Status = "stopped" } }).Assess();
        Assert.Empty(assessment.Actions);
        Assert.Equal("Unsupported", assessment.Blocked!.Reason);
    }

    [Fact]
    public void Failed_look_owes_the_stop_and_tells_nothing()
    {
        var assessment = (Dormant("available") with { Failure = "reset" }).Assess();
        Assert.Equal((Stage.Stop, Answer.Unknown, HealthStatus.Unknown), (assessment.Owes, assessment.Available, assessment.Health));
        Assert.Empty(assessment.Actions);
    }

    [Fact]
    public void Usable_so_soon_after_our_stop_is_not_believed()
    {
        var waking = (Awake("available") with { History = Scene.Wrote("status", "stopped", Lately) }).Assess();
        Assert.Equal((Answer.Unknown, true), (waking.Available, waking.InProgress));
        var dormant = (Dormant("available") with { History = Scene.Wrote("status", "stopped", Lately) }).Assess();
        Assert.Empty(dormant.Actions);
        Assert.Equal(Stage.Stop, dormant.Owes);
        Assert.Equal(Answer.Yes, (Awake("available") with { History = Scene.Wrote("status", "stopped", LongAgo) }).Assess().Available);
        Assert.Equal("stop", (Dormant("available") with { History = Scene.Wrote("status", "stopped", LongAgo) }).Assess().Verb());
    }

    [Fact]
    public void Stopped_so_soon_after_our_start_is_not_believed()
    {
        var dormant = (Dormant("stopped") with { History = Scene.Wrote("status", "available", Lately) }).Assess();
        Assert.Equal((Stage.Stop, Answer.No), (dormant.Owes, dormant.Drained));
        Assert.Empty((Awake("stopped") with { History = Scene.Wrote("status", "available", Lately) }).Assess().Actions);
        Assert.Equal("start", (Awake("stopped") with { History = Scene.Wrote("status", "available", LongAgo) }).Assess().Verb());
    }

    [Fact]
    public void Usable_after_a_stop_and_a_start_at_once_may_be_from_before_both()
    {
        var both = ResourceHistory.Empty with
        {
            LastWritten = new Dictionary<string, WrittenValue>
            {
                ["status"] = new("available", Scene.Now - TimeSpan.FromSeconds(5))
                {
                    Earlier = new("stopped", Scene.Now - TimeSpan.FromSeconds(30)),
                },
            },
        };
        Assert.Equal(Answer.Unknown, (Awake("available") with { History = both }).Assess().Available);
    }

    [Theory]
    [InlineData("stop", "stopping", Answer.Yes)]
    [InlineData("stop", "stopped", Answer.Yes)]
    [InlineData("stop", "available", Answer.Unknown)]
    [InlineData("stop", "modifying", Answer.Unknown)]
    [InlineData("start", "starting", Answer.Yes)]
    [InlineData("start", "available", Answer.Yes)]
    [InlineData("start", "backing-up", Answer.Yes)]
    [InlineData("start", "stopped", Answer.No)]
    [InlineData("start", "modifying", Answer.Unknown)]
    public void Lost_write_is_told_from_the_state(string verb, string status, Answer answer) =>
        Assert.Equal(answer, RdsInstanceKind.Instance.Shows(Live(status), verb, []));

    private static RdsInstanceLive Odd(string which) => which switch
    {
        "cluster" => Live("available") with { Engine = "aurora-postgresql", Cluster = "shop" },
        "replica" => Live("available") with { ReplicaOf = "main" },
        "source" => Live("available") with { Replicas = ["reader"] },
        "sqlserver" => Live("available") with { Engine = "sqlserver-se", MultiAz = true },
        "custom-sqlserver" => Live("available") with { Engine = "custom-sqlserver-se", MultiAz = true },
        "custom-oracle" => Live("available") with { Engine = "custom-oracle-ee" },
        "multi-az" => Live("available") with { MultiAz = true },
        "sqlserver-single" => Live("available") with { Engine = "sqlserver-se" },
        "custom-sqlserver-single" => Live("available") with { Engine = "custom-sqlserver-se" },
        _ => throw new ArgumentException(which, nameof(which)),
    };
}
