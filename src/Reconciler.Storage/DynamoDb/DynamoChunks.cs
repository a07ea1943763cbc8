using System.Security.Cryptography;
using Amazon.DynamoDBv2.Model;
using Reconciler.Core.Recording;
using Reconciler.Storage.Packing;

namespace Reconciler.Storage.DynamoDb;

/// <summary>Long texts as compressed pieces, each in an item of its own: <c>PREFIX#0000</c>, <c>PREFIX#0001</c>, …</summary>
internal static class DynamoChunks
{
    // An item may have 400 KB with its names and keys:
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html#limits-items
    private const int PieceLength = 350 * 1024;
    private const string Piece = "piece";
    private const string Pieces = "pieces";
    private const string Hash = "hash";

    /// <summary>Writes a text in place of the one before it. Each piece says which text it is of.</summary>
    public static async Task SaveAsync(
        DynamoTable table, string pk, string prefix, string text, CancellationToken ct)
    {
        var packed = Compressed.Pack(text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(packed));
        var pieces = packed.Chunk(PieceLength).ToList();
        for (var i = 0; i < pieces.Count; i++)
        {
            var item = Attributes.Key(pk, Sk(prefix, i));
            item[Piece] = Attributes.Bytes(pieces[i]);
            item[Pieces] = Attributes.Number(pieces.Count);
            item[Hash] = Attributes.Text(hash);
            await table.PutAsync(item, ct);
        }

        await DeleteAsync(table, pk, prefix, pieces.Count, ct);
    }

    /// <summary>Reads a text, or null where there is none.</summary>
    /// <exception cref="JournalUnavailableException">Pieces are missing or damaged.</exception>
    public static async Task<string?> LoadAsync(
        DynamoTable table, string pk, string prefix, CancellationToken ct)
    {
        var items = new List<Dictionary<string, AttributeValue>>();
        await foreach (var page in table.PagesAsync(pk, $"{prefix}#", $"{prefix}#~", keysOnly: false, ct))
            items.AddRange(page);
        if (items.Count == 0) return null;

        var packed = items.Take((int)items[0].Number(Pieces)).SelectMany(item => item[Piece].B.ToArray()).ToArray();
        if (Convert.ToHexStringLower(SHA256.HashData(packed)) == items[0].Text(Hash)) return Compressed.Unpack(packed);
        throw new JournalUnavailableException(
            $"The journal {table.Location}: {pk} {prefix} is incomplete or was altered. "
            + "If it is being written just now, try again; otherwise restore the table.");
    }

    /// <summary>Removes pieces.</summary>
    public static async Task DeleteAsync(
        DynamoTable table, string pk, string prefix, int from, CancellationToken ct)
    {
        var surplus = new List<string>();
        await foreach (var page in table.PagesAsync(pk, Sk(prefix, from), $"{prefix}#~", keysOnly: true, ct))
            surplus.AddRange(page.Select(item => item[Attributes.Sk].S));
        foreach (var sk in surplus) await table.DeleteAsync(pk, sk, ct);
    }

    private static string Sk(string prefix, int index) => $"{prefix}#{index:D4}";
}
