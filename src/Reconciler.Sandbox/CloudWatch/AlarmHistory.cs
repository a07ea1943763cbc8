using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>One entry of DescribeAlarmHistory.</summary>
internal sealed record AlarmHistoryItem(string Alarm, DateTimeOffset At, string Type, string Summary, string Data);

/// <summary>What happened to alarms, kept for 30 days as AWS does, also beyond an alarm's deletion.</summary>
internal sealed class AlarmHistory
{
    public const string Configuration = "ConfigurationUpdate";
    public const string StateUpdate = "StateUpdate";
    public const string Action = "Action";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private readonly List<AlarmHistoryItem> _items = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<AlarmHistoryItem> All => _items;

    public void Configured(string alarm, DateTimeOffset at, string what) => Add(
        alarm, at, Configuration, $"Alarm \"{alarm}\" {what}", new JsonObject { ["version"] = "1.0", ["type"] = what });

    public void Moved(MetricAlarm from, MetricAlarm to) => Add(
        to.Definition.Name, to.StateUpdated, StateUpdate, $"Alarm updated from {from.State} to {to.State}",
        new JsonObject { ["version"] = "1.0", ["oldState"] = State(from), ["newState"] = State(to) });

    public void Fired(FiredAction fired) => Add(
        fired.Alarm, fired.Time, Action, $"Successfully executed action {fired.Action}",
        new JsonObject { ["actionState"] = "Succeeded", ["stateUpdateTimestamp"] = fired.Time.ToUnixTimeMilliseconds() });

    private static JsonObject State(MetricAlarm alarm) =>
        new() { ["stateValue"] = alarm.State, ["stateReason"] = alarm.StateReason };

    private void Add(string alarm, DateTimeOffset at, string type, string summary, JsonObject data)
    {
        _items.RemoveAll(old => at - old.At > Kept);
        _items.Add(new AlarmHistoryItem(alarm, at, type, summary, data.ToJsonString()));
    }
}
