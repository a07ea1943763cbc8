namespace Reconciler.Sandbox.CloudWatch;

/// <summary>What PutMetricAlarm says, whole: another put replaces all of it. Null: not said.</summary>
internal sealed record AlarmDefinition
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    public bool ActionsEnabled { get; init; } = true;

    public IReadOnlyList<string> OkActions { get; init; } = [];

    public IReadOnlyList<string> AlarmActions { get; init; } = [];

    public IReadOnlyList<string> InsufficientDataActions { get; init; } = [];

    public required MetricKey Metric { get; init; }

    /// <summary><c>Average</c> …; null where <see cref="ExtendedStatistic"/> is used.</summary>
    public string? Statistic { get; init; }

    /// <summary>A percentile such as <c>p90</c>.</summary>
    public string? ExtendedStatistic { get; init; }

    public required TimeSpan Period { get; init; }

    public string? Unit { get; init; }

    /// <summary>How many periods are looked at: the N of "M out of N".</summary>
    public required int EvaluationPeriods { get; init; }

    /// <summary>How many of them must breach: the M; null for all.</summary>
    public int? DatapointsToAlarm { get; init; }

    public required double Threshold { get; init; }

    public required string Comparison { get; init; }

    /// <summary><c>breaching</c>, <c>notBreaching</c>, <c>ignore</c> or <c>missing</c>, which null means too.</summary>
    public string? TreatMissingData { get; init; }

    public string? EvaluateLowSampleCountPercentile { get; init; }

    public bool Breaches(double value) => Comparison switch
    {
        "GreaterThanThreshold" => value > Threshold,
        "GreaterThanOrEqualToThreshold" => value >= Threshold,
        "LessThanThreshold" => value < Threshold,
        _ => value <= Threshold,
    };

    public IReadOnlyList<string> ActionsFor(string state) => state switch
    {
        AlarmState.Ok => OkActions,
        AlarmState.Alarm => AlarmActions,
        _ => InsufficientDataActions,
    };
}
