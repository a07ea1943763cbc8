using System.Globalization;
using Reconciler.Core.Desired;
using Reconciler.Core.Incidents;

namespace Reconciler.Kinds.Alarm;

/// <summary>
/// The fields of an alarm in YAML. Limits are those of
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html.
/// </summary>
internal static class AlarmSpecType
{
    private static readonly string[] Units =
    [
        "Seconds", "Microseconds", "Milliseconds", "Bytes", "Kilobytes", "Megabytes", "Gigabytes", "Terabytes", "Bits",
        "Kilobits", "Megabits", "Gigabits", "Terabits", "Percent", "Count", "Bytes/Second", "Kilobytes/Second",
        "Megabytes/Second", "Gigabytes/Second", "Terabytes/Second", "Bits/Second", "Kilobits/Second", "Megabits/Second",
        "Gigabits/Second", "Terabits/Second", "Count/Second", "None",
    ];

    public static ObjectType<AlarmSpec> Build() =>
        new ObjectType<AlarmSpec>(
            "alarm",
            "A CloudWatch metric alarm, declared whole: AWS's own default holds for what is left out. Muted while dormant.",
            new AlarmSpec(new AlarmDefinition(), DormantAlarm.Muted))
        .Required("alarmName", SpecTypes.Text, "the alarm's name, 1–255 characters, unique in the account and region.",
            Set<string>((d, v) => d with { Name = v }))
        .Optional("description", SpecTypes.Text, "free text, up to 1024 characters; none by default.",
            Set<string>((d, v) => d with { Description = v }))
        .Required("namespace", SpecTypes.Matching("a namespace such as AWS/RDS", "[^:].{0,254}"),
            "the metric's namespace, such as AWS/ECS.", Set<string>((d, v) => d with { Namespace = v }))
        .Required("metric", SpecTypes.Text, "the metric's name, such as CPUUtilization.",
            Set<string>((d, v) => d with { Metric = v }))
        .Optional("statistic", Words("Average", "Sum", "Minimum", "Maximum", "SampleCount"),
            "the statistic that is compared; either this or extendedStatistic.",
            Set<string>((d, v) => d with { Statistic = v }))
        .Optional("extendedStatistic", ExtendedStatistic,
            "a percentile, trimmed mean or the like that is compared; either this or statistic.",
            Set<string>((d, v) => d with { ExtendedStatistic = v }))
        .Optional("dimensions", SpecTypes.MapOf(SpecTypes.Text),
            "the metric's dimensions, up to 30; none by default.",
            Set<IReadOnlyList<KeyValuePair<string, string>>>((d, v) => d with { Dimensions = v }))
        .Required("period", SpecTypes.Duration, "the length of a period: 10s, 20s, 30s or whole minutes.",
            Set<TimeSpan>((d, v) => d with { Period = (int)v.TotalSeconds }))
        .Required("evaluationPeriods", SpecTypes.WholeNumber(1, 604800), "how many periods are looked at.",
            Set<int>((d, v) => d with { EvaluationPeriods = v }))
        .Optional("datapointsToAlarm", SpecTypes.WholeNumber(1, 604800),
            "how many of the periods must breach; all of them by default.",
            Set<int>((d, v) => d with { DatapointsToAlarm = v }))
        .Required("comparison", Words(
                "GreaterThanThreshold", "GreaterThanOrEqualToThreshold", "LessThanThreshold", "LessThanOrEqualToThreshold"),
            "how the statistic is compared with the threshold.", Set<string>((d, v) => d with { Comparison = v }))
        .Required("threshold", SpecTypes.Number, "what the statistic is compared with, in the metric's own unit.",
            Set<double>((d, v) => d with { Threshold = v }))
        .Optional("missingData", Words("missing", "notBreaching", "breaching", "ignore"),
            "how a period without data counts; missing by default.", Set<string>((d, v) => d with { MissingData = v }))
        .Optional("lowSamplePercentile", Words("evaluate", "ignore"),
            "for percentiles: whether a period with too few samples is evaluated (default) or ignored.",
            Set<string>((d, v) => d with { LowSamplePercentile = v }))
        .Optional("unit", Words(Units), "count only samples of this unit; any unit by default.",
            Set<string>((d, v) => d with { Unit = v }))
        .Optional("alarmActions", Arns, "ARNs of what is done on the way into ALARM, up to 5; none by default.",
            Set<IReadOnlyList<string>>((d, v) => d with { AlarmActions = v }))
        .Optional("okActions", Arns, "ARNs of what is done on the way into OK, up to 5; none by default.",
            Set<IReadOnlyList<string>>((d, v) => d with { OkActions = v }))
        .Optional("insufficientDataActions", Arns,
            "ARNs of what is done on the way into INSUFFICIENT_DATA, up to 5; none by default.",
            Set<IReadOnlyList<string>>((d, v) => d with { InsufficientDataActions = v }))
        .Optional("whenDormant", SpecTypes.OneOf(("muted", DormantAlarm.Muted), ("unchanged", DormantAlarm.Unchanged)),
            "while dormant: muted (default), its actions disabled, or unchanged.",
            (spec, v) => spec with { WhenDormant = v })
        .Optional("severity", SpecTypes.OneOf<Severity?>(("sev1", Severity.Sev1), ("sev2", Severity.Sev2), ("sev3", Severity.Sev3), ("none", null)),
            "how much the incident matters that it opens in ALARM: sev1, sev2 (default), sev3; none opens none.",
            (spec, v) => spec with { Severity = v })
        .Check(AlarmRules.Check);

    private static SpecType<IReadOnlyList<string>> Arns { get; } = SpecTypes.ListOf(SpecTypes.Matching(
        "an ARN such as arn:aws:sns:ap-southeast-2:123456789012:alerts", "arn:aws[a-z-]*:[a-z0-9-]+:[^\\s]+"));

    private static SpecType<string> ExtendedStatistic { get; } = SpecTypes.Matching(
        "an extended statistic such as p95, tm90 or TM(10%:90%)",
        "(?:p|tm|tc|ts|wm)(?:100|[0-9]{1,2}(?:\\.[0-9]{1,10})?)|IQM|PR\\([^)]+\\)|(?:TC|TM|TS|WM)\\([^)]+\\)");

    private static SpecType<string> Words(params string[] words) =>
        SpecTypes.OneOf([.. words.Select(word => (word, word))]);

    private static Func<AlarmSpec, T, AlarmSpec> Set<T>(Func<AlarmDefinition, T, AlarmDefinition> set) =>
        (spec, value) => spec with { Definition = set(spec.Definition, value) };
}

/// <summary>The rules across the fields of an alarm.</summary>
internal static class AlarmRules
{
    private const int Hour = 3600;
    private const int Day = 24 * Hour;

    public static void Check(AlarmSpec spec, MapNode map, ICollection<Finding> findings)
    {
        var d = spec.Definition;
        void Find(string field, string message) =>
            findings.Add(new Finding(map.Find(field)?.At ?? map.At, $"{map.Path}.{field}", message));

        if (d.Name.Length > 255) Find("alarmName", $"found {d.Name.Length} characters, expected at most 255.");
        if (d.Description?.Length > 1024)
            Find("description", $"found {d.Description.Length} characters, expected at most 1024.");
        if (d.Statistic is null && d.ExtendedStatistic is null)
            Find("statistic", "neither statistic nor extendedStatistic is there. Add one of them.");
        if (d.Statistic is not null && d.ExtendedStatistic is not null)
            Find("extendedStatistic", "both statistic and extendedStatistic are there. Take one of them out.");
        if (d.LowSamplePercentile is not null && d.ExtendedStatistic?.StartsWith('p') != true)
            Find("lowSamplePercentile", "it is for percentiles only. Take it out, or declare an extendedStatistic such as p95.");
        if (d.Period is not (10 or 20 or 30) && d.Period % 60 != 0)
            Find("period", $"found {d.Period} s, expected 10s, 20s, 30s or whole minutes.");
        var longest = d.Period < Hour ? Day : 7 * Day;
        if ((long)d.Period * d.EvaluationPeriods > longest)
            Find("evaluationPeriods", string.Create(CultureInfo.InvariantCulture,
                $"period × evaluationPeriods is {(long)d.Period * d.EvaluationPeriods} s, above AWS's limit of {longest} s ")
                + "(a day, or seven where a period is an hour or more). Lower one of them.");
        if (d.DatapointsToAlarm > d.EvaluationPeriods)
            Find("datapointsToAlarm",
                $"{d.DatapointsToAlarm} is above evaluationPeriods {d.EvaluationPeriods}. Lower it, or raise evaluationPeriods.");
        if (d.Dimensions.Count > 30) Find("dimensions", $"found {d.Dimensions.Count}, expected at most 30.");
        if (d.AlarmActions.Count > 5) Find("alarmActions", $"found {d.AlarmActions.Count}, expected at most 5.");
        if (d.OkActions.Count > 5) Find("okActions", $"found {d.OkActions.Count}, expected at most 5.");
        if (d.InsufficientDataActions.Count > 5)
            Find("insufficientDataActions", $"found {d.InsufficientDataActions.Count}, expected at most 5.");
    }
}
