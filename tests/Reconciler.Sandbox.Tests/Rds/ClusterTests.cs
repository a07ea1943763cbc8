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
    public async Task A_global_database_and_a_multi_AZ_cluster_cannot_be_stopped(string cluster)
    {
        using var rds = new RdsFixture(Aurora);
        Assert.Equal("InvalidDBClusterStateFault", await rds.Refused("StopDBCluster", ("DBClusterIdentifier", cluster)));
        Assert.Equal("available", await rds.ClusterStatus(cluster));
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
