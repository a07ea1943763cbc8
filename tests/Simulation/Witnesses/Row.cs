using System.Globalization;
using System.Text.Json.Nodes;

namespace Simulation.Witnesses;

/// <summary>A row of the journal, read from its stored text by the simulation's own reader.</summary>
internal sealed class Row
{
    private readonly JsonObject _entry;

    public Row(long seq, string text, long tick, DateTimeOffset seenAt)
    {
        (Seq, Text, Tick, SeenAt) = (seq, text, tick, seenAt);
        _entry = (JsonObject)JsonNode.Parse(text)!;
        Event = (JsonObject)_entry["event"]!;
    }

    public long Seq { get; }

    public string Text { get; }

    /// <summary>Its place in the order of everything that is recorded.</summary>
    public long Tick { get; }

    /// <summary>When it was written, on the world's clock.</summary>
    public DateTimeOffset SeenAt { get; }

    public JsonObject Event { get; }

    public string Type => (string)Event["type"]!;

    public string? Address => (string?)Event["address"];

    public long? Epoch => (long?)_entry["epoch"];

    public string Previous => (string)_entry["previous"]!;

    public string? Pass => (string?)_entry["passId"];

    public string? Commit => (string?)_entry["commit"];

    /// <summary>When it was written, on its writer's clock.</summary>
    public DateTimeOffset Time => Moment((string)_entry["time"]!);

    /// <summary>Who wrote it: write ids begin with it.</summary>
    public string Process => ((string)_entry["writeId"]!).Split('/')[0];

    /// <summary>Whether it intends to take a release back, or to stop one in an emergency: that waits for no window and no limit.</summary>
    public bool TakesBack => Type == "ActionIntended" && ((string?)Event["verb"] is "rollback" or "emergencyStop");

    /// <summary>The action that an outcome is of.</summary>
    public long? ActionId => (long?)Event["actionId"];

    /// <summary>What an intent sets a field to; null where it does not.</summary>
    public string? To(string field) => Event["changes"]?.AsArray()
        .FirstOrDefault(change => (string?)change?["field"] == field) is { } found ? (string?)found["to"] : null;

    public DateTimeOffset? MomentOf(string field) => (string?)Event[field] is { } text ? Moment(text) : null;

    public override string ToString() => $"#{Seq} e{Epoch?.ToString(CultureInfo.InvariantCulture) ?? "-"} {Event.ToJsonString()}";

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
