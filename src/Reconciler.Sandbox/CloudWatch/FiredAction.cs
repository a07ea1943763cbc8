namespace Reconciler.Sandbox;

/// <summary>An action that an alarm carried out because it went from one state to another.</summary>
/// <param name="Time">When, in sandbox time.</param>
/// <param name="Alarm">The alarm's name.</param>
/// <param name="From">The state before: <c>OK</c>, <c>ALARM</c> or <c>INSUFFICIENT_DATA</c>.</param>
/// <param name="To">The state after.</param>
/// <param name="Action">The ARN of the action, such as an SNS topic's.</param>
public sealed record FiredAction(DateTimeOffset Time, string Alarm, string From, string To, string Action);
