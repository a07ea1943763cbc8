using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.ElastiCache;
using Amazon.RDS;
using Amazon.RDS.Model;
using Amazon.Runtime;
using Microsoft.Extensions.Time.Testing;

namespace Reconciler.Sandbox.Tests.CloudWatch;

/// <summary>The clients that the product uses read every answer of the built-in seed as it was meant.</summary>
public class TypedClientTests
{
    private const string Database = "ohmycoins-prod-postgres";

    private readonly FakeTimeProvider _time = new();
    private readonly SandboxAws _aws;
    private readonly BasicAWSCredentials _keys = new("AKIASANDBOX", "sandbox");

    public TypedClientTests() =>
        _aws = new SandboxAws(SandboxSeed.BuiltIn(), new SandboxOptions { Time = _time, Speed = 1, Throttle = false });

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_built_in_production_has_its_database_cache_and_drifted_alarms()
    {
        using var rds = new AmazonRDSClient(_keys, Config(new AmazonRDSConfig()));
        var instances = await rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest
        {
            Filters = [new Filter { Name = "db-instance-id", Values = [Database, "none"] }],
        }, Cancelled);
        var database = Assert.Single(instances.DBInstances!);
        Assert.Equal(("available", "postgres", true), (database.DBInstanceStatus, database.Engine, database.MultiAZ));

        using var cache = new AmazonElastiCacheClient(_keys, Config(new AmazonElastiCacheConfig()));
        var groups = await cache.DescribeReplicationGroupsAsync(new() { ReplicationGroupId = "ohmycoins-prod-redis" }, Cancelled);
        Assert.Equal("available", Assert.Single(groups.ReplicationGroups!).Status);

        using var watch = new AmazonCloudWatchClient(_keys, Config(new AmazonCloudWatchConfig()));
        var alarms = (await watch.DescribeAlarmsAsync(new() { AlarmNamePrefix = "ohmycoins-prod-" }, Cancelled)).MetricAlarms!;
        Assert.Equal(8, alarms.Count);
        Assert.Equal(95, alarms.Single(alarm => alarm.AlarmName == "ohmycoins-prod-rds-cpu-high").Threshold);
        Assert.Equal(["ohmycoins-prod-alb-response-time-high"],
            alarms.Where(alarm => alarm.ActionsEnabled == false).Select(alarm => alarm.AlarmName));
    }

    [Fact]
    public async Task Every_declared_alarm_of_the_built_in_seed_is_quiet_for_a_day()
    {
        using var watch = new AmazonCloudWatchClient(_keys, Config(new AmazonCloudWatchConfig()));
        _time.Advance(TimeSpan.FromDays(1));
        var alarms = (await watch.DescribeAlarmsAsync(new() { AlarmNamePrefix = "ohmycoins-" }, Cancelled)).MetricAlarms!;
        Assert.Equal(10, alarms.Count);
        Assert.All(alarms, alarm => Assert.Equal(StateValue.OK, alarm.StateValue));
        Assert.DoesNotContain(_aws.FiredActions, fired => fired.Action.Contains(":sns:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stopped_database_shows_its_restart_and_refuses_by_type()
    {
        using var rds = new AmazonRDSClient(_keys, Config(new AmazonRDSConfig()));
        await rds.StopDBInstanceAsync(new() { DBInstanceIdentifier = Database }, Cancelled);
        await Assert.ThrowsAsync<InvalidDBInstanceStateException>(
            () => rds.StopDBInstanceAsync(new() { DBInstanceIdentifier = Database }, Cancelled));
        _time.Advance(TimeSpan.FromMinutes(5));
        var database = (await rds.DescribeDBInstancesAsync(new() { DBInstanceIdentifier = Database }, Cancelled)).DBInstances!.Single();
        Assert.Equal("stopped", database.DBInstanceStatus);
        Assert.InRange(database.AutomaticRestartTime!.Value - _aws.Clock.Now.UtcDateTime, TimeSpan.FromDays(6.9), TimeSpan.FromDays(7));
        var events = await rds.DescribeEventsAsync(new() { SourceIdentifier = Database, SourceType = SourceType.DbInstance }, Cancelled);
        Assert.Equal("DB instance stopped", Assert.Single(events.Events!).Message);
        await Assert.ThrowsAsync<DBInstanceNotFoundException>(
            () => rds.StopDBInstanceAsync(new() { DBInstanceIdentifier = "none" }, Cancelled));
    }

    [Fact]
    public async Task An_alarm_put_whole_is_read_back_whole()
    {
        using var watch = new AmazonCloudWatchClient(_keys, Config(new AmazonCloudWatchConfig()));
        var put = new PutMetricAlarmRequest
        {
            AlarmName = "depth",
            AlarmDescription = "too deep",
            ActionsEnabled = false,
            Namespace = "Shop",
            MetricName = "Depth",
            Dimensions = [new Dimension { Name = "Queue", Value = "orders" }],
            Statistic = Statistic.Sum,
            Period = 300,
            EvaluationPeriods = 3,
            DatapointsToAlarm = 2,
            Threshold = 10.5,
            ComparisonOperator = ComparisonOperator.LessThanOrEqualToThreshold,
            TreatMissingData = "breaching",
            AlarmActions = [CloudWatchFixture.Alerts],
            OKActions = [],
        };
        await watch.PutMetricAlarmAsync(put, Cancelled);
        var alarm = (await watch.DescribeAlarmsAsync(new() { AlarmNames = ["depth"] }, Cancelled)).MetricAlarms!.Single();
        Assert.Equal(StateValue.INSUFFICIENT_DATA, alarm.StateValue);
        Assert.Equal(
            (put.AlarmDescription, put.ActionsEnabled, put.Statistic, put.Period, put.EvaluationPeriods, put.DatapointsToAlarm),
            (alarm.AlarmDescription, alarm.ActionsEnabled, alarm.Statistic, alarm.Period, alarm.EvaluationPeriods, alarm.DatapointsToAlarm));
        Assert.Equal((put.Threshold, put.ComparisonOperator, put.TreatMissingData),
            (alarm.Threshold, alarm.ComparisonOperator, alarm.TreatMissingData));
        Assert.Equal(("orders", CloudWatchFixture.Alerts), (alarm.Dimensions!.Single().Value, alarm.AlarmActions!.Single()));
    }

    private TConfig Config<TConfig>(TConfig config) where TConfig : ClientConfig
    {
        config.RegionEndpoint = global::Amazon.RegionEndpoint.APSoutheast2;
        config.HttpClientFactory = new InProcess(_aws);
        return config;
    }

    private sealed class InProcess(SandboxAws aws) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(aws.CreateHandler());

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}
