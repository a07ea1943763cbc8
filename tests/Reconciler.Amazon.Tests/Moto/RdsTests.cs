using Amazon.RDS;
using Amazon.RDS.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Moto;

[Collection(nameof(MotoCollection))]
public sealed class RdsTests(MotoPeer moto) : IDisposable
{
    private readonly AmazonRDSClient _rds = new(ServiceOperation.Keys, moto.Configured<AmazonRDSConfig>());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _rds.Dispose();

    [Fact]
    [Trait("Operation", "RDS DescribeDBInstances")]
    [Trait("Operation", "RDS StopDBInstance")]
    [Trait("Operation", "RDS StartDBInstance")]
    public async Task Instance_is_seen_stopped_and_started()
    {
        await SeedInstanceAsync("db-1");

        var seen = await InstanceAsync("db-1");
        Assert.Equal(("available", "postgres", 20, true), (seen.DBInstanceStatus, seen.Engine, seen.AllocatedStorage, seen.MultiAZ));
        Assert.StartsWith("arn:aws:rds:ap-southeast-2:", seen.DBInstanceArn, StringComparison.Ordinal);
        Assert.Equal(DateTimeKind.Utc, seen.InstanceCreateTime!.Value.Kind);
        Assert.NotNull(seen.Endpoint!.Address);

        var stopping = await _rds.StopDBInstanceAsync(new() { DBInstanceIdentifier = "db-1", DBSnapshotIdentifier = "before-1" }, Ct);
        Assert.Equal("db-1", stopping.DBInstance!.DBInstanceIdentifier);
        // moto stops at once what AWS takes minutes for.
        Assert.Equal("stopped", (await InstanceAsync("db-1")).DBInstanceStatus);
        var again = await FailureAsync(() => _rds.StopDBInstanceAsync(new() { DBInstanceIdentifier = "db-1" }, Ct));
        Assert.Equal((FailureKind.WrongState, "InvalidDBInstanceState"), (again.Kind, again.Code));

        await _rds.StartDBInstanceAsync(new() { DBInstanceIdentifier = "db-1" }, Ct);
        Assert.Equal("available", (await InstanceAsync("db-1")).DBInstanceStatus);
    }

    [Fact]
    [Trait("Operation", "RDS DescribeDBClusters")]
    [Trait("Operation", "RDS StopDBCluster")]
    [Trait("Operation", "RDS StartDBCluster")]
    public async Task Cluster_is_seen_stopped_and_started()
    {
        await SeedAsync("CreateDBCluster", ("DBClusterIdentifier", "cluster-1"), ("Engine", "aurora-postgresql"),
            ("MasterUsername", "u"), ("MasterUserPassword", "password"));
        await SeedAsync("CreateDBInstance", ("DBInstanceIdentifier", "writer-1"), ("DBClusterIdentifier", "cluster-1"),
            ("Engine", "aurora-postgresql"), ("DBInstanceClass", "db.r5.large"));

        var seen = await ClusterAsync("cluster-1");
        Assert.Equal(("available", "aurora-postgresql"), (seen.Status, seen.Engine));
        Assert.Equal("writer-1", Assert.Single(seen.DBClusterMembers!).DBInstanceIdentifier);

        await _rds.StopDBClusterAsync(new() { DBClusterIdentifier = "cluster-1" }, Ct);
        Assert.Equal("stopped", (await ClusterAsync("cluster-1")).Status);
        var again = await FailureAsync(() => _rds.StopDBClusterAsync(new() { DBClusterIdentifier = "cluster-1" }, Ct));
        Assert.Equal(FailureKind.WrongState, again.Kind);

        await _rds.StartDBClusterAsync(new() { DBClusterIdentifier = "cluster-1" }, Ct);
        Assert.Equal("available", (await ClusterAsync("cluster-1")).Status);
    }

    [Fact]
    [Trait("Operation", "RDS DescribeGlobalClusters")]
    public async Task Global_cluster_is_listed()
    {
        await SeedAsync("CreateGlobalCluster", ("GlobalClusterIdentifier", "global-1"), ("Engine", "aurora-postgresql"));

        var answer = await _rds.DescribeGlobalClustersAsync(new(), Ct);

        var global = Assert.Single(answer.GlobalClusters!);
        Assert.Equal(("global-1", "aurora-postgresql"), (global.GlobalClusterIdentifier, global.Engine));
    }

    [Fact]
    public async Task Absent_instance_and_cluster_are_typed()
    {
        var instance = await Assert.ThrowsAsync<DBInstanceNotFoundException>(
            () => _rds.DescribeDBInstancesAsync(new() { DBInstanceIdentifier = "nobody" }, Ct));
        var cluster = await Assert.ThrowsAsync<DBClusterNotFoundException>(
            () => _rds.DescribeDBClustersAsync(new() { DBClusterIdentifier = "nobody" }, Ct));

        Assert.Equal((FailureKind.NotFound, FailureKind.NotFound), (AwsFailure.From(instance).Kind, AwsFailure.From(cluster).Kind));
        Assert.NotEmpty(instance.RequestId);
    }

    [Fact]
    public async Task Pages_and_filters_are_understood()
    {
        for (var i = 0; i < 3; i++)
        {
            await SeedInstanceAsync($"page-{i}", "mysql");
        }
        var filter = new Filter { Name = "engine", Values = ["mysql"] };

        var whole = await _rds.DescribeDBInstancesAsync(new() { Filters = [filter] }, Ct);
        var first = await _rds.DescribeDBInstancesAsync(new() { Filters = [filter], MaxRecords = 2 }, Ct);
        var second = await _rds.DescribeDBInstancesAsync(new() { Filters = [filter], MaxRecords = 2, Marker = first.Marker }, Ct);

        Assert.Equal(3, whole.DBInstances!.Count);
        Assert.Equal(2, first.DBInstances!.Count);
        Assert.Single(second.DBInstances!);
        Assert.Null(second.Marker);
    }

    [Fact]
    [Trait("Operation", "RDS DescribeEvents")]
    public async Task Events_of_an_instance_are_listed()
    {
        await SeedInstanceAsync("eventful-1");
        var filter = new DescribeEventsRequest { SourceType = SourceType.DbInstance, SourceIdentifier = "eventful-1", Duration = 60 };

        var created = (await _rds.DescribeEventsAsync(filter, Ct)).Events!.First();

        Assert.Equal(("eventful-1", SourceType.DbInstance), (created.SourceIdentifier, created.SourceType));
        Assert.Contains("creation", created.EventCategories!);
        Assert.Equal(DateTimeKind.Utc, created.Date!.Value.Kind);
        var refused = await FailureAsync(() => _rds.DescribeEventsAsync(new() { SourceIdentifier = "eventful-1" }, Ct));
        Assert.Equal((FailureKind.Invalid, "InvalidParameterCombination"), (refused.Kind, refused.Code));
    }

    private Task SeedInstanceAsync(string id, string engine = "postgres") => SeedAsync(
        "CreateDBInstance", ("DBInstanceIdentifier", id), ("Engine", engine), ("DBInstanceClass", "db.t3.small"),
        ("AllocatedStorage", "20"), ("MasterUsername", "u"), ("MasterUserPassword", "password"), ("MultiAZ", "true"));

    private async Task SeedAsync(string action, params (string, string)[] fields) =>
        await moto.Server.ByHand.QueryAsync("rds", "2014-10-31", action, fields);

    private async Task<DBInstance> InstanceAsync(string id) =>
        Assert.Single((await _rds.DescribeDBInstancesAsync(new() { DBInstanceIdentifier = id }, Ct)).DBInstances!);

    private async Task<DBCluster> ClusterAsync(string id) =>
        Assert.Single((await _rds.DescribeDBClustersAsync(new() { DBClusterIdentifier = id }, Ct)).DBClusters!);

    private static async Task<AwsFailure> FailureAsync(Func<Task> call) => AwsFailure.From(await Assert.ThrowsAnyAsync<Exception>(call));
}
