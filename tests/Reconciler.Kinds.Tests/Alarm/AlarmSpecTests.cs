using Reconciler.Kinds.Alarm;

namespace Reconciler.Kinds.Tests.Alarm;

public sealed class AlarmSpecTests
{
    private const string Valid = """
        alarms:
          hot:
            alarmName: hot
            namespace: AWS/RDS
            metric: CPUUtilization
            statistic: Average
            period: 5m
            evaluationPeriods: 2
            comparison: GreaterThanThreshold
            threshold: 80
        """;

    [Fact]
    public void Defaults_are_taken_over_and_overruled()
    {
        var reading = Declared.Read("""
            alarmDefaults:
              period: 5m
              evaluationPeriods: 2
              alarmActions: ["arn:aws:sns:ap-southeast-2:123456789012:alerts"]
              whenDormant: unchanged
            alarms:
              hot:
                { alarmName: hot, namespace: AWS/RDS, metric: CPU, statistic: Average, comparison: GreaterThanThreshold,
                  threshold: 80.5, evaluationPeriods: 3 }
            """);
        Assert.Empty(reading.Findings);
        var spec = (AlarmSpec)reading.Environments.Single().Resources.Single().Spec;
        Assert.Equal(
            (300, 3, 80.5, DormantAlarm.Unchanged),
            (spec.Definition.Period, spec.Definition.EvaluationPeriods, spec.Definition.Threshold, spec.WhenDormant));
        Assert.Equal(["arn:aws:sns:ap-southeast-2:123456789012:alerts"], spec.Definition.AlarmActions);
    }

    [Fact]
    public void Alarm_is_muted_unless_something_else_is_said() =>
        Assert.Equal(DormantAlarm.Muted, Declared.Spec<AlarmSpec>(Valid).WhenDormant);

    [Theory]
    [InlineData("statistic: Average", "statistic: average", "p.yaml:11:18: alarms.hot.statistic: found \"average\"")]
    [InlineData("statistic: Average", "extendedStatistic: p101", "p.yaml:11:26: alarms.hot.extendedStatistic: found \"p101\"")]
    [InlineData("statistic: Average", "unit: Percent", "p.yaml:8:7: alarms.hot.statistic: neither statistic nor extendedStatistic is there.")]
    [InlineData("statistic: Average", "statistic: Average\n    extendedStatistic: p95", "p.yaml:12:26: alarms.hot.extendedStatistic: both")]
    [InlineData("statistic: Average", "statistic: Average\n    lowSamplePercentile: ignore", "p.yaml:12:28: alarms.hot.lowSamplePercentile: it is for percentiles only.")]
    [InlineData("period: 5m", "period: 45s", "p.yaml:12:15: alarms.hot.period: found 45 s, expected 10s, 20s, 30s or whole minutes.")]
    [InlineData("evaluationPeriods: 2", "evaluationPeriods: 289", "p.yaml:13:26: alarms.hot.evaluationPeriods: period × evaluationPeriods is 86700 s, above AWS's limit of 86400 s")]
    [InlineData("evaluationPeriods: 2", "evaluationPeriods: 2\n    datapointsToAlarm: 3", "p.yaml:14:26: alarms.hot.datapointsToAlarm: 3 is above evaluationPeriods 2.")]
    [InlineData("comparison: GreaterThanThreshold", "comparison: GreaterThanUpperThreshold", "p.yaml:14:19: alarms.hot.comparison: found")]
    [InlineData("threshold: 80", "threshold: hot", "p.yaml:15:18: alarms.hot.threshold: found \"hot\", expected number.")]
    [InlineData("threshold: 80", "threshold: 80\n    alarmActions: [alerts]", "p.yaml:16:22: alarms.hot.alarmActions[0]: found \"alerts\"")]
    [InlineData("threshold: 80", "threshold: 80\n    whenDormant: silent", "p.yaml:16:20: alarms.hot.whenDormant: found \"silent\"")]
    [InlineData("namespace: AWS/RDS", "namespace: ':own'", "p.yaml:9:18: alarms.hot.namespace: found \":own\"")]
    public void Bad_value_is_a_finding_at_its_place(string line, string instead, string finding)
    {
        var found = Assert.Single(Declared.Findings(Valid.Replace(line, instead, StringComparison.Ordinal)));
        Assert.StartsWith(finding, found, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_missing_is_found_at_once() =>
        Assert.Equal(7, Declared.Findings("alarms: { hot: { unit: Percent } }").Length);

    [Fact]
    public void Window_of_seven_days_is_allowed_for_periods_of_an_hour()
    {
        var hourly = Valid.Replace("period: 5m", "period: 1h", StringComparison.Ordinal);
        Assert.Empty(Declared.Findings(hourly.Replace("evaluationPeriods: 2", "evaluationPeriods: 168", StringComparison.Ordinal)));
        Assert.Single(Declared.Findings(hourly.Replace("evaluationPeriods: 2", "evaluationPeriods: 169", StringComparison.Ordinal)));
    }

    [Fact]
    public void More_than_five_actions_are_a_finding()
    {
        var arns = string.Join(", ", Enumerable.Range(0, 6).Select(i => $"\"arn:aws:sns:r:1:t{i}\""));
        var found = Assert.Single(Declared.Findings($"{Valid}\n    okActions: [{arns}]"));
        Assert.EndsWith("alarms.hot.okActions: found 6, expected at most 5.", found, StringComparison.Ordinal);
    }
}
