using System.Collections.ObjectModel;
using System.Globalization;

namespace Reconciler.Kinds.Alarm;

/// <summary>
/// A metric alarm as a whole, declared or live: what PutMetricAlarm takes, which "completely overwrites the previous
/// configuration of the alarm"
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html). Two definitions mean the
/// same where their <see cref="Fields"/> are equal; tags are not part of it.
/// </summary>
public sealed record AlarmDefinition
{
    /// <summary>The alarm's name, unique in an account and region.</summary>
    public string Name { get; init; } = "";

    /// <summary>Free text; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The metric's namespace.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The metric's name.</summary>
    public string Metric { get; init; } = "";

    /// <summary><c>Average</c>, <c>Sum</c>, <c>Minimum</c>, <c>Maximum</c> or <c>SampleCount</c>; null where the statistic is an extended one.</summary>
    public string? Statistic { get; init; }

    /// <summary>A percentile or another extended statistic such as <c>p95</c>; null where there is none.</summary>
    public string? ExtendedStatistic { get; init; }

    /// <summary>The metric's dimensions, each name once, in no order that matters.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Dimensions { get; init; } = [];

    /// <summary>Length of a period in seconds.</summary>
    public int Period { get; init; }

    /// <summary>How many periods are looked at.</summary>
    public int EvaluationPeriods { get; init; }

    /// <summary>How many of them must breach; null for all.</summary>
    public int? DatapointsToAlarm { get; init; }

    /// <summary>AWS's comparison operator.</summary>
    public string Comparison { get; init; } = "";

    /// <summary>What the statistic is compared with.</summary>
    public double Threshold { get; init; }

    /// <summary>How missing data counts; null for AWS's default, <c>missing</c>.</summary>
    public string? MissingData { get; init; }

    /// <summary>For percentiles of few samples: <c>evaluate</c> (AWS's default, null) or <c>ignore</c>.</summary>
    public string? LowSamplePercentile { get; init; }

    /// <summary>Only samples of this unit count; null for all.</summary>
    public string? Unit { get; init; }

    /// <summary>ARNs of what is done on the way into ALARM, in no order that matters.</summary>
    public IReadOnlyList<string> AlarmActions { get; init; } = [];

    /// <summary>ARNs of what is done on the way into OK, in no order that matters.</summary>
    public IReadOnlyList<string> OkActions { get; init; } = [];

    /// <summary>ARNs of what is done on the way into INSUFFICIENT_DATA, in no order that matters.</summary>
    public IReadOnlyList<string> InsufficientDataActions { get; init; } = [];

    /// <summary>Whether its actions are done; false while muted.</summary>
    public bool ActionsEnabled { get; init; } = true;

    /// <summary>
    /// Every field in canonical text, ordered by name: what is left out counts as AWS's default, order does not count,
    /// numbers count by value. A field that has no value is not in it.
    /// </summary>
    public IReadOnlyDictionary<string, string> Fields()
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) fields[name] = value;
        }

        Add("description", Description);
        Add("namespace", Namespace);
        Add("metric", Metric);
        Add("statistic", Statistic);
        Add("extendedStatistic", ExtendedStatistic);
        Add("dimensions", string.Join(", ", Dimensions
            .OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => $"{Escaped(d.Key)}={Escaped(d.Value)}")));
        Add("period", PeriodText(Period));
        Add("evaluationPeriods", EvaluationPeriods.ToString(CultureInfo.InvariantCulture));
        Add("datapointsToAlarm", (DatapointsToAlarm ?? EvaluationPeriods).ToString(CultureInfo.InvariantCulture));
        Add("comparison", Comparison);
        Add("threshold", Threshold.ToString(CultureInfo.InvariantCulture));
        Add("missingData", MissingData ?? "missing");
        Add("lowSamplePercentile", LowSamplePercentile is null or "evaluate" ? null : LowSamplePercentile);
        Add("unit", Unit);
        Add("alarmActions", Listed(AlarmActions));
        Add("okActions", Listed(OkActions));
        Add("insufficientDataActions", Listed(InsufficientDataActions));
        Add(AlarmDiff.ActionsEnabledField, ActionsEnabled ? "true" : "false");
        return new ReadOnlyDictionary<string, string>(fields);
    }

    private static string Listed(IReadOnlyList<string> actions) =>
        string.Join(", ", actions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("=", "\\=", StringComparison.Ordinal);

    /// <summary>Exact and with one unit, as desired state writes it: <c>30s</c>, <c>5m</c>, <c>1h</c>.</summary>
    private static string PeriodText(int seconds) =>
        seconds % 86400 == 0 ? $"{seconds / 86400}d"
        : seconds % 3600 == 0 ? $"{seconds / 3600}h"
        : seconds % 60 == 0 ? $"{seconds / 60}m"
        : $"{seconds}s";
}
