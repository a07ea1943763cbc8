namespace Reconciler.Kinds.Alarm;

/// <summary>The one write of an alarm: its whole definition, put in one piece (PutMetricAlarm).</summary>
/// <param name="Definition">The alarm as it is to be.</param>
public sealed record PutAlarm(AlarmDefinition Definition);
