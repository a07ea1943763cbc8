namespace Reconciler.Sandbox.CloudWatch;

/// <summary>One alarm as it was at one moment.</summary>
internal sealed record MetricAlarm
{
    public required AlarmDefinition Definition { get; init; }

    public required string Arn { get; init; }

    public required string State { get; init; }

    public required string StateReason { get; init; }

    /// <summary>JSON about the datapoints behind the state; null where there are none.</summary>
    public string? StateReasonData { get; init; }

    /// <summary>When the state was last set, to the same state or another.</summary>
    public required DateTimeOffset StateUpdated { get; init; }

    /// <summary>When the state last became another.</summary>
    public required DateTimeOffset StateTransitioned { get; init; }

    public required DateTimeOffset ConfigurationUpdated { get; init; }
}
