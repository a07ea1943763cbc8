using System.Globalization;
using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>
/// Reads the <c>cloudwatch</c> section of a seed: <c>metrics</c> by any name, which other services do not publish
/// themselves, <c>alarms</c> by alarm name, and <c>dashboards</c> by name with their bodies as JSON text.
/// </summary>
internal sealed class CloudWatchSeed(SandboxWorld world, MetricStore metrics, AlarmBoard board, DashboardOperations dashboards)
{
    public void Read(SeedMap section)
    {
        foreach (var (_, map) in section.Entries("metrics"))
            ReadMetric(map);
        foreach (var (name, map) in section.Entries("alarms"))
            board.Put(ReadAlarm(name, map), map.OneOf("state", AlarmState.Ok, AlarmState.Ok, AlarmState.Alarm, AlarmState.InsufficientData));
        foreach (var (name, body) in section.Pairs("dashboards"))
            ReadDashboard(section, name, body);
    }

    private void ReadDashboard(SeedMap section, string name, string body)
    {
        dashboards.Put(name, body);
        foreach (var (path, message) in DashboardBody.Check(body).Errors)
            section.Problem("dashboards", $"has '{name}', of whose body AWS says: {path} {message}. Write it as AWS's GetDashboard gives it.");
    }

    // value: from the beginning. changes: later values by how long after the beginning, such as { 20m: 95, 40m: none }.
    // publishedWhile: another metric, while which is published this one is too.
    private void ReadMetric(SeedMap map)
    {
        var metric = Key(map);
        metrics.Set(metric, world.Now, map.Has("value") ? map.Number("value", 0) : null);
        foreach (var (after, text) in map.Pairs("changes"))
        {
            var value = double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : (double?)null;
            if (value is null && text != "none")
                map.Problem("changes", $"has '{text}', expected a number, or none for no value.");
            else if (Durations.TryParse(after, out var time))
                metrics.Set(metric, world.Now + time, value);
            else
                map.Problem("changes", $"has '{after}', expected a duration such as 20m.");
        }
        if (map.Part("publishedWhile") is { } companion)
            metrics.Follow(metric, Key(companion));
    }

    private static AlarmDefinition ReadAlarm(string name, SeedMap map) => new()
    {
        Name = name,
        Description = map.OptionalText("description"),
        ActionsEnabled = map.Flag("actionsEnabled", true),
        OkActions = map.Texts("okActions"),
        AlarmActions = map.Texts("alarmActions"),
        InsufficientDataActions = map.Texts("insufficientDataActions"),
        Metric = Key(map),
        Statistic = map.Has("extendedStatistic")
            ? null
            : map.OneOf("statistic", "Average", "SampleCount", "Average", "Sum", "Minimum", "Maximum"),
        ExtendedStatistic = map.OptionalText("extendedStatistic"),
        Period = map.Duration("period", TimeSpan.FromMinutes(5)),
        Unit = map.OptionalText("unit"),
        EvaluationPeriods = map.Integer("evaluationPeriods", 2, 1),
        DatapointsToAlarm = map.Has("datapointsToAlarm") ? map.Integer("datapointsToAlarm", 1, 1) : null,
        Threshold = map.Number("threshold", 0),
        Comparison = map.OneOf("comparison", "GreaterThanThreshold", "GreaterThanOrEqualToThreshold",
            "GreaterThanThreshold", "LessThanThreshold", "LessThanOrEqualToThreshold"),
        TreatMissingData = map.Has("missingData")
            ? map.OneOf("missingData", "missing", "breaching", "notBreaching", "ignore", "missing")
            : null,
    };

    private static MetricKey Key(SeedMap map) => new(map.Text("namespace"), map.Text("metric"), map.Pairs("dimensions"));
}
