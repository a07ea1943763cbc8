using Amazon.DynamoDBv2.Model;
using Reconciler.Core.Recording;
using Reconciler.Storage.Packing;

namespace Reconciler.Storage.DynamoDb;

/// <summary>The head item of one environment: where the journal ends, with the last entry inline.</summary>
internal sealed record DynamoHead(JournalHead Head, string Text, ChainAnchor Anchor, long FoldSeq, string? FoldKey)
{
    public const string Sk = "head";
    public const string Seq = "seq";
    public const string Hash = "hash";
    public const string Epoch = "epoch";
    public const string Owner = "owner";
    public const string Entry = "entry";
    public const string AnchorSeq = "anchorSeq";
    public const string AnchorHash = "anchorHash";
    public const string FoldSeqName = "foldSeq";
    public const string FoldKeyName = "foldKey";

    // Short texts are kept as they are, for eyes; beyond this, compressed: the head is read at every pass.
    private const int Inline = 8 * 1024;

    /// <summary>No item yet.</summary>
    public static DynamoHead Empty { get; } = new(JournalHead.Empty, "", ChainAnchor.Start, 0, null);

    /// <summary>The partition of an environment.</summary>
    public static string Pk(string environment) => $"env#{environment}";

    /// <summary>The sort key of an event item.</summary>
    public static string EventSk(long seq) => $"event#{seq:D12}";

    /// <summary>An entry's text as an attribute.</summary>
    public static AttributeValue Pack(string text) =>
        text.Length <= Inline ? Attributes.Text(text) : Attributes.Bytes(Compressed.Pack(text));

    /// <summary>An entry's text from an attribute.</summary>
    public static string Unpack(AttributeValue value) =>
        value.B is { } packed ? Compressed.Unpack(packed.ToArray()) : value.S;

    /// <summary>Reads the item of an environment, consistently.</summary>
    public static async Task<DynamoHead> ReadAsync(DynamoTable table, string environment, CancellationToken ct) =>
        await table.GetAsync(Pk(environment), Sk, ct) is { } item ? Of(item) : Empty;

    private static DynamoHead Of(Dictionary<string, AttributeValue> item) => new(
        new(item.Number(Seq), item.Text(Hash) ?? "", item.Number(Epoch), item.Text(Owner)),
        item.TryGetValue(Entry, out var entry) ? Unpack(entry) : "",
        new(item.Number(AnchorSeq), item.Text(AnchorHash) ?? ""),
        item.Number(FoldSeqName),
        item.Text(FoldKeyName));
}
