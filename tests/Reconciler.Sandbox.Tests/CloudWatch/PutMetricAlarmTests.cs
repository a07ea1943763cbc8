namespace Reconciler.Sandbox.Tests.CloudWatch;

public class PutMetricAlarmTests
{
    [Theory]
    [InlineData("AlarmName", "")]
    [InlineData("Namespace", "")]
    [InlineData("MetricName", "")]
    [InlineData("Statistic", "")]
    [InlineData("Statistic", "Median")]
    [InlineData("ExtendedStatistic", "p90")]
    [InlineData("Period", "")]
    [InlineData("Period", "45")]
    [InlineData("Period", "0")]
    [InlineData("EvaluationPeriods", "")]
    [InlineData("EvaluationPeriods", "1441")]
    [InlineData("DatapointsToAlarm", "3")]
    [InlineData("Threshold", "")]
    [InlineData("ComparisonOperator", "")]
    [InlineData("ComparisonOperator", "IsBad")]
    [InlineData("TreatMissingData", "maybe")]
    [InlineData("AlarmActions.member.1", "ops@example.org")]
    [InlineData("Metrics.member.1.Id", "m1")]
    public async Task A_definition_that_AWS_refuses_is_refused_and_leaves_no_alarm(string member, string value)
    {
        using var watch = new CloudWatchFixture();
        var refusal = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => watch.Put((member, value)));
        Assert.Contains("<Code>ValidationError</Code>", refusal.Message, StringComparison.Ordinal);
        Assert.Empty((await watch.Call("DescribeAlarms")).Descendants("AlarmName"));
    }

    [Fact]
    public async Task A_definition_is_answered_as_it_was_put()
    {
        using var watch = new CloudWatchFixture();
        await watch.Put(("DatapointsToAlarm", "1"), ("TreatMissingData", "notBreaching"), ("Unit", "Count"), ("AlarmDescription", "a & b"));
        var alarm = await watch.Alarm();
        Assert.Equal("arn:aws:cloudwatch:ap-southeast-2:123456789012:alarm:depth", alarm.Element("AlarmArn")!.Value);
        Assert.Equal("a & b", alarm.Element("AlarmDescription")!.Value);
        Assert.Equal(CloudWatchFixture.Alerts, alarm.Element("AlarmActions")!.Element("member")!.Value);
        Assert.Equal("orders", alarm.Element("Dimensions")!.Element("member")!.Element("Value")!.Value);
        Assert.Equal(("1", "notBreaching", "Count"),
            (alarm.Element("DatapointsToAlarm")!.Value, alarm.Element("TreatMissingData")!.Value, alarm.Element("Unit")!.Value));
    }

    [Fact]
    public async Task The_newer_json_protocol_answers_the_same_alarm_and_the_query_error_code()
    {
        using var watch = new CloudWatchFixture();
        await watch.Sandbox.Json("GraniteServiceVersion20100801.PutMetricAlarm", """
            { "AlarmName": "depth", "Namespace": "Shop", "MetricName": "Depth", "Statistic": "Average", "Period": 60,
              "EvaluationPeriods": 2, "Threshold": 10.5, "ComparisonOperator": "GreaterThanThreshold",
              "AlarmActions": ["arn:aws:sns:ap-southeast-2:123456789012:alerts"], "ActionsEnabled": false }
            """);
        var answer = await watch.Sandbox.Json("GraniteServiceVersion20100801.DescribeAlarms", """{ "AlarmNames": ["depth"] }""");
        Assert.Equal(10.5, answer["MetricAlarms"]![0]!["Threshold"]!.GetValue<double>());
        Assert.False(answer["MetricAlarms"]![0]!["ActionsEnabled"]!.GetValue<bool>());
        Assert.Equal("10.5", (await watch.Alarm()).Element("Threshold")!.Value);
        Assert.Equal("ValidationError", await watch.Sandbox.JsonError("GraniteServiceVersion20100801.PutMetricAlarm"));
    }
}
