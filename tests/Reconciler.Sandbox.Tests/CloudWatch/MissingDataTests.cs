namespace Reconciler.Sandbox.Tests.CloudWatch;

/// <summary>
/// AWS's own two tables of datapoints and outcomes, oldest datapoint first (X breaching, 0 not, - missing):
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
/// </summary>
public class MissingDataTests
{
    private static readonly string[] Treatments = ["missing", "ignore", "breaching", "notBreaching"];

    [Theory]
    [InlineData(3, "0-X-X", "OK OK OK OK")]
    [InlineData(3, "----0", "OK OK OK OK")]
    [InlineData(3, "-----", "INSUFFICIENT_DATA retain ALARM OK")]
    [InlineData(3, "0XX-X", "ALARM ALARM ALARM ALARM")]
    [InlineData(3, "--X--", "ALARM retain ALARM OK")]
    [InlineData(2, "0-X-X", "ALARM ALARM ALARM ALARM")]
    [InlineData(2, "00X0X", "ALARM ALARM ALARM ALARM")]
    [InlineData(2, "0-X--", "OK OK ALARM OK")]
    [InlineData(2, "----0", "OK OK ALARM OK")]
    [InlineData(2, "---X-", "ALARM retain ALARM OK")]
    public async Task Datapoints_are_judged_as_AWS_documents_it(int toAlarm, string datapoints, string outcomes)
    {
        for (var place = 0; place < Treatments.Length; place++)
        {
            var expected = outcomes.Split(' ')[place];
            foreach (var before in (string[])["OK", "ALARM"])
                Assert.Equal((Treatments[place], expected == "retain" ? before : expected),
                    (Treatments[place], await Judge(toAlarm, datapoints, Treatments[place], before)));
        }
    }

    /// <summary>The page's "avoiding premature transitions": too few datapoints, all recent, raise no alarm yet.</summary>
    [Theory]
    [InlineData(3, "----X", "OK")]
    [InlineData(3, "---XX", "OK")]
    [InlineData(2, "----X", "OK")]
    [InlineData(2, "---XX", "ALARM")]
    public async Task Recent_breaches_alone_raise_an_alarm_only_when_there_are_enough(int toAlarm, string datapoints, string expected) =>
        Assert.Equal(expected, await Judge(toAlarm, datapoints, "missing", "OK"));

    // The clock stands at the end of a five-minute period; the alarm looks back over the five before, and is judged a
    // minute later.
    private static async Task<string> Judge(int toAlarm, string datapoints, string treatment, string before)
    {
        using var watch = new CloudWatchFixture();
        var now = watch.Sandbox.Aws.Clock.Now;
        foreach (var (place, point) in datapoints.Index().Where(one => one.Item != '-'))
        {
            await watch.Call("PutMetricData",
                ("Namespace", "Shop"),
                ("MetricData.member.1.MetricName", "Depth"),
                ("MetricData.member.1.Dimensions.member.1.Name", "Queue"),
                ("MetricData.member.1.Dimensions.member.1.Value", "orders"),
                ("MetricData.member.1.Timestamp", now.AddMinutes(5 * (place - datapoints.Length)).ToString("o")),
                ("MetricData.member.1.Value", point == 'X' ? "12" : "3"));
        }
        await watch.Put(
            ("Period", "300"), ("EvaluationPeriods", "3"), ("DatapointsToAlarm", $"{toAlarm}"), ("TreatMissingData", treatment));
        await watch.Call("SetAlarmState", ("AlarmName", "depth"), ("StateValue", before), ("StateReason", "test"));
        watch.Minutes(1);
        return await watch.State();
    }
}
