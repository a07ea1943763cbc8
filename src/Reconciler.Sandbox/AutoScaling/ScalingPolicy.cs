using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.AutoScaling;

/// <summary>One target tracking policy of a scalable target.</summary>
internal sealed record ScalingPolicy
{
    public required string Name { get; init; }

    public required string ResourceId { get; init; }

    public required string Arn { get; init; }

    /// <summary>What its alarms call: the policy's ARN, and who made it.</summary>
    public required string ActionArn { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The configuration as it was put, whole.</summary>
    public required JsonObject Said { get; init; }

    /// <summary>The same, as far as scaling goes by it.</summary>
    public required TrackingGoal Goal { get; init; }

    /// <summary>The alarm above the target.</summary>
    public required string AlarmHigh { get; init; }

    /// <summary>The alarm below it; null where scaling in is disabled.</summary>
    public string? AlarmLow { get; init; }

    public IEnumerable<string> Alarms => AlarmLow is null ? [AlarmHigh] : [AlarmHigh, AlarmLow];

    public string Key => KeyOf(ResourceId, Name);

    public static string KeyOf(string resourceId, string name) => $"{resourceId}\n{name}";
}
