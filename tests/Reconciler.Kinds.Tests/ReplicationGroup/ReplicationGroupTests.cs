using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.ReplicationGroup;

namespace Reconciler.Kinds.Tests.ReplicationGroup;

/// <summary>Observed only: health, and a gate for what depends on it.</summary>
public sealed class ReplicationGroupTests
{
    private static readonly ReplicationGroupKind Kind = ReplicationGroupKind.Instance;

    public static TheoryData<string, HealthStatus, Answer, bool> Statuses => new()
    {
        { "available", HealthStatus.Healthy, Answer.Yes, false },
        { "snapshotting", HealthStatus.Healthy, Answer.No, false },
        { "creating", HealthStatus.Progressing, Answer.No, true },
        { "modifying", HealthStatus.Progressing, Answer.No, true },
        { "deleting", HealthStatus.Degraded, Answer.No, true },
        { "create-failed", HealthStatus.Degraded, Answer.No, false },
        { "meditating", HealthStatus.Unknown, Answer.No, false },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Status_decides_health_and_whether_others_may_rely_on_it(
        string status, HealthStatus health, Answer available, bool moves)
    {
        var assessment = Seen(Live(status)).Assess();
        Assert.Equal((health, available, moves), (assessment.Health, assessment.Available, assessment.InProgress));
        Assert.Equal(moves ? SyncStatus.OutOfSync : SyncStatus.Synced, assessment.Sync);
    }

    [Theory]
    [InlineData(CostMode.Active)]
    [InlineData(CostMode.Dormant)]
    public void Nothing_is_ever_proposed_nor_owed(CostMode mode)
    {
        foreach (var status in Statuses.Select(s => s.Data.Item1))
        {
            var assessment = (Seen(Live(status)) with { Mode = mode, Phase = TransitionPhase.FallingAsleep }).Assess();
            Assert.Empty(assessment.Actions);
            Assert.Null(assessment.Owes);
            Assert.Null(assessment.Blocked);
        }

        Assert.Null((Seen(Live("available")) with { Mode = mode, Failure = "reset" }).Assess().Owes);
    }

    [Fact]
    public void Shard_that_is_not_well_is_told()
    {
        var live = Live("available") with
        {
            Shards = [new("0001", "available", true), new("0002", "modifying", true), new("0003", "available", false)],
        };
        var assessment = Seen(live).Assess();
        Assert.Equal((HealthStatus.Degraded, Answer.Yes), (assessment.Health, assessment.Available));
        Assert.Equal("available, 2 nodes in 3 shards; shard 0002 is modifying, shard 0003 has no primary", assessment.Detail);
    }

    [Fact]
    public void Primary_that_AWS_does_not_name_is_not_missing() => Assert.Equal(
        HealthStatus.Healthy, Seen(Live("available") with { Shards = [new("0001", "available", null)] }).Assess().Health);

    [Fact]
    public void Size_is_nodes_and_type() => Assert.Equal("2 × cache.t4g.small", Seen(Live("available")).Assess().Size);

    [Fact]
    public void Missing_group_is_told_and_not_made()
    {
        var assessment = (Seen(Live("available")) with { Live = null }).Assess();
        Assert.Equal((HealthStatus.Missing, Answer.No), (assessment.Health, assessment.Available));
        Assert.Empty(assessment.Actions);
    }

    [Fact]
    public void Failed_look_opens_no_gate()
    {
        var assessment = (Seen(Live("available")) with { Failure = "reset" }).Assess();
        Assert.Equal((HealthStatus.Unknown, Answer.Unknown, "reset"), (assessment.Health, assessment.Available, assessment.Detail));
    }

    [Fact]
    public void Declaration_is_bound_and_known_in_any_case()
    {
        var spec = Declared.Spec<ReplicationGroupSpec>("replicationGroups: { redis: { id: Shop-Redis } }");
        Assert.Equal("elasticache/replicationGroup/shop-redis", Kind.Identity(spec));
    }

    [Theory]
    [InlineData("id: 1redis", "p.yaml:8:11: replicationGroups.redis.id: found \"1redis\"")]
    [InlineData("id: a--b", "p.yaml:8:11: replicationGroups.redis.id: found \"a--b\"")]
    [InlineData("id: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "p.yaml:8:11: replicationGroups.redis.id: found 41 characters")]
    [InlineData("whenDormant: stopped", "p.yaml:8:7: replicationGroups.redis: unknown field whenDormant; known here: id.")]
    public void Bad_value_is_a_finding_at_its_place(string line, string finding) => Assert.Contains(
        Declared.Findings($"replicationGroups:\n  redis:\n    {line}"), f => f.StartsWith(finding, StringComparison.Ordinal));

    private static Scene Seen(ReplicationGroupLive live) => new(Kind, new ReplicationGroupSpec("redis")) { Live = live };

    private static ReplicationGroupLive Live(string status) => new()
    {
        Id = "redis",
        Status = status,
        NodeType = "cache.t4g.small",
        Nodes = 2,
        Shards = [new("0001", "available", true)],
    };
}
