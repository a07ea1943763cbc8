using System.Text.Json;
using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>PutMetricAlarm, DeleteAlarms, EnableAlarmActions, DisableAlarmActions and SetAlarmState.</summary>
internal sealed class AlarmChanges(AlarmBoard board)
{
    private const int MostNames = 100;

    public IEnumerable<SandboxOperation> All() =>
    [
        SandboxOperation.Write("PutMetricAlarm", Put) with
        {
            Rate = CloudWatchRates.Three,
            Summary = call => $"{call.Text("AlarmName")} threshold={call.Text("Threshold")} "
                + $"actionsEnabled={(call.Flag("ActionsEnabled") ?? true ? "true" : "false")}",
        },
        SandboxOperation.Write("DeleteAlarms", Delete) with { Rate = CloudWatchRates.Three, Summary = Names },
        SandboxOperation.Write("EnableAlarmActions", call => Enable(call, true)) with
        {
            Rate = CloudWatchRates.Three,
            Summary = Names,
        },
        SandboxOperation.Write("DisableAlarmActions", call => Enable(call, false)) with
        {
            Rate = CloudWatchRates.Three,
            Summary = Names,
        },
        SandboxOperation.Write("SetAlarmState", SetState) with
        {
            Rate = CloudWatchRates.Three,
            Summary = call => $"{call.Text("AlarmName")} {call.Text("StateValue")}",
        },
    ];

    private static string Names(SandboxCall call) => string.Join(' ', call.Texts("AlarmNames"));

    private JsonObject Put(SandboxCall call)
    {
        board.Put(PutMetricAlarmRequest.Read(call));
        return [];
    }

    // Names that are there are deleted even where others are not.
    private JsonObject Delete(SandboxCall call)
    {
        var deleted = Required(call).Count(board.Delete);
        return deleted > 0 ? [] : throw new AwsRefusal("ResourceNotFound", "None of the alarms exists.", 404);
    }

    // Names that are not there are passed over.
    private JsonObject Enable(SandboxCall call, bool enabled)
    {
        foreach (var name in Required(call))
            board.EnableActions(name, enabled);
        return [];
    }

    private JsonObject SetState(SandboxCall call)
    {
        var name = call.Required("AlarmName", "ValidationError");
        var state = call.Required("StateValue", "ValidationError");
        var reason = call.Required("StateReason", "ValidationError");
        if (!AlarmState.IsKnown(state))
        {
            throw new AwsRefusal("ValidationError",
                $"1 validation error detected: Value '{state}' at 'stateValue' failed to satisfy constraint: "
                + "Member must satisfy enum value set: [INSUFFICIENT_DATA, ALARM, OK]");
        }
        var reasonData = call.Text("StateReasonData") is { Length: > 0 } data ? RequireJson(data) : null;
        var alarm = board.Find(name) ?? throw new AwsRefusal("ResourceNotFound", $"Alarm {name} does not exist.", 404);
        board.SetState(alarm, state, reason, reasonData);
        return [];
    }

    private static IReadOnlyList<string> Required(SandboxCall call) => call.Texts("AlarmNames") switch
    {
        { Count: 0 } => throw new AwsRefusal("ValidationError",
            "1 validation error detected: Value null at 'alarmNames' failed to satisfy constraint: Member must not be null"),
        { Count: > MostNames } => throw new AwsRefusal("ValidationError",
            "1 validation error detected: Value at 'alarmNames' failed to satisfy constraint: "
            + "Member must have length less than or equal to 100"),
        var names => names,
    };

    private static string RequireJson(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return text;
        }
        catch (JsonException)
        {
            throw new AwsRefusal("InvalidFormat", "StateReasonData is not valid JSON.");
        }
    }
}
