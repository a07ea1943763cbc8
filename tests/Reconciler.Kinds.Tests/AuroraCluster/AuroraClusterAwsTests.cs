using Reconciler.Amazon.Calling;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.AuroraCluster;
using Reconciler.Kinds.Databases;
using Reconciler.Kinds.RdsInstance;
using Reconciler.Kinds.Tests.Aws;
using Reconciler.Sandbox;

namespace Reconciler.Kinds.Tests.AuroraCluster;

/// <summary>The AWS half against the sandbox's RDS.</summary>
public sealed class AuroraClusterAwsTests
{
    private const string Shop = """
        rds:
          clusters:
            shop: { members: [shop-1, shop-2], timings: { stopping: 4m, starting: 5m } }
          instances:
            shop-1: { engine: aurora-postgresql, cluster: shop }
            shop-2: { engine: aurora-postgresql, cluster: shop }
        """;

    /// <summary>One of each that AWS refuses to stop, by the reason that is told from the look.</summary>
    private const string Unstoppable = """
        rds:
          clusters:
            GlobalDatabase: { members: [x], globalCluster: planet }
            HasReadReplica: { members: [x], replicas: ["arn:aws:rds:us-east-1:123456789012:cluster:mirror"] }
            MultiAzCluster: { engine: mysql, members: [x] }
            MultiMaster: { engine: aurora-mysql, engineMode: multimaster, members: [x] }
            ParallelQuery: { engine: aurora-mysql, engineMode: parallelquery, members: [x] }
            ReadReplica: { members: [x], replicaOf: "arn:aws:rds:us-east-1:123456789012:cluster:source" }
            ServerlessV1: { engineMode: serverless }
          globalClusters:
            planet: { others: ["arn:aws:rds:us-east-1:123456789012:cluster:shop-us"] }
        """;

    private static readonly AuroraClusterKind Kind = AuroraClusterKind.Instance;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    public async Task Look_asks_a_hundred_a_call_and_nothing_else(int clusters, int calls)
    {
        using var aws = new SandboxedAws("rds: { clusters: { db0: { members: [x] } } }");
        var seen = await aws.Access.LookAsync(Kind, [.. Enumerable.Range(0, clusters).Select(i => ($"db{i}", (object)Spec($"db{i}")))]);
        Assert.Equal(clusters, seen.Count);
        Assert.Equal(new Dictionary<string, int> { ["RDS DescribeDBClusters"] = calls }, aws.Counts.Snapshot());
        Assert.IsType<PresentObservation>(seen["db0"]);
        Assert.All(seen.Where(s => s.Key != "db0"), s => Assert.IsType<AbsentObservation>(s.Value));
    }

    [Fact]
    public async Task Look_tells_its_members_and_when_AWS_restarts_it()
    {
        using var aws = new SandboxedAws("rds: { clusters: { shop: { members: [b, a], status: stopped, restartsIn: 2d } } }");
        var live = (AuroraClusterLive)Assert.IsType<PresentObservation>((await aws.Access.LookAsync(Kind, ("it", Spec("Shop"))))["it"]).Live;
        Assert.Equal(("shop", "stopped", "aurora-postgresql", "provisioned"), (live.Identifier, live.Status, live.Engine, live.EngineMode));
        Assert.Equal(["a", "b"], live.Members);
        Assert.Equal(Scene.Now + TimeSpan.FromDays(2), live.AutomaticRestartTime!.Value, TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Cluster_is_stopped_waited_for_and_started_again_and_its_members_follow()
    {
        using var aws = new SandboxedAws(Shop);
        var (_, stop) = await aws.Access.ReconcileAsync(Kind, Spec("SHOP"), CostMode.Dormant, TransitionPhase.FallingAsleep);
        Assert.IsType<ActionOutcome.InProgress>(Assert.Single(stop));
        var (stopping, none) = await aws.Access.ReconcileAsync(Kind, Spec("SHOP"), CostMode.Dormant, TransitionPhase.FallingAsleep);
        Assert.Equal(("stopping", Stage.Stop), (stopping.Detail, stopping.Owes));
        Assert.Empty(none);
        aws.Time.Advance(TimeSpan.FromMinutes(6));
        var (stopped, _) = await aws.Access.ReconcileAsync(Kind, Spec("SHOP"), CostMode.Dormant, TransitionPhase.FallingAsleep);
        Assert.StartsWith("stopped, AWS restarts it in 6d 2", stopped.Detail, StringComparison.Ordinal);
        Assert.Equal(("2 instances stopped", "stopped"), (stopped.Size, await MemberAsync(aws, "shop-2")));

        var (_, start) = await aws.Access.ReconcileAsync(Kind, Spec("SHOP"), phase: TransitionPhase.Waking);
        Assert.IsType<ActionOutcome.InProgress>(Assert.Single(start));
        aws.Time.Advance(TimeSpan.FromMinutes(7));
        Assert.Equal(Answer.Yes, (await aws.Access.ReconcileAsync(Kind, Spec("SHOP"))).Assessment.Available);
        Assert.Equal("available", await MemberAsync(aws, "shop-2"));
    }

    [Fact]
    public async Task Cluster_that_AWS_restarts_after_seven_days_is_stopped_again()
    {
        using var aws = new SandboxedAws("rds: { clusters: { db: { members: [x], status: stopped, restartsIn: 1h, timings: { starting: 5m } } } }");
        var history = ResourceHistory.Empty with
        {
            LastWritten = new Dictionary<string, WrittenValue>
            {
                ["status"] = new("stopped", Scene.Now - TimeSpan.FromDays(7) + TimeSpan.FromHours(1)),
            },
        };
        aws.Time.Advance(TimeSpan.FromMinutes(90));
        var (again, outcomes) = await aws.Access.ReconcileAsync(Kind, Spec("db"), CostMode.Dormant, TransitionPhase.Asleep, history);
        Assert.StartsWith("AWS started it again after 7 days", again.Actions.Single().Why, StringComparison.Ordinal);
        Assert.IsType<ActionOutcome.InProgress>(Assert.Single(outcomes));
    }

    [Fact]
    public async Task Cluster_that_makes_no_progress_is_explained_by_its_own_events()
    {
        using var aws = new SandboxedAws(Shop);
        var half = KindCatalog.Connect(Kind, aws.Access);
        var shop = Scene.Declare(Kind, Spec("SHOP"));
        Assert.Null(await half.WhyAsync(shop, Scene.Now, Ct));
        await half.ExecuteAsync(Stop("shop"), WritePermit.Until(Ct));
        aws.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("DB cluster stopped", await half.WhyAsync(shop, Scene.Now, Ct));
        aws.Sandbox.FailNext("DescribeEvents", FaultKind.ServerError);
        Assert.Null(await half.WhyAsync(shop, Scene.Now, Ct));
    }

    [Theory]
    [InlineData("GlobalDatabase")]
    [InlineData("HasReadReplica")]
    [InlineData("MultiAzCluster")]
    [InlineData("MultiMaster")]
    [InlineData("ParallelQuery")]
    [InlineData("ReadReplica")]
    [InlineData("ServerlessV1")]
    public async Task What_AWS_refuses_to_stop_is_told_before_it_is_asked(string reason)
    {
        using var aws = new SandboxedAws(Unstoppable);
        var (assessment, sent) = await aws.Access.ReconcileAsync(Kind, Spec(reason), CostMode.Dormant, TransitionPhase.FallingAsleep);
        Assert.Equal(reason, assessment.Conditions.Single().Reason);
        Assert.Empty(sent);
        var refused = Assert.IsType<ActionOutcome.Retry>(
            await KindCatalog.Connect(Kind, aws.Access).ExecuteAsync(Stop(reason), WritePermit.Until(Ct)));
        Assert.StartsWith("InvalidDBClusterStateFault from StopDBCluster: ", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_cluster_of_a_global_database_is_stopped()
    {
        using var aws = new SandboxedAws("rds: { clusters: { shop: { members: [x], globalCluster: planet } } }");
        var (assessment, sent) = await aws.Access.ReconcileAsync(Kind, Spec("shop"), CostMode.Dormant, TransitionPhase.FallingAsleep);
        Assert.Empty(assessment.Conditions);
        Assert.IsType<ActionOutcome.InProgress>(Assert.Single(sent));
        Assert.Equal(1, aws.Counts.Of("RDS", "DescribeGlobalClusters"));
    }

    [Fact]
    public async Task Global_database_that_cannot_be_looked_at_leaves_only_its_own_clusters_unknown()
    {
        using var aws = new SandboxedAws("rds: { clusters: { shop: { members: [x], globalCluster: planet }, other: { members: [y] } } }");
        aws.Sandbox.FailNext("DescribeGlobalClusters", FaultKind.ServerError);
        var seen = await aws.Access.LookAsync(Kind, ("shop", Spec("shop")), ("other", Spec("other")));
        Assert.StartsWith(
            "InternalFailure from DescribeGlobalClusters", Assert.IsType<UnknownObservation>(seen["shop"]).Reason, StringComparison.Ordinal);
        Assert.IsType<PresentObservation>(seen["other"]);
    }

    [Fact]
    public async Task Refused_stop_may_be_tried_later_and_a_lost_answer_is_ambiguous()
    {
        using var aws = new SandboxedAws("rds: { clusters: { db: { members: [x], status: backing-up, statusFor: 1h } } }");
        var half = KindCatalog.Connect(Kind, aws.Access);
        Assert.IsType<ActionOutcome.Retry>(await half.ExecuteAsync(Stop("db"), WritePermit.Until(Ct)));
        aws.Sandbox.FailNext("StopDBCluster", FaultKind.ServerError);
        Assert.IsType<ActionOutcome.Ambiguous>(await half.ExecuteAsync(Stop("db"), WritePermit.Until(Ct)));
        await Assert.ThrowsAsync<ArgumentException>(() => half.ExecuteAsync(Stop("db") with { Write = new StopRdsInstance("db") }, WritePermit.Until(Ct)));
    }

    [Fact]
    public async Task Failed_look_makes_every_cluster_of_its_call_unknown()
    {
        using var aws = new SandboxedAws("rds: { clusters: { a: { members: [x] }, b: { members: [y] } } }");
        aws.Sandbox.FailNext("DescribeDBClusters", FaultKind.ServerError);
        var seen = await aws.Access.LookAsync(Kind, ("a", Spec("a")), ("b", Spec("b")));
        Assert.All(seen.Values, s => Assert.StartsWith(
            "InternalFailure from DescribeDBClusters", Assert.IsType<UnknownObservation>(s).Reason, StringComparison.Ordinal));
    }

    private static AuroraClusterSpec Spec(string identifier) => new(identifier, DormantDatabase.Stopped);

    private static ProposedAction Stop(string identifier) => new("stop", Stage.Stop, [], "", new StopAuroraCluster(identifier));

    private static async Task<string> MemberAsync(SandboxedAws aws, string identifier)
    {
        var seen = await aws.Access.LookAsync(RdsInstanceKind.Instance, ("it", new RdsInstanceSpec(identifier, DormantDatabase.Stopped)));
        return ((RdsInstanceLive)Assert.IsType<PresentObservation>(seen["it"]).Live).Status;
    }
}
