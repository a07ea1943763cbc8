using Amazon.ElastiCache;
using Amazon.ElastiCache.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Moto;

[Collection(nameof(MotoCollection))]
public sealed class ElastiCacheTests(MotoPeer moto) : IDisposable
{
    private readonly AmazonElastiCacheClient _cache = new(ServiceOperation.Keys, moto.Configured<AmazonElastiCacheConfig>());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _cache.Dispose();

    [Fact]
    [Trait("Operation", "ElastiCache DescribeReplicationGroups")]
    public async Task Group_is_seen_with_its_nodes()
    {
        await moto.Server.ByHand.QueryAsync("elasticache", "2015-02-02", "CreateReplicationGroup",
            ("ReplicationGroupId", "redis-1"), ("ReplicationGroupDescription", "d & d"), ("Engine", "redis"),
            ("CacheNodeType", "cache.t3.micro"), ("ReplicasPerNodeGroup", "1"), ("AutomaticFailoverEnabled", "true"));

        var answer = await _cache.DescribeReplicationGroupsAsync(new() { ReplicationGroupId = "redis-1" }, Ct);

        var seen = Assert.Single(answer.ReplicationGroups!);
        Assert.Equal(("redis-1", "available", "d & d"), (seen.ReplicationGroupId, seen.Status, seen.Description));
        Assert.Equal(AutomaticFailoverStatus.Enabled, seen.AutomaticFailover);
        Assert.Equal(2, Assert.Single(seen.NodeGroups!).NodeGroupMembers!.Count);
        Assert.NotEmpty(answer.ResponseMetadata.RequestId);
    }

    [Fact]
    public async Task Absent_group_is_typed()
    {
        var thrown = await Assert.ThrowsAsync<ReplicationGroupNotFoundException>(
            () => _cache.DescribeReplicationGroupsAsync(new() { ReplicationGroupId = "nobody" }, Ct));

        Assert.Equal("ReplicationGroupNotFoundFault", thrown.ErrorCode);
        Assert.Equal(FailureKind.NotFound, AwsFailure.From(thrown).Kind);
    }
}
