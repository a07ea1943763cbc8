using System.Globalization;

namespace Reconciler.Sandbox.Tests.Rds;

public class InstanceStateTests
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_stopped_database_goes_through_stopping_and_comes_back_through_starting()
    {
        using var rds = new RdsFixture(RdsFixture.OneDatabase);
        var answer = await rds.Stop();
        Assert.Equal("stopping", answer.Descendants("DBInstanceStatus").Single().Value);
        rds.Pass(TimeSpan.FromMinutes(3));
        Assert.Equal("stopping", await rds.Status());
        rds.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal("stopped", await rds.Status());

        await rds.Start();
        Assert.Equal("starting", await rds.Status());
        rds.Pass(TimeSpan.FromMinutes(6.1));
        Assert.Equal("available", await rds.Status());
        Assert.Equal(["DB instance stopped", "DB instance started"], await rds.Events());
    }

    [Fact]
    public async Task A_database_stopped_for_seven_days_starts_by_itself_and_says_so()
    {
        using var rds = new RdsFixture(RdsFixture.OneDatabase);
        Assert.Null((await rds.Instance()).Element("AutomaticRestartTime"));
        await rds.Stop();
        rds.Pass(LongEnough);
        var restart = DateTimeOffset.Parse(
            (await rds.Instance()).Element("AutomaticRestartTime")!.Value, CultureInfo.InvariantCulture);
        Assert.InRange(restart - rds.Sandbox.Aws.Clock.Now, TimeSpan.FromDays(6.9), TimeSpan.FromDays(7));

        rds.Pass(restart - rds.Sandbox.Aws.Clock.Now - TimeSpan.FromSeconds(1));
        Assert.Equal("stopped", await rds.Status());
        rds.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal("starting", await rds.Status());
        Assert.Null((await rds.Instance()).Element("AutomaticRestartTime"));
        rds.Pass(LongEnough);
        Assert.Equal("available", await rds.Status());
        Assert.Contains(
            "DB instance is being started due to it exceeding the maximum allowed time being stopped.", await rds.Events());
    }

    [Fact]
    public async Task A_database_stopped_before_the_sandbox_began_keeps_what_is_left_of_its_seven_days()
    {
        using var rds = new RdsFixture("rds: { instances: { db: { status: stopped, restartsIn: 2d } } }");
        rds.Pass(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        Assert.Equal("stopped", await rds.Status());
        rds.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal("starting", await rds.Status());
    }

    [Fact]
    public async Task A_stop_in_a_wrong_state_is_refused_and_changes_nothing()
    {
        using var rds = new RdsFixture(RdsFixture.OneDatabase);
        await rds.Stop();
        Assert.Equal("InvalidDBInstanceState", await rds.Refused("StopDBInstance", ("DBInstanceIdentifier", "db")));
        Assert.Equal("InvalidDBInstanceState", await rds.Refused("StartDBInstance", ("DBInstanceIdentifier", "db")));
        rds.Pass(LongEnough);
        Assert.Equal("stopped", await rds.Status());
        Assert.Equal("InvalidDBInstanceState", await rds.Refused("RebootDBInstance", ("DBInstanceIdentifier", "db")));
    }

    [Fact]
    public async Task A_start_of_a_running_database_is_refused()
    {
        using var rds = new RdsFixture(RdsFixture.OneDatabase);
        Assert.Equal("InvalidDBInstanceState", await rds.Refused("StartDBInstance", ("DBInstanceIdentifier", "db")));
        Assert.Equal("available", await rds.Status());
    }

    [Theory]
    [InlineData("replicaOf: other", "InvalidDBInstanceState")]
    [InlineData("replicas: [other]", "InvalidDBInstanceState")]
    [InlineData("engine: sqlserver-se, multiAz: true", "InvalidDBInstanceState")]
    [InlineData("engine: custom-oracle-ee", "InvalidParameterCombination")]
    public async Task A_database_that_AWS_cannot_stop_is_refused(string fields, string code)
    {
        using var rds = new RdsFixture($"rds: {{ instances: {{ db: {{ {fields} }} }} }}");
        Assert.Equal(code, await rds.Refused("StopDBInstance", ("DBInstanceIdentifier", "db")));
        Assert.Equal("available", await rds.Status());
    }

    [Fact]
    public async Task A_seeded_passing_status_lasts_as_long_as_the_seed_says()
    {
        using var rds = new RdsFixture("rds: { instances: { db: { status: storage-optimization, statusFor: 1h } } }");
        rds.Pass(TimeSpan.FromMinutes(59));
        Assert.Equal("storage-optimization", await rds.Status());
        Assert.Equal("InvalidDBInstanceState", await rds.Refused("StopDBInstance", ("DBInstanceIdentifier", "db")));
        rds.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("available", await rds.Status());
    }

    [Fact]
    public async Task A_daily_backup_is_taken_in_its_window_unless_the_database_is_stopped()
    {
        using var rds = new RdsFixture("""rds: { instances: { db: { backupWindow: "16:00-16:30", dailyBackup: true } } }""");
        rds.Pass(TimeSpan.FromHours(7) + TimeSpan.FromMinutes(1));
        Assert.Equal("backing-up", await rds.Status());
        rds.Pass(TimeSpan.FromMinutes(6));
        Assert.Equal("available", await rds.Status());
        await rds.Stop();
        rds.Pass(TimeSpan.FromDays(1));
        Assert.Equal("stopped", await rds.Status());
        Assert.Equal(["Backing up DB instance", "Finished DB Instance backup", "DB instance stopped"], await rds.Events());
    }

    [Fact]
    public async Task A_stop_with_a_snapshot_takes_longer_and_a_name_serves_once()
    {
        using var rds = new RdsFixture(RdsFixture.OneDatabase);
        await rds.Call("StopDBInstance", ("DBInstanceIdentifier", "db"), ("DBSnapshotIdentifier", "before"));
        rds.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal("stopping", await rds.Status());
        rds.Pass(TimeSpan.FromMinutes(4));
        Assert.Equal("stopped", await rds.Status());
        await rds.Start();
        rds.Pass(LongEnough);
        Assert.Equal("DBSnapshotAlreadyExists", await rds.Refused(
            "StopDBInstance", ("DBInstanceIdentifier", "db"), ("DBSnapshotIdentifier", "before")));
        Assert.Equal("available", await rds.Status());
    }

    [Fact]
    public async Task A_reboot_ends_in_available()
    {
        using var rds = new RdsFixture(RdsFixture.OneDatabase);
        await rds.Call("RebootDBInstance", ("DBInstanceIdentifier", "db"));
        Assert.Equal("rebooting", await rds.Status());
        rds.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal("available", await rds.Status());
        Assert.Equal(["DB instance restarted"], await rds.Events());
    }
}
