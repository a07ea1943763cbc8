namespace Reconciler.Sandbox.Tests.Sts;

/// <summary>The real AWS CLI, for every operation of STS and ElastiCache that the sandbox has.</summary>
public class IdentityCliTests
{
    [Fact]
    public async Task Who_calls_and_a_role_to_take()
    {
        await using var aws = await AwsCli.Start("");
        Assert.Equal("123456789012", (string?)(await aws.Run("sts", "get-caller-identity"))!["Account"]);
        var assumed = await aws.Run("sts", "assume-role", "--role-arn", "arn:aws:iam::123456789012:role/reconciler", "--role-session-name", "pass");
        Assert.StartsWith("ASIA", (string?)assumed!["Credentials"]!["AccessKeyId"]);
        Assert.Contains("AccessDenied", await aws.Refused("sts", "assume-role", "--role-arn", "arn:aws:iam::999999999999:role/x",
            "--role-session-name", "pass"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replication_groups_are_listed()
    {
        await using var aws = await AwsCli.Start("elasticache: { replicationGroups: { redis: {} } }");
        var found = await aws.Run("elasticache", "describe-replication-groups", "--replication-group-id", "redis");
        Assert.Equal("redis-002", (string?)found!["ReplicationGroups"]![0]!["MemberClusters"]![1]);
        Assert.Equal(6379, (int)found["ReplicationGroups"]![0]!["NodeGroups"]![0]!["PrimaryEndpoint"]!["Port"]!);
        Assert.Contains("ReplicationGroupNotFoundFault", await aws.Refused(
            "elasticache", "describe-replication-groups", "--replication-group-id", "none"), StringComparison.Ordinal);
    }
}
