using System.Text.Json.Nodes;
using Simulation.Aws;
using Simulation.Desired;
using Simulation.Processes;

namespace Simulation.Invariants;

/// <summary>
/// 15. A revision that is made differs from the one that runs in the image of the one container that is meant, and in nothing
/// else; and the image is the declared one.
/// </summary>
internal sealed class RevisionsLoseNothing(Scene scene) : Invariant(scene)
{
    /// <summary>What AWS adds by itself.</summary>
    private static readonly string[] Added =
    [
        "taskDefinitionArn", "revision", "status", "requiresAttributes", "compatibilities", "registeredAt", "registeredBy", "deregisteredAt",
    ];

    public override int Number => 15;

    public override void Sending(WireCall call, Replica process)
    {
        if (call is not { Operation: "RegisterTaskDefinition", Json: { } json } || Facts.IntentOf(process.Name, call.Target!) is not { } intent) return;
        var from = Facts.Looks.Of(process.Name, call.Target!)?.Revision ?? "";
        if (Hands.Definition(from) is not { } running)
        {
            Broken($"{call} is sent, and what runs ({from}) is not there");
            return;
        }

        foreach (var member in Added) running.Remove(member);
        var (before, after) = (Said(running)!.AsObject(), Said(json)!.AsObject());
        var (image, container) = (Image(after), Container(before));
        if (image != intent.Declared?.ServiceOf(call.Target!)?.Image) Broken($"{call} is sent with the image {image}, which is not declared");
        if (container is not null) container["image"] = image;
        foreach (var member in before.Select(m => m.Key).Union(after.Select(m => m.Key)))
            if (!JsonNode.DeepEquals(before[member], after[member]))
                Broken($"{call} is sent, and its {member} is {after[member]?.ToJsonString()}, and {from} has {before[member]?.ToJsonString()}");
    }

    private static JsonNode? Container(JsonObject definition) =>
        definition["containerDefinitions"]?.AsArray().FirstOrDefault(c => (string?)c?["name"] == Images.Container);

    private static string? Image(JsonObject definition) => (string?)Container(definition)?["image"];

    /// <summary>What says something: neither nothing nor an empty list.</summary>
    private static JsonNode? Said(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject all:
                var said = new JsonObject();
                foreach (var (name, value) in all)
                    if (Said(value) is { } something) said[name] = something;
                return said.Count > 0 ? said : null;
            case JsonArray list:
                return list.Count > 0 ? new JsonArray([.. list.Select(Said)]) : null;
            default:
                return node?.DeepClone();
        }
    }
}
