using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Reconciler.Bundling;

/// <summary>Writes a bundle as <c>tar.gz</c>, with every secret taken out. Only its owner may read it.</summary>
internal static class BundleArchive
{
    /// <summary>Writes it to a file that must not be there yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="folder">The folder that everything in it lies in.</param>
    /// <param name="parts">The files.</param>
    /// <param name="at">When they were made.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="IOException">It is there already, or cannot be written.</exception>
    public static async Task WriteAsync(string path, string folder, IReadOnlyList<BundlePart> parts, DateTimeOffset at, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        await using var gzip = new GZipStream(file, CompressionLevel.Optimal);
        await using var tar = new TarWriter(gzip, TarEntryFormat.Pax);
        foreach (var part in parts)
        {
            var name = part.Problem is null ? part.Path : $"{part.Path}.missing.txt";
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(BundleRedaction.Of(name, part.Problem is { } problem ? $"{problem}\n" : part.Text)));
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, $"{folder}/{name}") { DataStream = content, ModificationTime = at }, ct);
        }
    }
}
