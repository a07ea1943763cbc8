using System.IO.Compression;
using System.Text;

namespace Reconciler.Storage.Packing;

/// <summary>Long texts (snapshots, generations) as Brotli, which makes desired state about a tenth of its length.</summary>
internal static class Compressed
{
    /// <summary>Packs a text. The same text always gives the same bytes.</summary>
    public static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
            brotli.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    /// <summary>Reads a packed text.</summary>
    /// <exception cref="InvalidDataException">The bytes are no packed text.</exception>
    public static string Unpack(byte[] packed)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var reader = new StreamReader(brotli, Encoding.UTF8);
            return reader.ReadToEnd();
        }
        catch (Exception damage) when (damage is InvalidOperationException or IOException)
        {
            throw new InvalidDataException("The packed text is damaged.", damage);
        }
    }
}
