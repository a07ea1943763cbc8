using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>CloudWatch's structures, as botocore's <c>cloudwatch/2010-08-01</c> model names and orders their members.</summary>
internal static class AlarmAnswers
{
    public static JsonObject Alarm(MetricAlarm alarm)
    {
        var said = alarm.Definition;
        return new JsonObject
        {
            ["AlarmName"] = said.Name,
            ["AlarmArn"] = alarm.Arn,
            ["AlarmDescription"] = said.Description,
            ["AlarmConfigurationUpdatedTimestamp"] = alarm.ConfigurationUpdated,
            ["ActionsEnabled"] = said.ActionsEnabled,
            ["OKActions"] = List(said.OkActions),
            ["AlarmActions"] = List(said.AlarmActions),
            ["InsufficientDataActions"] = List(said.InsufficientDataActions),
            ["StateValue"] = alarm.State,
            ["StateReason"] = alarm.StateReason,
            ["StateReasonData"] = alarm.StateReasonData,
            ["StateUpdatedTimestamp"] = alarm.StateUpdated,
            ["MetricName"] = said.Metric.Name,
            ["Namespace"] = said.Metric.Namespace,
            ["Statistic"] = said.Statistic,
            ["ExtendedStatistic"] = said.ExtendedStatistic,
            ["Dimensions"] = Dimensions(said.Metric),
            ["Period"] = (int)said.Period.TotalSeconds,
            ["Unit"] = said.Unit,
            ["EvaluationPeriods"] = said.EvaluationPeriods,
            ["DatapointsToAlarm"] = said.DatapointsToAlarm,
            ["Threshold"] = said.Threshold,
            ["ComparisonOperator"] = said.Comparison,
            ["TreatMissingData"] = said.TreatMissingData,
            ["EvaluateLowSampleCountPercentile"] = said.EvaluateLowSampleCountPercentile,
            ["StateTransitionedTimestamp"] = alarm.StateTransitioned,
        };
    }

    public static JsonObject HistoryItem(AlarmHistoryItem item) => new()
    {
        ["AlarmName"] = item.Alarm,
        ["AlarmType"] = "MetricAlarm",
        ["Timestamp"] = item.At,
        ["HistoryItemType"] = item.Type,
        ["HistorySummary"] = item.Summary,
        ["HistoryData"] = item.Data,
    };

    private static JsonArray Dimensions(MetricKey metric) =>
        new([.. metric.Dimensions.Select(one => new JsonObject { ["Name"] = one.Key, ["Value"] = one.Value })]);

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
