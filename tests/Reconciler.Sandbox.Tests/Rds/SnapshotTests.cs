using Amazon.RDS;
using Amazon.RDS.Model;
using Reconciler.Sandbox.Tests.Sts;
using Reconciler.Sandbox.Tests.Wire;

namespace Reconciler.Sandbox.Tests.Rds;

public sealed class SnapshotTests : IDisposable
{
    private const string Seed = """
        rds:
          instances:
            db: { dailyBackup: true, backupRetentionPeriod: 3, backupWindow: "16:00-16:30", snapshots: [{ id: "rds:db-before", age: 20h }, { id: before-upgrade, age: 40d, type: manual }] }
            other: { snapshots: [{ id: elsewhere }] }
        """;

    private readonly RdsFixture _sandbox = new(Seed);
    private readonly AmazonRDSClient _rds;

    public SnapshotTests() => _rds = new(TypedClient.Keys, TypedClient.Config<AmazonRDSConfig>(_sandbox.Sandbox.Aws));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _rds.Dispose();
        _sandbox.Dispose();
    }

    [Fact]
    public async Task Seeded_snapshots_are_chosen_by_instance_and_type()
    {
        Assert.Equal(["before-upgrade", "rds:db-before"], Names(await Describe(new() { DBInstanceIdentifier = "db" })));
        Assert.Equal(["rds:db-before"], Names(await Describe(new() { DBInstanceIdentifier = "db", SnapshotType = "automated" })));
        Assert.Equal(3, (await Describe(new())).Count);
        Assert.Empty(await Describe(new() { SnapshotType = "shared" }));
        var one = Assert.Single(await Describe(new() { DBSnapshotIdentifier = "before-upgrade" }));
        Assert.Equal(("db", "available", "manual", _sandbox.Sandbox.Time.GetUtcNow().AddDays(-40).UtcDateTime),
            (one.DBInstanceIdentifier, one.Status, one.SnapshotType, one.SnapshotCreateTime));
        await Assert.ThrowsAsync<DBSnapshotNotFoundException>(() => Describe(new() { DBSnapshotIdentifier = "none" }));
    }

    [Fact]
    public async Task Each_daily_backup_leaves_one_until_its_retention_is_over()
    {
        _sandbox.Pass(TimeSpan.FromHours(8));
        var first = (await Automated()).MaxBy(one => one.SnapshotCreateTime)!;
        Assert.Matches("^rds:db-2026-03-02-16-0[0-9]$", first.DBSnapshotIdentifier!);

        _sandbox.Pass(TimeSpan.FromDays(7));
        Assert.Equal(["2026-03-07", "2026-03-08", "2026-03-09"],
            (await Automated()).Select(one => $"{one.SnapshotCreateTime:yyyy-MM-dd}").Order().TakeLast(3));
        Assert.InRange((await Automated()).Count, 3, 4);
    }

    [Fact]
    public async Task A_stop_with_a_snapshot_takes_a_manual_one()
    {
        await _sandbox.Call("StopDBInstance", ("DBInstanceIdentifier", "db"), ("DBSnapshotIdentifier", "at-stop"));
        Assert.Equal("creating", (await Describe(new() { DBSnapshotIdentifier = "at-stop" })).Single().Status);
        _sandbox.Pass(TimeSpan.FromMinutes(20));
        Assert.Equal(("available", "manual"), (await Describe(new() { DBSnapshotIdentifier = "AT-STOP" })).Select(one => (one.Status!, one.SnapshotType!)).Single());
    }

    [Fact]
    public async Task Pages_hold_every_snapshot_once()
    {
        var seeded = string.Join(", ", Enumerable.Range(0, 45).Select(number => $"{{ id: s{number:D2}, type: manual }}"));
        using var many = new RdsFixture($"rds: {{ instances: {{ db: {{ snapshots: [{seeded}] }} }} }}");
        using var rds = new AmazonRDSClient(TypedClient.Keys, TypedClient.Config<AmazonRDSConfig>(many.Sandbox.Aws));
        var (seen, marker, pages) = (new List<string>(), (string?)null, 0);
        do
        {
            var page = await rds.DescribeDBSnapshotsAsync(new() { MaxRecords = 20, Marker = marker }, Cancelled);
            seen.AddRange(page.DBSnapshots!.Select(one => one.DBSnapshotIdentifier!));
            (marker, pages) = (page.Marker, pages + 1);
        }
        while (marker is not null);
        Assert.Equal((3, 45), (pages, seen.Distinct().Count()));
    }

    [Fact]
    public async Task The_AWS_CLI_describes_them()
    {
        await using var aws = await AwsCli.Start(Seed);
        var found = await aws.Run("rds", "describe-db-snapshots", "--db-instance-identifier", "db", "--snapshot-type", "manual");
        Assert.Equal("before-upgrade", (string?)found!["DBSnapshots"]!.AsArray().Single()!["DBSnapshotIdentifier"]);
        Assert.Contains("DBSnapshotNotFound", await aws.Refused("rds", "describe-db-snapshots", "--db-snapshot-identifier", "none"), StringComparison.Ordinal);
    }

    private Task<List<DBSnapshot>> Automated() => Describe(new() { DBInstanceIdentifier = "db", SnapshotType = "automated" });

    private async Task<List<DBSnapshot>> Describe(DescribeDBSnapshotsRequest request) => (await _rds.DescribeDBSnapshotsAsync(request, Cancelled)).DBSnapshots ?? [];

    private static IEnumerable<string> Names(List<DBSnapshot> snapshots) => snapshots.Select(one => one.DBSnapshotIdentifier!);
}
