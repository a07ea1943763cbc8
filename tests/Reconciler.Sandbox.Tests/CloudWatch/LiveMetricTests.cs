using Reconciler.Sandbox.Tests.Rds;

namespace Reconciler.Sandbox.Tests.CloudWatch;

public class LiveMetricTests
{
    private const string Seed = """
        rds: { instances: { db: { metrics: { CPUUtilization: 91, DatabaseConnections: 4 } } } }
        elasticache: { replicationGroups: { redis: { metrics: { CPUUtilization: 5 } } } }
        cloudwatch:
          metrics:
            storage: { namespace: AWS/RDS, metric: FreeStorageSpace, dimensions: { DBInstanceIdentifier: db }, value: 100 }
          alarms:
            cpu: { namespace: AWS/RDS, metric: CPUUtilization, dimensions: { DBInstanceIdentifier: db }, threshold: 90, evaluationPeriods: 1 }
            storage:
              { namespace: AWS/RDS, metric: FreeStorageSpace, dimensions: { DBInstanceIdentifier: db }, threshold: 10, evaluationPeriods: 1 }
            redis: { namespace: AWS/ElastiCache, metric: CPUUtilization, dimensions: { CacheClusterId: redis-001 }, threshold: 90 }
        """;

    [Fact]
    public async Task A_databases_metrics_fall_silent_while_it_sleeps_and_come_back()
    {
        using var watch = new CloudWatchFixture(Seed);
        watch.Minutes(1);
        Assert.Equal(("ALARM", "ALARM", "OK"), (await watch.State("cpu"), await watch.State("storage"), await watch.State("redis")));
        await watch.Sandbox.Query("rds", RdsFixture.Version, "StopDBInstance", ("DBInstanceIdentifier", "db"));
        watch.Minutes(30);
        Assert.Equal(("INSUFFICIENT_DATA", "INSUFFICIENT_DATA"), (await watch.State("cpu"), await watch.State("storage")));
        await watch.Sandbox.Query("rds", RdsFixture.Version, "StartDBInstance", ("DBInstanceIdentifier", "db"));
        watch.Minutes(30);
        Assert.Equal(("ALARM", "OK"), (await watch.State("cpu"), await watch.State("redis")));
    }

    [Fact]
    public async Task Statistics_answer_what_alarms_see()
    {
        using var watch = new CloudWatchFixture(Seed);
        watch.Minutes(10);
        var answer = await watch.Call("GetMetricStatistics",
            ("Namespace", "AWS/RDS"), ("MetricName", "CPUUtilization"),
            ("Dimensions.member.1.Name", "DBInstanceIdentifier"), ("Dimensions.member.1.Value", "db"),
            ("StartTime", "2026-03-02T09:00:00Z"), ("EndTime", "2026-03-02T09:10:00Z"),
            ("Period", "300"), ("Statistics.member.1", "Average"), ("Statistics.member.2", "Maximum"));
        Assert.Equal(["91", "91"], answer.Descendants("Average").Select(value => value.Value));
        Assert.Equal(2, answer.Descendants("Maximum").Count());
    }
}
