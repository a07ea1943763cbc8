using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.Ecs;

/// <summary>What several of ECS's structures have in common.</summary>
internal static class EcsAnswers
{
    /// <summary>What was asked for and is not there.</summary>
    public static JsonObject Missing(string arn) => new() { ["arn"] = arn, ["reason"] = "MISSING" };

    public static JsonArray Tags(IReadOnlyDictionary<string, string> tags) =>
        new([.. tags.Select(tag => new JsonObject { ["key"] = tag.Key, ["value"] = tag.Value })]);

    public static JsonValue? Time(DateTimeOffset? at) => at is { } instant ? JsonValue.Create(instant) : null;
}
