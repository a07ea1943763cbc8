using System.Net;
using System.Xml.Linq;
using Reconciler.Sandbox.Tests.Wire;

namespace Reconciler.Sandbox.Tests.ElastiCache;

public class ReplicationGroupTests
{
    private const string Version = "2015-02-02";

    [Fact]
    public async Task A_group_lists_its_members_and_where_to_reach_them()
    {
        using var sandbox = new SandboxFixture(
            "elasticache: { replicationGroups: { redis: { nodesPerShard: 2, domain: abc.cache.amazonaws.com } } }");
        var group = await Group(sandbox, "redis");
        Assert.Equal(["redis-001", "redis-002"], group.Element("MemberClusters")!.Elements("ClusterId").Select(member => member.Value));
        var node = group.Element("NodeGroups")!.Elements("NodeGroup").Single();
        Assert.Equal("master.redis.abc.cache.amazonaws.com", node.Element("PrimaryEndpoint")!.Element("Address")!.Value);
        Assert.Equal(["primary", "replica"], node.Descendants("CurrentRole").Select(role => role.Value));
    }

    [Fact]
    public async Task Shards_divide_the_slots()
    {
        using var sandbox = new SandboxFixture(
            "elasticache: { replicationGroups: { redis: { clusterMode: true, shards: 3, nodesPerShard: 2 } } }");
        var group = await Group(sandbox, "redis");
        Assert.Equal(["0-5460", "5461-10921", "10922-16383"], group.Descendants("Slots").Select(slots => slots.Value));
        Assert.Equal(6, group.Element("MemberClusters")!.Elements().Count());
        Assert.NotNull(group.Element("ConfigurationEndpoint"));
    }

    [Fact]
    public async Task A_passing_status_lasts_as_long_as_the_seed_says()
    {
        using var sandbox = new SandboxFixture(
            "elasticache: { replicationGroups: { redis: { status: snapshotting, statusFor: 10m } } }");
        sandbox.Pass(TimeSpan.FromMinutes(9));
        Assert.Equal("snapshotting", (await Group(sandbox, "redis")).Element("Status")!.Value);
        sandbox.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("available", (await Group(sandbox, "redis")).Element("Status")!.Value);
    }

    [Fact]
    public async Task An_unknown_group_is_answered_with_404()
    {
        using var sandbox = new SandboxFixture("");
        var (status, answer) = await sandbox.TryQuery(
            "elasticache", Version, "DescribeReplicationGroups", SandboxFixture.Region, ("ReplicationGroupId", "none"));
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal("ReplicationGroupNotFoundFault", answer.Descendants("Code").Single().Value);
    }

    [Fact]
    public async Task Pages_follow_the_marker()
    {
        using var sandbox = new SandboxFixture("elasticache: { replicationGroups: { "
            + string.Join(", ", Enumerable.Range(0, 25).Select(number => $"r{number:D2}: {{}}")) + " } }");
        var first = await sandbox.Query("elasticache", Version, "DescribeReplicationGroups", ("MaxRecords", "20"));
        var second = await sandbox.Query("elasticache", Version, "DescribeReplicationGroups",
            ("MaxRecords", "20"), ("Marker", first.Descendants("Marker").Single().Value));
        Assert.Equal((20, 5), (first.Descendants("ReplicationGroup").Count(), second.Descendants("ReplicationGroup").Count()));
        Assert.Empty(second.Descendants("Marker"));
    }

    private static async Task<XElement> Group(SandboxFixture sandbox, string id) =>
        (await sandbox.Query("elasticache", Version, "DescribeReplicationGroups", ("ReplicationGroupId", id)))
            .Descendants("ReplicationGroup").Single();
}
