using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Moto;

[Collection(nameof(MotoCollection))]
public sealed class CloudWatchTests(MotoPeer moto) : IDisposable
{
    private readonly AmazonCloudWatchClient _cloudWatch = new(ServiceOperation.Keys, moto.Configured<AmazonCloudWatchConfig>());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _cloudWatch.Dispose();

    [Fact]
    [Trait("Operation", "CloudWatch PutMetricAlarm")]
    [Trait("Operation", "CloudWatch DescribeAlarms")]
    public async Task Alarm_is_put_whole_seen_whole_and_muted()
    {
        var alarm = Definition("prod-rds-cpu-high");
        await _cloudWatch.PutMetricAlarmAsync(alarm, Ct);

        var seen = await AlarmAsync(alarm.AlarmName!);
        Assert.Equal(
            (alarm.AlarmDescription, alarm.Namespace, alarm.MetricName, alarm.Statistic, alarm.ComparisonOperator, alarm.TreatMissingData),
            (seen.AlarmDescription, seen.Namespace, seen.MetricName, seen.Statistic, seen.ComparisonOperator, seen.TreatMissingData));
        Assert.Equal((300, 2, 80.5, true), (seen.Period, seen.EvaluationPeriods, seen.Threshold, seen.ActionsEnabled));
        Assert.Equal(alarm.AlarmActions, seen.AlarmActions);
        Assert.Equal(alarm.OKActions, seen.OKActions);
        Assert.Equal(("DBInstanceIdentifier", "db & <1>"), (Assert.Single(seen.Dimensions!).Name, seen.Dimensions![0].Value));
        Assert.Contains(seen.StateValue, new[] { StateValue.OK, StateValue.INSUFFICIENT_DATA });
        Assert.Equal(DateTimeKind.Utc, seen.StateUpdatedTimestamp!.Value.Kind);

        alarm.ActionsEnabled = false;
        await _cloudWatch.PutMetricAlarmAsync(alarm, Ct);
        Assert.False((await AlarmAsync(alarm.AlarmName!)).ActionsEnabled);
    }

    [Fact]
    public async Task Alarm_on_a_metric_expression_is_put_and_seen()
    {
        await _cloudWatch.PutMetricAlarmAsync(new()
        {
            AlarmName = "expression-1",
            ComparisonOperator = ComparisonOperator.LessThanThreshold,
            EvaluationPeriods = 1,
            Threshold = 1,
            Metrics =
            [
                new() { Id = "ratio", Expression = "hits / total", ReturnData = true },
                new()
                {
                    Id = "hits",
                    ReturnData = false,
                    MetricStat = new() { Metric = new() { Namespace = "N", MetricName = "Hits" }, Period = 60, Stat = "Sum" },
                },
            ],
        }, Ct);

        var seen = await AlarmAsync("expression-1");

        Assert.Equal(["ratio", "hits"], seen.Metrics!.Select(metric => metric.Id));
        Assert.Equal(("hits / total", true), (seen.Metrics![0].Expression, seen.Metrics[0].ReturnData));
        Assert.Equal(("Hits", 60, "Sum"), (seen.Metrics[1].MetricStat!.Metric!.MetricName, seen.Metrics[1].MetricStat!.Period, seen.Metrics[1].MetricStat!.Stat));
    }

    [Fact]
    public async Task Alarm_that_does_not_exist_is_not_in_the_list()
    {
        var answer = await _cloudWatch.DescribeAlarmsAsync(new() { AlarmNames = ["nobody"] }, Ct);

        Assert.Empty(answer.MetricAlarms ?? []);
        Assert.Empty(answer.CompositeAlarms ?? []);
    }

    private static PutMetricAlarmRequest Definition(string name) => new()
    {
        AlarmName = name,
        AlarmDescription = "CPUUtilization é \"quoted\" 100 %",
        ActionsEnabled = true,
        Namespace = "AWS/RDS",
        MetricName = "CPUUtilization",
        Statistic = Statistic.Average,
        Dimensions = [new Dimension { Name = "DBInstanceIdentifier", Value = "db & <1>" }],
        Period = 300,
        EvaluationPeriods = 2,
        Threshold = 80.5,
        ComparisonOperator = ComparisonOperator.GreaterThanThreshold,
        TreatMissingData = "notBreaching",
        AlarmActions = ["arn:aws:sns:ap-southeast-2:123456789012:one", "arn:aws:sns:ap-southeast-2:123456789012:two"],
        OKActions = ["arn:aws:sns:ap-southeast-2:123456789012:one"],
    };

    private async Task<MetricAlarm> AlarmAsync(string name) =>
        Assert.Single((await _cloudWatch.DescribeAlarmsAsync(new() { AlarmNames = [name], AlarmTypes = ["MetricAlarm"] }, Ct)).MetricAlarms!);
}
