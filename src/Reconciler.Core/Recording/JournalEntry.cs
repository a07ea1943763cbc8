using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reconciler.Core.Recording;

/// <summary>One event in the journal of one environment.</summary>
/// <param name="Seq">Position, from 1 without a gap.</param>
/// <param name="Time">When it was written down.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Epoch">The lease epoch of the replica that owns the environment; null from a writer that owns nothing (<c>override</c>, <c>pause</c>).</param>
/// <param name="WriteId">Unique to this attempt to write, so that a writer whose answer was lost knows its own entry again.</param>
/// <param name="Previous">Hash of the entry before this one; empty for the first.</param>
/// <param name="PassId">The pass that wrote it, or null.</param>
/// <param name="Actor">Who caused it: <c>reconciler</c>, or <c>user@host</c> of a command.</param>
/// <param name="Generation">The generation in force, or null before the first.</param>
/// <param name="Commit">The commit of that generation, or null.</param>
/// <param name="Event">What happened.</param>
public sealed record JournalEntry(
    long Seq,
    DateTimeOffset Time,
    string Environment,
    long? Epoch,
    string WriteId,
    string Previous,
    string? PassId,
    string Actor,
    long? Generation,
    string? Commit,
    ReconcileEvent Event)
{
    /// <summary>The version of the JSON form.</summary>
    [JsonPropertyName("v")]
    [JsonPropertyOrder(-1)]
    public int Version { get; init; } = 1;

    /// <summary>The text that is stored, and hashed as it stands.</summary>
    public string ToText() => JsonSerializer.Serialize(this, JournalJson.Default.JournalEntry);

    /// <summary>Reads a stored text.</summary>
    /// <exception cref="JsonException">The text is not an entry of a version that is known here.</exception>
    public static JournalEntry Parse(string text)
    {
        var entry = Read(text) ?? throw new JsonException("A journal entry is null.");
        if (entry.Version != 1)
            throw new JsonException($"A journal entry has version {entry.Version}; this program knows version 1.");
        // What is left out, or is null, comes as null whatever the type says.
        return entry is { Environment: not null, WriteId: not null, Previous: not null, Actor: not null, Event: not null }
            ? entry
            : throw new JsonException("A journal entry lacks its environment, write id, previous hash, actor or event.");
    }

    private static JournalEntry? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, JournalJson.Default.JournalEntry);
        }
        catch (NotSupportedException untyped)
        {
            // That is how the library says that an event does not say its type.
            throw new JsonException(untyped.Message, untyped);
        }
    }

    /// <summary>SHA-256 of a stored text, lower-case hex.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>The JSON form of the journal.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(EnvironmentHistory))]
public sealed partial class JournalJson : JsonSerializerContext;
