using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.Control;

/// <summary><see cref="FaultOptions"/> as JSON. What is left out is off.</summary>
internal static class FaultsJson
{
    private static readonly string[] Fields =
    [
        "errorRate", "serverErrorRate", "htmlErrorRate", "resetBeforeRate", "resetAfterRate", "latencyRate", "latencySeconds", "operations",
    ];

    /// <exception cref="FormatException">An unknown field, or a share that is not between 0 and 1.</exception>
    public static FaultOptions Read(JsonObject json)
    {
        foreach (var (name, _) in json)
        {
            if (!Fields.Contains(name))
                throw new FormatException($"Unknown field '{name}'. Known: {string.Join(", ", Fields)}.");
        }
        return new FaultOptions
        {
            ErrorRate = Share(json, "errorRate"),
            ServerErrorRate = Share(json, "serverErrorRate"),
            HtmlErrorRate = Share(json, "htmlErrorRate"),
            ResetBeforeRate = Share(json, "resetBeforeRate"),
            ResetAfterRate = Share(json, "resetAfterRate"),
            LatencyRate = Share(json, "latencyRate"),
            Latency = TimeSpan.FromSeconds(json["latencySeconds"]?.GetValue<double>() ?? 2),
            Operations = json["operations"] is JsonArray names ? [.. names.Select(name => name!.GetValue<string>())] : [],
        };
    }

    public static JsonObject Write(FaultOptions faults) => new()
    {
        ["errorRate"] = faults.ErrorRate,
        ["serverErrorRate"] = faults.ServerErrorRate,
        ["htmlErrorRate"] = faults.HtmlErrorRate,
        ["resetBeforeRate"] = faults.ResetBeforeRate,
        ["resetAfterRate"] = faults.ResetAfterRate,
        ["latencyRate"] = faults.LatencyRate,
        ["latencySeconds"] = faults.Latency.TotalSeconds,
        ["operations"] = new JsonArray([.. faults.Operations.Select(name => (JsonNode)JsonValue.Create(name))]),
    };

    private static double Share(JsonObject json, string name) => (json[name]?.GetValue<double>() ?? 0) switch
    {
        >= 0 and <= 1 and var share => share,
        var wrong => throw new FormatException($"{name} is {wrong}, expected a share between 0 and 1."),
    };
}
