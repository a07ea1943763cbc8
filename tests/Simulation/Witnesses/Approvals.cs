using System.Text.Json.Nodes;

namespace Simulation.Witnesses;

/// <summary>An action that somebody was asked to agree to.</summary>
/// <param name="Action">Its id, as it was told.</param>
/// <param name="Address">The resource.</param>
/// <param name="Verb">What is to be done.</param>
/// <param name="Wanted">Field → the value that is wanted.</param>
/// <param name="For">How long an approval holds.</param>
internal sealed record AskedAction(
    string Action, string Address, string Verb, IReadOnlyDictionary<string, string?> Wanted, TimeSpan For)
{
    /// <summary>When the approval ends; null while there is none.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether it is about this: resource, verb, and the values that are wanted.</summary>
    public bool Is(Row intent) => Address == intent.Address && Verb == (string?)intent.Event["verb"]
        && Values(intent).OrderBy(v => v.Key).SequenceEqual(Wanted.OrderBy(v => v.Key));

    public static Dictionary<string, string?> Values(Row row) => row.Event["changes"]?.AsArray().OfType<JsonObject>()
        .ToDictionary(c => (string)c["field"]!, c => (string?)c["to"]) ?? [];
}

/// <summary>What was asked for and approved in the desired state in force, from the rows.</summary>
internal sealed class Approvals
{
    private readonly Dictionary<string, AskedAction> _asked = new(StringComparer.Ordinal);
    private string? _generation;

    /// <summary>What nobody has agreed to yet.</summary>
    public IReadOnlyList<AskedAction> Asked => [.. _asked.Values.Where(a => a.Until is null).OrderBy(a => a.Action, StringComparer.Ordinal)];

    /// <summary>Whether somebody has agreed to an intent, and it holds, or has held until just before.</summary>
    /// <param name="intent">The intent.</param>
    /// <param name="margin">How long an intent may be on its way to the journal.</param>
    public bool Allow(Row intent, TimeSpan margin) => _asked.Values.Any(a => a.Is(intent) && a.Until + margin > intent.SeenAt);

    public void Appended(Row row)
    {
        switch (row.Type)
        {
            case "GenerationAccepted":
                // Another commit asks again, unless it says the same.
                if ((string?)row.Event["hash"] != _generation) _asked.Clear();
                _generation = (string?)row.Event["hash"];
                break;
            case "ApprovalWanted":
                _asked[Id(row)] = new AskedAction(
                    Id(row), row.Address!, (string)row.Event["verb"]!, AskedAction.Values(row),
                    TimeSpan.Parse((string)row.Event["for"]!, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case "Approved" when _asked.TryGetValue(Id(row), out var asked):
                _asked[Id(row)] = asked with { Until = row.MomentOf("until") };
                break;
        }
    }

    private static string Id(Row row) => (string)row.Event["action"]!;
}
