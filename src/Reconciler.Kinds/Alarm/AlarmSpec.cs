using Reconciler.Core.Desired;
using Reconciler.Core.Incidents;

namespace Reconciler.Kinds.Alarm;

/// <summary>One declared CloudWatch metric alarm.</summary>
/// <param name="Definition">The whole alarm as it is to be, with its actions enabled.</param>
/// <param name="WhenDormant">What becomes of its actions while its environment is dormant.</param>
public sealed record AlarmSpec(AlarmDefinition Definition, DormantAlarm WhenDormant)
{
    /// <summary>How much it matters that it is in ALARM; null where that opens no incident.</summary>
    public Severity? Severity { get; init; } = Core.Incidents.Severity.Sev2;

    /// <summary>How it is written in YAML.</summary>
    internal static ObjectType<AlarmSpec> Type { get; } = AlarmSpecType.Build();
}

/// <summary>What becomes of an alarm while its environment is dormant.</summary>
public enum DormantAlarm
{
    /// <summary>Its actions are disabled. The default.</summary>
    Muted,

    /// <summary>It goes on as it is.</summary>
    Unchanged,
}
