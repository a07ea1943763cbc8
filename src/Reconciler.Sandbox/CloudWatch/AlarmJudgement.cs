namespace Reconciler.Sandbox.CloudWatch;

/// <summary>One period of an alarm's metric.</summary>
/// <param name="From">When the period began.</param>
/// <param name="Value">The statistic; null: the datapoint is missing.</param>
internal readonly record struct Datapoint(DateTimeOffset From, double? Value);

/// <summary>What datapoints say about an alarm.</summary>
/// <param name="State">The state to be in; null: stay in the present one.</param>
/// <param name="Evaluated">The real datapoints that decided, oldest first.</param>
/// <param name="Missing">How many missing datapoints had to be filled in.</param>
/// <param name="Latest">The value of the latest period; null where its datapoint is missing.</param>
internal readonly record struct AlarmVerdict(string? State, IReadOnlyList<Datapoint> Evaluated, int Missing, double? Latest);

/// <summary>
/// How CloudWatch judges datapoints, missing ones included, as described in
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
/// </summary>
internal static class AlarmJudgement
{
    // CloudWatch looks further back than EvaluationPeriods so that a late datapoint does no harm. AWS does not say how
    // far; its examples look at 5 for 3.
    private const int FurtherBack = 2;

    /// <summary>How many periods back an alarm looks.</summary>
    public static int Range(AlarmDefinition alarm) => alarm.EvaluationPeriods + FurtherBack;

    /// <summary>Judges the datapoints of the evaluation range.</summary>
    /// <param name="alarm">What it watches for.</param>
    /// <param name="range">One for each period of the range, oldest first.</param>
    public static AlarmVerdict Judge(AlarmDefinition alarm, IReadOnlyList<Datapoint> range)
    {
        var needed = alarm.EvaluationPeriods;
        var toAlarm = alarm.DatapointsToAlarm ?? needed;
        var real = LatestReal(range, needed);
        var breaching = real.Count(point => alarm.Breaches(point.Value!.Value));
        var missing = needed - real.Count;
        var state = alarm.TreatMissingData switch
        {
            _ when missing == 0 => Decide(breaching >= toAlarm),
            "breaching" => Decide(breaching + missing >= toAlarm),
            "notBreaching" => Decide(breaching >= toAlarm),
            _ when breaching >= toAlarm => AlarmState.Alarm,
            "ignore" => real.Count > breaching ? AlarmState.Ok : null,
            _ when real.Count == 0 => AlarmState.InsufficientData,
            _ when real.Count > breaching => AlarmState.Ok,
            _ => IsOldEnough(range, toAlarm) ? AlarmState.Alarm : null,
        };
        return new AlarmVerdict(state, real, missing, range[^1].Value);
    }

    // Judged for every alarm at the end of every period: no iterators.
    private static List<Datapoint> LatestReal(IReadOnlyList<Datapoint> range, int most)
    {
        var real = new List<Datapoint>(most);
        for (var i = range.Count - 1; i >= 0 && real.Count < most; i--)
            if (range[i].Value is not null)
                real.Add(range[i]);
        real.Reverse();
        return real;
    }

    // Too few datapoints, all breaching: an alarm only if they are not all recent, so that it is not raised too early.
    private static bool IsOldEnough(IReadOnlyList<Datapoint> range, int toAlarm) =>
        range.Take(range.Count - toAlarm + 1).Any(point => point.Value is not null);

    private static string Decide(bool alarms) => alarms ? AlarmState.Alarm : AlarmState.Ok;
}
