using System.Globalization;
using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>
/// What PutMetricAlarm was sent, checked against
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html. The sandbox has alarms on one
/// metric: no metric math, anomaly detection or PromQL.
/// </summary>
internal static class PutMetricAlarmRequest
{
    private const int MostActions = 5;
    private const int MostDimensions = 30;

    /// <exception cref="AwsRefusal"><c>ValidationError</c>, with the first thing that is wrong.</exception>
    public static AlarmDefinition Read(SandboxCall call)
    {
        foreach (var member in (ReadOnlySpan<string>)["Metrics", "EvaluationCriteria", "ThresholdMetricId"])
        {
            if (call.Has(member))
                throw Invalid($"{member} is not supported by the sandbox, whose alarms watch a single metric");
        }
        var alarm = new AlarmDefinition
        {
            Name = Required(call, "AlarmName", 255),
            Description = call.Text("AlarmDescription"),
            ActionsEnabled = call.Flag("ActionsEnabled") ?? true,
            OkActions = Actions(call, "OKActions"),
            AlarmActions = Actions(call, "AlarmActions"),
            InsufficientDataActions = Actions(call, "InsufficientDataActions"),
            Metric = new MetricKey(Required(call, "Namespace", 255), Required(call, "MetricName", 255), Dimensions(call)),
            Statistic = OneOf(call, "Statistic", "SampleCount", "Average", "Sum", "Minimum", "Maximum"),
            ExtendedStatistic = call.Text("ExtendedStatistic"),
            Period = TimeSpan.FromSeconds(AtLeastOne(call, "Period")),
            Unit = call.Text("Unit"),
            EvaluationPeriods = AtLeastOne(call, "EvaluationPeriods"),
            DatapointsToAlarm = call.Has("DatapointsToAlarm") ? AtLeastOne(call, "DatapointsToAlarm") : null,
            Threshold = call.Number("Threshold") ?? throw Missing("Threshold"),
            Comparison = OneOf(call, "ComparisonOperator", "GreaterThanOrEqualToThreshold", "GreaterThanThreshold",
                "LessThanThreshold", "LessThanOrEqualToThreshold") ?? throw Missing("ComparisonOperator"),
            TreatMissingData = OneOf(call, "TreatMissingData", "breaching", "notBreaching", "ignore", "missing"),
            EvaluateLowSampleCountPercentile = OneOf(call, "EvaluateLowSampleCountPercentile", "evaluate", "ignore"),
        };
        CheckTogether(alarm);
        return alarm;
    }

    private static void CheckTogether(AlarmDefinition alarm)
    {
        if ((alarm.Statistic is null) == (alarm.ExtendedStatistic is null))
            throw Invalid("Exactly one of Statistic and ExtendedStatistic must be specified");
        if (alarm.Metric.Namespace.StartsWith(':'))
            throw Invalid("Namespace must not start with a colon");
        var seconds = (long)alarm.Period.TotalSeconds;
        if (seconds is not (10 or 20 or 30) && seconds % 60 != 0)
            throw Invalid("Period must be 10, 20, 30 or a multiple of 60");

        // Whole days of looking back are only allowed with periods of an hour or more.
        var longest = seconds >= 3600 ? 604_800 : 86_400;
        if (seconds * alarm.EvaluationPeriods > longest)
        {
            throw Invalid(string.Create(
                CultureInfo.InvariantCulture, $"Metrics cannot be checked across more than {longest} seconds (EvaluationPeriods * Period)"));
        }
        if (alarm.DatapointsToAlarm > alarm.EvaluationPeriods)
            throw Invalid("DatapointsToAlarm must be less than or equal to EvaluationPeriods");
        if (alarm.EvaluateLowSampleCountPercentile is not null && alarm.ExtendedStatistic is null)
            throw Invalid("EvaluateLowSampleCountPercentile is only valid with a percentile ExtendedStatistic");
    }

    private static IReadOnlyList<string> Actions(SandboxCall call, string member)
    {
        var actions = call.Texts(member);
        if (actions.Count > MostActions)
            throw Invalid(Constraint(member, string.Join(", ", actions), "Member must have length less than or equal to 5"));
        foreach (var action in actions)
        {
            if (!action.StartsWith("arn:", StringComparison.Ordinal))
                throw Invalid($"Invalid arn syntax: {action}");
        }
        return actions;
    }

    private static List<KeyValuePair<string, string>> Dimensions(SandboxCall call)
    {
        var dimensions = call.Structures("Dimensions");
        if (dimensions.Count > MostDimensions)
            throw Invalid("The collection Dimensions must not have a size greater than 30");
        var read = dimensions.Select(one => KeyValuePair.Create(Required(one, "Name", 255), Required(one, "Value", 1024))).ToList();
        return read.DistinctBy(one => one.Key).Count() == read.Count
            ? read
            : throw Invalid("A dimension name was given twice");
    }

    private static string Required(SandboxCall call, string member, int longest)
    {
        if (call.Text(member) is not { Length: > 0 } text)
            throw Missing(member);
        return text.Length <= longest
            ? text
            : throw Invalid(Constraint(member, text, $"Member must have length less than or equal to {longest}"));
    }

    private static int AtLeastOne(SandboxCall call, string member) => call.Integer(member) switch
    {
        null => throw Missing(member),
        < 1 => throw Invalid(Constraint(member, call.Text(member)!, "Member must have value greater than or equal to 1")),
        var number => number.Value,
    };

    private static string? OneOf(SandboxCall call, string member, params ReadOnlySpan<string> values)
    {
        if (call.Text(member) is not { Length: > 0 } text)
            return null;
        return values.Contains(text)
            ? text
            : throw Invalid(Constraint(member, text, $"Member must satisfy enum value set: [{string.Join(", ", values!)}]"));
    }

    private static string Constraint(string member, string value, string constraint) =>
        $"1 validation error detected: Value '{value}' at '{Camel(member)}' failed to satisfy constraint: {constraint}";

    private static AwsRefusal Missing(string member) => Invalid(
        $"1 validation error detected: Value null at '{Camel(member)}' failed to satisfy constraint: Member must not be null");

    private static string Camel(string member) => char.ToLowerInvariant(member[0]) + member[1..];

    private static AwsRefusal Invalid(string message) => new("ValidationError", message);
}
