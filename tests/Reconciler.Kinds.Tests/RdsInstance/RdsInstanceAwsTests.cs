using Reconciler.Amazon.Calling;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.Databases;
using Reconciler.Kinds.RdsInstance;
using Reconciler.Kinds.Tests.Aws;
using Reconciler.Sandbox;

namespace Reconciler.Kinds.Tests.RdsInstance;

/// <summary>The AWS half against the sandbox's RDS.</summary>
public sealed class RdsInstanceAwsTests
{
    private static readonly RdsInstanceKind Kind = RdsInstanceKind.Instance;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    public async Task Look_asks_a_hundred_a_call_and_nothing_else(int databases, int calls)
    {
        using var aws = new SandboxedAws("rds: { instances: { db0: {} } }");
        var seen = await aws.Access.LookAsync(Kind, [.. Enumerable.Range(0, databases).Select(i => ($"db{i}", (object)Spec($"db{i}")))]);
        Assert.Equal(databases, seen.Count);
        Assert.Equal(new Dictionary<string, int> { ["RDS DescribeDBInstances"] = calls }, aws.Counts.Snapshot());
        Assert.IsType<PresentObservation>(seen["db0"]);
        Assert.All(seen.Where(s => s.Key != "db0"), s => Assert.IsType<AbsentObservation>(s.Value));
    }

    [Fact]
    public async Task Look_tells_what_decides_whether_AWS_can_stop_it()
    {
        using var aws = new SandboxedAws("""
            rds:
              instances:
                plain: { engine: postgres, class: db.t4g.small, multiAz: true }
                reader: { replicaOf: source }
                source: { replicas: [reader] }
                member: { engine: aurora-postgresql, cluster: shop }
                asleep: { status: stopped, restartsIn: 2d }
              clusters:
                shop: { engine: aurora-postgresql, members: [member] }
            """);
        string[] names = ["plain", "reader", "source", "member", "asleep"];
        var seen = await aws.Access.LookAsync(Kind, [.. names.Select(n => (n, (object)Spec(n)))]);
        var live = seen.ToDictionary(s => s.Key, s => (RdsInstanceLive)Assert.IsType<PresentObservation>(s.Value).Live);
        Assert.Equal(
            ("available", "postgres", "db.t4g.small", true),
            (live["plain"].Status, live["plain"].Engine, live["plain"].InstanceClass, live["plain"].MultiAz));
        Assert.Equal(("source", "shop"), (live["reader"].ReplicaOf, live["member"].Cluster));
        Assert.Equal(["reader"], live["source"].Replicas);
        Assert.Equal(Scene.Now + TimeSpan.FromDays(2), live["asleep"].AutomaticRestartTime!.Value, TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData("member", "ClusterMember", "InvalidParameterCombination")]
    [InlineData("third", "ClusterMember", "InvalidParameterCombination")]
    [InlineData("reader", "ReadReplica", "InvalidDBInstanceState")]
    [InlineData("source", "HasReadReplica", "InvalidDBInstanceState")]
    [InlineData("mssql", "SqlServerMultiAz", "InvalidDBInstanceState")]
    [InlineData("custom", "RdsCustom", "InvalidParameterCombination")]
    public async Task What_AWS_refuses_to_stop_is_told_before_it_is_asked(string name, string reason, string code)
    {
        using var aws = new SandboxedAws("""
            rds:
              instances:
                reader: { replicaOf: source }
                source: { replicas: [reader] }
                member: { engine: aurora-postgresql, cluster: shop }
                third: { engine: mysql, cluster: three-nodes }
                mssql: { engine: sqlserver-se, multiAz: true }
                custom: { engine: custom-oracle-ee }
              clusters:
                shop: { engine: aurora-postgresql, members: [member] }
                three-nodes: { engine: mysql, members: [third] }
            """);
        var (assessment, sent) = await aws.Access.ReconcileAsync(Kind, Spec(name), CostMode.Dormant, TransitionPhase.FallingAsleep);
        Assert.Equal(reason, assessment.Conditions.Single().Reason);
        Assert.Empty(sent);
        var stop = new ProposedAction("stop", Stage.Stop, [], "", new StopRdsInstance(name));
        var refused = await KindCatalog.Connect(Kind, aws.Access).ExecuteAsync(stop, WritePermit.Until(TestContext.Current.CancellationToken));
        Assert.Contains($"{code} from StopDBInstance: ", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_is_stopped_waited_for_and_started_again()
    {
        using var aws = new SandboxedAws("rds: { instances: { db: { timings: { stopping: 4m, starting: 5m } } } }");
        var (_, stop) = await aws.Access.ReconcileAsync(Kind, Spec("DB"), CostMode.Dormant, TransitionPhase.FallingAsleep);
        Assert.IsType<ActionOutcome.InProgress>(Assert.Single(stop));
        var (stopping, none) = await aws.Access.ReconcileAsync(Kind, Spec("DB"), CostMode.Dormant, TransitionPhase.FallingAsleep);
        Assert.Equal(("stopping", Stage.Stop), (stopping.Detail, stopping.Owes));
        Assert.Empty(none);
        aws.Time.Advance(TimeSpan.FromMinutes(6));
        var (stopped, _) = await aws.Access.ReconcileAsync(Kind, Spec("DB"), CostMode.Dormant, TransitionPhase.FallingAsleep);
        Assert.StartsWith("stopped, AWS restarts it in 6d 2", stopped.Detail, StringComparison.Ordinal);
        Assert.Null(stopped.Owes);

        var (_, start) = await aws.Access.ReconcileAsync(Kind, Spec("DB"), phase: TransitionPhase.Waking);
        Assert.IsType<ActionOutcome.InProgress>(Assert.Single(start));
        aws.Time.Advance(TimeSpan.FromMinutes(7));
        Assert.Equal(Answer.Yes, (await aws.Access.ReconcileAsync(Kind, Spec("DB"))).Assessment.Available);
    }

    [Fact]
    public async Task Database_that_AWS_restarts_after_seven_days_is_stopped_again()
    {
        using var aws = new SandboxedAws("rds: { instances: { db: { status: stopped, restartsIn: 1h, timings: { starting: 5m } } } }");
        var stoppedAt = Scene.Now - TimeSpan.FromDays(7) + TimeSpan.FromHours(1);
        var history = ResourceHistory.Empty with
        {
            LastWritten = new Dictionary<string, WrittenValue> { ["status"] = new("stopped", stoppedAt) },
        };
        aws.Time.Advance(TimeSpan.FromMinutes(45));
        Assert.Empty((await aws.Access.ReconcileAsync(Kind, Spec("db"), CostMode.Dormant, TransitionPhase.Asleep, history)).Outcomes);
        aws.Time.Advance(TimeSpan.FromMinutes(40));
        var (again, outcomes) = await aws.Access.ReconcileAsync(Kind, Spec("db"), CostMode.Dormant, TransitionPhase.Asleep, history);
        Assert.StartsWith("AWS started it again after 7 days", again.Actions.Single().Why, StringComparison.Ordinal);
        Assert.IsType<ActionOutcome.InProgress>(Assert.Single(outcomes));
    }

    [Fact]
    public async Task Refused_stop_may_be_tried_later_and_a_lost_answer_is_ambiguous()
    {
        using var aws = new SandboxedAws("rds: { instances: { db: { status: backing-up, statusFor: 1h } } }");
        var stop = new ProposedAction("stop", Stage.Stop, [], "", new StopRdsInstance("db"));
        var half = KindCatalog.Connect(Kind, aws.Access);
        var refused = Assert.IsType<ActionOutcome.Retry>(await half.ExecuteAsync(stop, WritePermit.Until(TestContext.Current.CancellationToken)));
        Assert.StartsWith("InvalidDBInstanceState from StopDBInstance: ", refused.Reason, StringComparison.Ordinal);
        aws.Sandbox.FailNext("StopDBInstance", FaultKind.ServerError);
        Assert.IsType<ActionOutcome.Ambiguous>(await half.ExecuteAsync(stop, WritePermit.Until(TestContext.Current.CancellationToken)));
        var strange = new ProposedAction("stop", Stage.Stop, [], "", "drop");
        await Assert.ThrowsAsync<ArgumentException>(() => half.ExecuteAsync(strange, WritePermit.Until(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Failed_look_makes_every_database_of_its_call_unknown()
    {
        using var aws = new SandboxedAws("rds: { instances: { a: {}, b: {} } }");
        aws.Sandbox.FailNext("DescribeDBInstances", FaultKind.ServerError);
        var seen = await aws.Access.LookAsync(Kind, ("a", Spec("a")), ("b", Spec("b")));
        Assert.All(seen.Values, s => Assert.StartsWith(
            "InternalFailure from DescribeDBInstances", Assert.IsType<UnknownObservation>(s).Reason, StringComparison.Ordinal));
    }

    private static RdsInstanceSpec Spec(string identifier) => new(identifier, DormantDatabase.Stopped);
}
