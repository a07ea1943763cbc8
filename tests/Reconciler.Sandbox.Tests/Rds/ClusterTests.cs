namespace Reconciler.Sandbox.Tests.Rds;

public class ClusterTests
{
    private const string Aurora = """
        rds:
          clusters:
            orders: { members: [orders-1, orders-2] }
            worldwide: { globalCluster: planet }
            alone: { globalCluster: moon }
            three-nodes: { engine: postgres, members: [] }
            serverless-v1: { engineMode: serverless }
            old-parallel: { engine: aurora-mysql, engineMode: parallelquery }
            old-writers: { engine: aurora-mysql, engineMode: multimaster }
            mirrored: { replicas: ["arn:aws:rds:us-east-1:123456789012:cluster:mirror"] }
            mirror: { replicaOf: "arn:aws:rds:us-east-1:123456789012:cluster:mirrored" }
            asleep: { status: stopped, restartsIn: 2d, replicas: ["arn:aws:rds:us-east-1:123456789012:cluster:asleep"] }
          globalClusters:
            planet: { others: ["arn:aws:rds:us-east-1:123456789012:cluster:worldwide-us"] }
          instances:
            orders-1: { engine: aurora-postgresql, cluster: orders }
            orders-2: { engine: aurora-postgresql, cluster: orders }
        """;

    [Fact]
    public async Task Members_follow_their_cluster_down_and_up()
    {
        using var rds = new RdsFixture(Aurora);
        await rds.Call("StopDBCluster", ("DBClusterIdentifier", "orders"));
        Assert.Equal("stopping", await rds.Status("orders-2"));
        rds.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal("stopped", await rds.ClusterStatus("orders"));
        Assert.Equal("stopped", await rds.Status("orders-1"));
        await rds.Call("StartDBCluster", ("DBClusterIdentifier", "orders"));
        Assert.Equal("starting", await rds.Status("orders-1"));
        rds.Pass(TimeSpan.FromMinutes(7));
        Assert.Equal("available", await rds.Status("orders-1"));
        Assert.Equal(["DB cluster stopped", "DB cluster started"], await rds.Events());
    }

    [Fact]
    public async Task A_cluster_restarts_by_itself_after_seven_days()
    {
        using var rds = new RdsFixture(Aurora);
        await rds.Call("StopDBCluster", ("DBClusterIdentifier", "orders"));
        rds.Pass(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(5));
        Assert.Equal("starting", await rds.ClusterStatus("orders"));
        Assert.Equal("starting", await rds.Status("orders-1"));
    }

    [Theory]
    [InlineData("worldwide")]
    [InlineData("three-nodes")]
    [InlineData("serverless-v1")]
    [InlineData("old-parallel")]
    [InlineData("old-writers")]
    [InlineData("mirrored")]
    [InlineData("mirror")]
    public async Task Clusters_that_AWS_does_not_stop_answer_as_in_a_wrong_state(string cluster)
    {
        using var rds = new RdsFixture(Aurora);
        Assert.Equal("InvalidDBClusterStateFault", await rds.Refused("StopDBCluster", ("DBClusterIdentifier", cluster)));
        Assert.Equal("available", await rds.ClusterStatus(cluster));
    }

    [Fact]
    public async Task A_cluster_that_AWS_does_not_stop_is_not_started_either()
    {
        using var rds = new RdsFixture(Aurora);
        Assert.Equal("InvalidDBClusterStateFault", await rds.Refused("StartDBCluster", ("DBClusterIdentifier", "asleep")));
        Assert.Equal("stopped", await rds.ClusterStatus("asleep"));
    }

    [Fact]
    public async Task A_read_replica_and_its_source_name_each_other()
    {
        using var rds = new RdsFixture(Aurora);
        var source = await rds.Call("DescribeDBClusters", ("DBClusterIdentifier", "mirrored"));
        Assert.EndsWith(":mirror", source.Descendants("ReadReplicaIdentifier").Single().Value, StringComparison.Ordinal);
        var replica = await rds.Call("DescribeDBClusters", ("DBClusterIdentifier", "mirror"));
        Assert.EndsWith(":mirrored", replica.Descendants("ReplicationSourceIdentifier").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_cluster_of_a_global_database_can_be_stopped()
    {
        using var rds = new RdsFixture(Aurora);
        await rds.Call("StopDBCluster", ("DBClusterIdentifier", "alone"));
        Assert.Equal("stopping", await rds.ClusterStatus("alone"));
    }

    [Fact]
    public async Task A_global_database_lists_its_clusters_of_all_regions()
    {
        using var rds = new RdsFixture(Aurora);
        var answer = await rds.Call("DescribeGlobalClusters", ("GlobalClusterIdentifier", "planet"));
        Assert.Equal(2, answer.Descendants("DBClusterArn").Count());
        Assert.Equal("planet", (await rds.Call("DescribeDBClusters", ("DBClusterIdentifier", "worldwide")))
            .Descendants("GlobalClusterIdentifier").Single().Value);
        Assert.Equal("GlobalClusterNotFoundFault", await rds.Refused("DescribeGlobalClusters", ("GlobalClusterIdentifier", "none")));
    }

    [Fact]
    public async Task A_member_cannot_be_stopped_alone()
    {
        using var rds = new RdsFixture(Aurora);
        Assert.Equal("InvalidParameterCombination", await rds.Refused("StopDBInstance", ("DBInstanceIdentifier", "orders-1")));
    }

    [Fact]
    public async Task The_wrong_state_and_the_unknown_cluster_are_refused()
    {
        using var rds = new RdsFixture(Aurora);
        Assert.Equal("InvalidDBClusterStateFault", await rds.Refused("StartDBCluster", ("DBClusterIdentifier", "orders")));
        Assert.Equal("DBClusterNotFoundFault", await rds.Refused("StopDBCluster", ("DBClusterIdentifier", "none")));
    }

    [Fact]
    public async Task The_first_member_is_the_writer()
    {
        using var rds = new RdsFixture(Aurora);
        var members = (await rds.Call("DescribeDBClusters", ("DBClusterIdentifier", "orders"))).Descendants("DBClusterMember");
        Assert.Equal(["true", "false"], members.Select(member => member.Element("IsClusterWriter")!.Value));
    }
}
