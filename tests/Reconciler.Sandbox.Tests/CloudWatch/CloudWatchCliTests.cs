using Reconciler.Sandbox.Tests.Sts;

namespace Reconciler.Sandbox.Tests.CloudWatch;

/// <summary>The real AWS CLI, for every operation of CloudWatch that the sandbox has.</summary>
public class CloudWatchCliTests
{
    [Fact]
    public async Task An_alarm_from_its_making_to_its_end()
    {
        await using var aws = await AwsCli.Start("");
        await aws.Run("cloudwatch", "put-metric-alarm", "--alarm-name", "depth", "--namespace", "Shop", "--metric-name", "Depth",
            "--dimensions", "Name=Queue,Value=orders", "--statistic", "Average", "--period", "60", "--evaluation-periods", "1",
            "--threshold", "10", "--comparison-operator", "GreaterThanThreshold", "--alarm-actions", CloudWatchFixture.Alerts);
        await aws.Run("cloudwatch", "disable-alarm-actions", "--alarm-names", "depth");
        await aws.Run("cloudwatch", "set-alarm-state", "--alarm-name", "depth", "--state-value", "ALARM", "--state-reason", "test");
        Assert.Empty(aws.Aws.FiredActions);
        await aws.Run("cloudwatch", "enable-alarm-actions", "--alarm-names", "depth");

        var found = await aws.Run("cloudwatch", "describe-alarms", "--alarm-names", "depth");
        var alarm = found!["MetricAlarms"]![0]!;
        Assert.Equal(("ALARM", 10.0, true),
            ((string?)alarm["StateValue"], (double)alarm["Threshold"]!, (bool)alarm["ActionsEnabled"]!));
        Assert.NotNull(alarm["StateUpdatedTimestamp"]);
        var history = await aws.Run("cloudwatch", "describe-alarm-history", "--alarm-name", "depth", "--history-item-type", "StateUpdate");
        Assert.Equal("Alarm updated from INSUFFICIENT_DATA to ALARM", (string?)history!["AlarmHistoryItems"]![0]!["HistorySummary"]);
        await aws.Run("cloudwatch", "delete-alarms", "--alarm-names", "depth");
        Assert.Empty((await aws.Run("cloudwatch", "describe-alarms"))!["MetricAlarms"]!.AsArray());
        Assert.Contains("ResourceNotFound", await aws.Refused("cloudwatch", "set-alarm-state", "--alarm-name", "depth",
            "--state-value", "OK", "--state-reason", "test"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_metric_that_is_published_is_read_back()
    {
        await using var aws = await AwsCli.Start("");
        var now = aws.Aws.Clock.Now;
        await aws.Run("cloudwatch", "put-metric-data", "--namespace", "Shop", "--metric-name", "Depth",
            "--dimensions", "Queue=orders", "--value", "7");
        aws.Aws.Clock.Advance(TimeSpan.FromMinutes(5));
        var statistics = await aws.Run("cloudwatch", "get-metric-statistics", "--namespace", "Shop", "--metric-name", "Depth",
            "--dimensions", "Name=Queue,Value=orders", "--start-time", now.AddMinutes(-1).ToString("o"),
            "--end-time", now.AddMinutes(9).ToString("o"), "--period", "600", "--statistics", "Average", "SampleCount");
        Assert.Equal(7.0, (double)statistics!["Datapoints"]![0]!["Average"]!);
    }
}
