namespace Reconciler.Sandbox.CloudWatch;

/// <summary>
/// Offered by services that alarms act upon. Unlike other actions, those are carried out again and again while the
/// alarm stays in its state: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html
/// </summary>
internal interface IAlarmTarget
{
    /// <summary>Whether an action's ARN is of this service.</summary>
    bool IsMine(string action);

    /// <summary>Carries out an action of this service.</summary>
    void CarryOut(AlarmSignal signal);
}

/// <summary>What an alarm says when it acts.</summary>
/// <param name="Action">The ARN of the action.</param>
/// <param name="Alarm">The alarm's name.</param>
/// <param name="State">The state that it is in.</param>
/// <param name="Value">Its metric in the latest period; null where nothing was published.</param>
internal readonly record struct AlarmSignal(string Action, string Alarm, string State, double? Value);
