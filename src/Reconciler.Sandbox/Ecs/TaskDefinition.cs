using System.Globalization;
using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.Ecs;

/// <summary>One revision of a task definition. It never changes.</summary>
internal sealed record TaskDefinition
{
    public required string Family { get; init; }

    /// <summary>Counts from 1 within the family.</summary>
    public required int Revision { get; init; }

    public required string Arn { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>The ARN of who registered it.</summary>
    public required string RegisteredBy { get; init; }

    /// <summary>What was registered, by wire name: container definitions, cpu, memory, network mode …</summary>
    public required JsonObject Said { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public string? Cpu => Text("cpu");

    public string? Memory => Text("memory");

    /// <summary>Whether each task has a network interface of its own, which its service must say where to make.</summary>
    public bool NeedsNetwork => Text("networkMode") == "awsvpc";

    /// <summary>The containers of a task, in the order in which they were registered.</summary>
    public IEnumerable<(string Name, string Image)> Containers =>
        ((JsonArray)Said["containerDefinitions"]!).OfType<JsonObject>()
            .Select(container => ((string)container["name"]!, (string)container["image"]!));

    /// <summary>The port that the first container listens on; 80 where it names none.</summary>
    public int Port => (int?)Said["containerDefinitions"]![0]!["portMappings"]?.AsArray().FirstOrDefault()?["containerPort"] ?? 80;

    /// <summary>The place on the shelf, which puts families in order and each one's revisions in theirs.</summary>
    public static string Key(string family, int revision) =>
        string.Create(CultureInfo.InvariantCulture, $"{family}:{revision:D7}");

    private string? Text(string member) => Said[member] is JsonValue value ? value.ToString() : null;
}
