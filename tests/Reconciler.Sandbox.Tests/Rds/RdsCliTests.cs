using Reconciler.Sandbox.Tests.Sts;

namespace Reconciler.Sandbox.Tests.Rds;

/// <summary>The real AWS CLI, for every operation of RDS that the sandbox has.</summary>
public class RdsCliTests
{
    [Fact]
    public async Task Instances_as_the_runbook_stops_and_starts_them()
    {
        await using var aws = await AwsCli.Start("rds: { instances: { db: { tags: { team: platform } }, other: {} } }");
        var stopped = await aws.Run("rds", "stop-db-instance", "--db-instance-identifier", "db");
        Assert.Equal("stopping", (string?)stopped!["DBInstance"]!["DBInstanceStatus"]);
        Assert.Contains("InvalidDBInstanceState", await aws.Refused("rds", "start-db-instance", "--db-instance-identifier", "db"), StringComparison.Ordinal);

        aws.Aws.Clock.Advance(TimeSpan.FromMinutes(10));
        var found = await aws.Run("rds", "describe-db-instances", "--filters", "Name=db-instance-id,Values=db,none");
        Assert.Equal("stopped", (string?)found!["DBInstances"]![0]!["DBInstanceStatus"]);
        Assert.Equal("platform", (string?)found["DBInstances"]![0]!["TagList"]![0]!["Value"]);
        Assert.NotNull(found["DBInstances"]![0]!["AutomaticRestartTime"]);

        await aws.Run("rds", "start-db-instance", "--db-instance-identifier", "db");
        aws.Aws.Clock.Advance(TimeSpan.FromMinutes(10));
        await aws.Run("rds", "wait", "db-instance-available", "--db-instance-identifier", "db");
        await aws.Run("rds", "reboot-db-instance", "--db-instance-identifier", "db");
        var events = await aws.Run("rds", "describe-events", "--source-type", "db-instance", "--source-identifier", "db");
        Assert.Equal("DB instance stopped", (string?)events!["Events"]![0]!["Message"]);
        Assert.Contains("DBInstanceNotFound", await aws.Refused(
            "rds", "describe-db-instances", "--db-instance-identifier", "none"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clusters_stop_start_and_are_listed()
    {
        await using var aws = await AwsCli.Start("""
            rds: { clusters: { orders: { members: [orders-1], globalCluster: planet } }, instances: { orders-1: { engine: aurora-postgresql, cluster: orders } } }
            """);
        await aws.Run("rds", "stop-db-cluster", "--db-cluster-identifier", "orders");
        aws.Aws.Clock.Advance(TimeSpan.FromMinutes(10));
        var found = await aws.Run("rds", "describe-db-clusters", "--db-cluster-identifier", "orders");
        Assert.Equal("stopped", (string?)found!["DBClusters"]![0]!["Status"]);
        Assert.Equal("orders-1", (string?)found["DBClusters"]![0]!["DBClusterMembers"]![0]!["DBInstanceIdentifier"]);
        var started = await aws.Run("rds", "start-db-cluster", "--db-cluster-identifier", "orders");
        Assert.Equal("starting", (string?)started!["DBCluster"]!["Status"]);
        var global = await aws.Run("rds", "describe-global-clusters");
        Assert.Equal("planet", (string?)global!["GlobalClusters"]![0]!["GlobalClusterIdentifier"]);
        Assert.Single(global["GlobalClusters"]![0]!["GlobalClusterMembers"]!.AsArray());
    }
}
