using Amazon.RDS;
using Amazon.RDS.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Moto;

[Collection(nameof(MotoCollection))]
public sealed class SnapshotTests(MotoPeer moto) : IDisposable
{
    private readonly AmazonRDSClient _rds = new(ServiceOperation.Keys, moto.Configured<AmazonRDSConfig>());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _rds.Dispose();

    [Fact]
    [Trait("Operation", "RDS DescribeDBSnapshots")]
    public async Task Snapshots_of_an_instance_are_listed()
    {
        await SeedAsync("CreateDBInstance", ("DBInstanceIdentifier", "snapped-1"), ("Engine", "postgres"), ("DBInstanceClass", "db.t3.small"),
            ("AllocatedStorage", "20"), ("MasterUsername", "u"), ("MasterUserPassword", "password"));
        await SeedAsync("CreateDBSnapshot", ("DBInstanceIdentifier", "snapped-1"), ("DBSnapshotIdentifier", "before-upgrade"));

        var answer = await _rds.DescribeDBSnapshotsAsync(new() { DBInstanceIdentifier = "snapped-1" }, Ct);

        var snapshot = answer.DBSnapshots!.Single(each => each.DBSnapshotIdentifier == "before-upgrade");
        Assert.Equal(("snapped-1", "available", "manual", 20), (snapshot.DBInstanceIdentifier, snapshot.Status, snapshot.SnapshotType, snapshot.AllocatedStorage));
        Assert.Equal(DateTimeKind.Utc, snapshot.SnapshotCreateTime!.Value.Kind);
    }

    [Fact]
    public async Task Absent_snapshot_is_typed()
    {
        var absent = await Assert.ThrowsAsync<DBSnapshotNotFoundException>(
            () => _rds.DescribeDBSnapshotsAsync(new() { DBSnapshotIdentifier = "nobody" }, Ct));

        Assert.Equal(FailureKind.NotFound, AwsFailure.From(absent).Kind);
    }

    private async Task SeedAsync(string action, params (string, string)[] fields) =>
        await moto.Server.ByHand.QueryAsync("rds", "2014-10-31", action, fields);
}
