using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Wire;

/// <summary>A request's content, the same whichever protocol brought it: members by wire name, read leniently.</summary>
internal sealed class SandboxCall(JsonObject input, CallerIdentity caller, DateTimeOffset asOf)
{
    public JsonObject Input { get; } = input;

    public CallerIdentity Caller { get; } = caller;

    /// <summary>The moment that a lagging read answers from; for a write, now.</summary>
    public DateTimeOffset AsOf { get; } = asOf;

    public bool Has(string member) => Input[member] is not null;

    /// <summary>A structure's members, or null where it was not sent.</summary>
    public SandboxCall? Structure(string member) => Input[member] is JsonObject found ? Part(found) : null;

    public IReadOnlyList<SandboxCall> Structures(string member) =>
        Input[member] is JsonArray items ? [.. items.OfType<JsonObject>().Select(Part)] : [];

    public IReadOnlyList<string> Texts(string member) =>
        Input[member] is JsonArray items ? [.. items.Select(TextOf).OfType<string>()] : [];

    public string? Text(string member) => TextOf(Input[member]);

    /// <exception cref="AwsRefusal">It was not sent: <paramref name="code"/>.</exception>
    public string Required(string member, string code = "InvalidParameterException") => Text(member) is { Length: > 0 } text
        ? text
        : throw new AwsRefusal(code, $"{member} is required.");

    public double? Number(string member) =>
        double.TryParse(Text(member), CultureInfo.InvariantCulture, out var number) ? number : null;

    public int? Integer(string member) => Number(member) is { } number ? (int)number : null;

    public bool? Flag(string member) => bool.TryParse(Text(member), out var flag) ? flag : null;

    private SandboxCall Part(JsonObject part) => new(part, Caller, AsOf);

    private static string? TextOf(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => node.ToJsonString(),
        _ => null,
    };
}
