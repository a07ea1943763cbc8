namespace Reconciler.Sandbox.Tests.CloudWatch;

public class AlarmStateTests
{
    [Fact]
    public async Task A_new_alarm_has_no_data_and_is_judged_within_a_minute()
    {
        using var watch = new CloudWatchFixture();
        watch.Depth(3);
        await watch.Put();
        Assert.Equal("INSUFFICIENT_DATA", await watch.State());
        watch.Minutes(1);
        Assert.Equal("OK", await watch.State());
        Assert.Equal(["INSUFFICIENT_DATA -> OK all-clear"], watch.Fired);
    }

    [Fact]
    public async Task An_alarm_fires_once_when_it_is_raised_and_once_when_it_is_over()
    {
        using var watch = new CloudWatchFixture();
        watch.Depth(3);
        await watch.Put(("OKActions.member.1", ""));
        watch.Minutes(2);
        watch.Depth(12);
        watch.Minutes(1);
        Assert.Equal("OK", await watch.State());
        watch.Minutes(1);
        Assert.Equal("ALARM", await watch.State());
        watch.Minutes(60);
        Assert.Equal(["OK -> ALARM alerts"], watch.Fired);

        await watch.Put();
        watch.Depth(3);
        watch.Minutes(1);
        Assert.Equal("OK", await watch.State());
        Assert.Equal(["OK -> ALARM alerts", "ALARM -> OK all-clear"], watch.Fired);
    }

    [Fact]
    public async Task A_muted_alarm_fires_nothing_and_unmuting_it_fires_nothing_either()
    {
        using var watch = new CloudWatchFixture();
        watch.Depth(3);
        await watch.Put(("ActionsEnabled", "false"));
        watch.Minutes(2);
        watch.Depth(12);
        watch.Minutes(5);
        Assert.Equal("ALARM", await watch.State());
        await watch.Put();
        watch.Minutes(60);
        Assert.Equal("ALARM", await watch.State());
        Assert.Empty(watch.Fired);
    }

    [Fact]
    public async Task Enabling_and_disabling_actions_changes_nothing_else_and_passes_over_unknown_names()
    {
        using var watch = new CloudWatchFixture();
        await watch.Put();
        var before = await watch.Alarm();
        await watch.Call("DisableAlarmActions", ("AlarmNames.member.1", "depth"), ("AlarmNames.member.2", "none"));
        Assert.Equal("false", (await watch.Alarm()).Element("ActionsEnabled")!.Value);
        await watch.Call("EnableAlarmActions", ("AlarmNames.member.1", "depth"));
        Assert.Equal(before.ToString(), (await watch.Alarm()).ToString());
    }

    [Fact]
    public async Task A_put_on_an_alarm_in_ALARM_replaces_the_definition_and_keeps_the_state()
    {
        using var watch = new CloudWatchFixture();
        watch.Depth(12);
        await watch.Put(("AlarmDescription", "too deep"), ("TreatMissingData", "breaching"));
        watch.Minutes(1);
        Assert.Equal("ALARM", await watch.State());
        await watch.Put(("Threshold", "11"));
        var alarm = await watch.Alarm();
        Assert.Equal("ALARM", alarm.Element("StateValue")!.Value);
        Assert.Equal("11", alarm.Element("Threshold")!.Value);
        Assert.Null(alarm.Element("AlarmDescription"));
        Assert.Null(alarm.Element("TreatMissingData"));

        await watch.Put(("Threshold", "20"));
        watch.Minutes(1);
        Assert.Equal("OK", await watch.State());
    }

    [Fact]
    public async Task A_state_set_by_hand_fires_and_is_set_back_at_the_next_judgement()
    {
        using var watch = new CloudWatchFixture();
        watch.Depth(3);
        await watch.Put();
        watch.Minutes(1);
        await watch.Call("SetAlarmState", ("AlarmName", "depth"), ("StateValue", "ALARM"), ("StateReason", "test"));
        var alarm = await watch.Alarm();
        Assert.Equal(("ALARM", "test"), (alarm.Element("StateValue")!.Value, alarm.Element("StateReason")!.Value));
        watch.Minutes(1);
        Assert.Equal("OK", await watch.State());
        Assert.Equal(["INSUFFICIENT_DATA -> OK all-clear", "OK -> ALARM alerts", "ALARM -> OK all-clear"], watch.Fired);
    }

    [Fact]
    public async Task A_deleted_alarm_is_judged_no_more()
    {
        using var watch = new CloudWatchFixture();
        watch.Depth(3);
        await watch.Put();
        watch.Minutes(2);
        await watch.Call("DeleteAlarms", ("AlarmNames.member.1", "depth"), ("AlarmNames.member.2", "none"));
        watch.Depth(12);
        watch.Minutes(10);
        Assert.Single(watch.Fired);
        Assert.Equal("ResourceNotFound", await watch.Refused("DeleteAlarms", ("AlarmNames.member.1", "depth")));
        var history = await watch.Call("DescribeAlarmHistory", ("AlarmName", "depth"), ("HistoryItemType", "ConfigurationUpdate"));
        Assert.Equal(["Alarm \"depth\" deleted", "Alarm \"depth\" created"],
            history.Descendants("HistorySummary").Select(summary => summary.Value));
    }

    [Fact]
    public async Task The_reason_tells_the_datapoints_and_the_transition()
    {
        using var watch = new CloudWatchFixture();
        watch.Depth(12);
        await watch.Put(("EvaluationPeriods", "1"));
        watch.Minutes(1);
        Assert.Equal(
            "Threshold Crossed: 1 out of the last 1 datapoint [12.0 (02/03/26 09:00:00)] was greater than the threshold (10.0) "
            + "(minimum 1 datapoint for INSUFFICIENT_DATA -> ALARM transition).",
            (await watch.Alarm()).Element("StateReason")!.Value);
    }

    [Theory]
    [InlineData("missing", "INSUFFICIENT_DATA")]
    [InlineData("breaching", "ALARM")]
    [InlineData("notBreaching", "OK")]
    [InlineData("ignore", "OK")]
    public async Task A_metric_that_falls_silent_is_judged_as_the_alarm_says(string treatment, string expected)
    {
        using var watch = new CloudWatchFixture();
        watch.Depth(3);
        await watch.Put(("TreatMissingData", treatment));
        watch.Minutes(2);
        Assert.Equal("OK", await watch.State());
        watch.Depth(null);
        watch.Minutes(10);
        Assert.Equal(expected, await watch.State());
    }

    [Fact]
    public async Task A_week_at_once_is_judged_period_by_period()
    {
        using var watch = new CloudWatchFixture("""
            cloudwatch:
              metrics:
                depth: { namespace: Shop, metric: Depth, dimensions: { Queue: orders }, value: 3, changes: { 1d: 12, 2d: 3, 6d: none } }
            """);
        await watch.Put(("Period", "300"));
        watch.Minutes(7 * 24 * 60);
        Assert.Equal("INSUFFICIENT_DATA", await watch.State());
        Assert.Equal(["INSUFFICIENT_DATA -> OK all-clear", "OK -> ALARM alerts", "ALARM -> OK all-clear"], watch.Fired);
        var raised = watch.Sandbox.Aws.FiredActions[1].Time - new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
        Assert.InRange(raised, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10));
    }
}
