using Reconciler.Amazon.Calling;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Kinds.ReplicationGroup;
using Reconciler.Kinds.Tests.Aws;
using Reconciler.Sandbox;

namespace Reconciler.Kinds.Tests.ReplicationGroup;

/// <summary>The AWS half against the sandbox's ElastiCache.</summary>
public sealed class ReplicationGroupAwsTests
{
    private static readonly ReplicationGroupKind Kind = ReplicationGroupKind.Instance;

    [Fact]
    public async Task One_group_is_asked_for_by_name_and_several_from_the_list()
    {
        var groups = string.Join(", ", Enumerable.Range(0, 101).Select(i => $"r{i}: {{}}"));
        using var aws = new SandboxedAws($"elasticache: {{ replicationGroups: {{ {groups} }} }}");
        Assert.IsType<PresentObservation>((await aws.Access.LookAsync(Kind, ("one", Spec("R7"))))["one"]);
        Assert.Equal(1, aws.Counts.Total);
        aws.Counts.Clear();
        var seen = await aws.Access.LookAsync(Kind, ("one", Spec("r7")), ("two", Spec("r100")), ("none", Spec("r101")));
        Assert.Equal(2, aws.Counts.Of("ElastiCache", "DescribeReplicationGroups"));
        Assert.IsType<PresentObservation>(seen["two"]);
        Assert.IsType<AbsentObservation>(seen["none"]);
        aws.Counts.Clear();
        Assert.Empty(await aws.Access.LookAsync(Kind));
        Assert.Equal(0, aws.Counts.Total);
    }

    [Fact]
    public async Task Group_that_is_not_there_is_absent()
    {
        using var aws = new SandboxedAws("elasticache: { replicationGroups: { redis: {} } }");
        Assert.IsType<AbsentObservation>((await aws.Access.LookAsync(Kind, ("it", Spec("none"))))["it"]);
    }

    [Fact]
    public async Task Failed_look_is_unknown()
    {
        using var aws = new SandboxedAws("elasticache: { replicationGroups: { redis: {} } }");
        aws.Sandbox.FailNext("DescribeReplicationGroups", FaultKind.HtmlError);
        Assert.IsType<UnknownObservation>((await aws.Access.LookAsync(Kind, ("it", Spec("redis"))))["it"]);
    }

    [Fact]
    public async Task Group_is_read_with_its_shards()
    {
        using var aws = new SandboxedAws("""
            elasticache:
              replicationGroups:
                redis: { nodesPerShard: 2, nodeType: cache.t4g.small, status: snapshotting, statusFor: 10m }
            """);
        var live = (ReplicationGroupLive)Assert.IsType<PresentObservation>((await aws.Access.LookAsync(Kind, ("it", Spec("redis"))))["it"]).Live;
        Assert.Equal(("redis", "snapshotting", "cache.t4g.small", 2), (live.Id, live.Status, live.NodeType, live.Nodes));
        Assert.True(Assert.Single(live.Shards).Primary);
        Assert.Equal(Answer.No, (await aws.Access.ReconcileAsync(Kind, Spec("redis"))).Assessment.Available);
        aws.Time.Advance(TimeSpan.FromMinutes(13));
        Assert.Equal(Answer.Yes, (await aws.Access.ReconcileAsync(Kind, Spec("redis"))).Assessment.Available);
    }

    [Fact]
    public async Task There_is_nothing_to_execute()
    {
        using var aws = new SandboxedAws("elasticache: { replicationGroups: { redis: {} } }");
        var action = new ProposedAction("stop", Stage.Stop, [], "", "stop");
        await Assert.ThrowsAsync<ArgumentException>(
            () => KindCatalog.Connect(Kind, aws.Access).ExecuteAsync(action, WritePermit.Until(TestContext.Current.CancellationToken)));
    }

    private static ReplicationGroupSpec Spec(string id) => new(id);
}
