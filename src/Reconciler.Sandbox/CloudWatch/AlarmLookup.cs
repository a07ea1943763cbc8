using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>DescribeAlarms and DescribeAlarmHistory.</summary>
internal sealed class AlarmLookup(AlarmBoard board, AlarmHistory history)
{
    private const int MostNames = 100;
    private const int DefaultAlarms = 50;
    private const int DefaultItems = 100;

    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Read("DescribeAlarms", Describe) with { Rate = CloudWatchRates.DescribeAlarms, Summary = Asked },
        SandboxOperation.Read("DescribeAlarmHistory", DescribeHistory) with
        {
            Rate = CloudWatchRates.Three,
            Summary = call => call.Text("AlarmName") ?? "",
        },
    ];

    private static string Asked(SandboxCall call) => call.Texts("AlarmNames") is { Count: > 0 } names
        ? string.Join(' ', names)
        : call.Text("AlarmNamePrefix") is { Length: > 0 } prefix ? prefix + "*" : "";

    private JsonObject Describe(SandboxCall call)
    {
        var names = call.Texts("AlarmNames");
        var prefix = call.Text("AlarmNamePrefix") is { Length: > 0 } asked ? asked : null;
        if (names.Count > MostNames)
        {
            throw new AwsRefusal("ValidationError",
                "1 validation error detected: Value at 'alarmNames' failed to satisfy constraint: "
                + "Member must have length less than or equal to 100");
        }
        if (names.Count > 0 && prefix is not null)
            throw new AwsRefusal("InvalidParameterCombination", "AlarmNames and AlarmNamePrefix cannot be used together.");

        var state = call.Text("StateValue") is { Length: > 0 } value ? RequireState(value) : null;
        var actions = call.Text("ActionPrefix") is { Length: > 0 } action ? action : null;
        var types = call.Texts("AlarmTypes");
        var found = types.Count > 0 && !types.Contains("MetricAlarm")
            ? []
            : board.AllAt(call.AsOf).Where(alarm =>
                (names.Count == 0 || names.Contains(alarm.Definition.Name))
                && (prefix is null || alarm.Definition.Name.StartsWith(prefix, StringComparison.Ordinal))
                && (state is null || alarm.State == state)
                && (actions is null || HasAction(alarm.Definition, actions))).ToList();
        var (items, next) = NumberedPage.Of(found, call, DefaultAlarms);
        return new JsonObject
        {
            ["CompositeAlarms"] = new JsonArray(),
            ["MetricAlarms"] = new JsonArray([.. items.Select(AlarmAnswers.Alarm)]),
            ["NextToken"] = next,
        };
    }

    private JsonObject DescribeHistory(SandboxCall call)
    {
        var (alarm, type) = (call.Text("AlarmName"), call.Text("HistoryItemType"));
        var since = MetricTimes.Read(call, "StartDate") ?? DateTimeOffset.MinValue;
        var until = MetricTimes.Read(call, "EndDate") ?? DateTimeOffset.MaxValue;
        var found = history.All.Where(item =>
            (alarm is null or "" || item.Alarm == alarm) && (type is null or "" || item.Type == type)
            && item.At >= since && item.At <= until && item.At <= call.AsOf).ToList();
        if (call.Text("ScanBy") != "TimestampAscending")
            found.Reverse();
        var (items, next) = NumberedPage.Of(found, call, DefaultItems);
        return new JsonObject
        {
            ["AlarmHistoryItems"] = new JsonArray([.. items.Select(AlarmAnswers.HistoryItem)]),
            ["NextToken"] = next,
        };
    }

    private static string RequireState(string state) => AlarmState.IsKnown(state)
        ? state
        : throw new AwsRefusal("ValidationError",
            $"1 validation error detected: Value '{state}' at 'stateValue' failed to satisfy constraint: "
            + "Member must satisfy enum value set: [INSUFFICIENT_DATA, ALARM, OK]");

    private static bool HasAction(AlarmDefinition alarm, string prefix) =>
        alarm.OkActions.Concat(alarm.AlarmActions).Concat(alarm.InsufficientDataActions)
            .Any(action => action.StartsWith(prefix, StringComparison.Ordinal));
}
