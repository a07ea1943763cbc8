using System.Globalization;
using System.Runtime.CompilerServices;

namespace Reconciler.Tests.Shared;

/// <summary>Kept inputs of <c>tests/corpus</c>, and how long fuzz tests run.</summary>
internal static class Corpus
{
    /// <summary>The names of the inputs for a reader.</summary>
    /// <param name="reader">The folder.</param>
    public static IEnumerable<string> Names(string reader) =>
        Directory.GetFiles(Path.Combine(Folder(), reader)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    /// <summary>The bytes of one.</summary>
    public static byte[] Read(string reader, string name) => File.ReadAllBytes(Path.Combine(Folder(), reader, name));

    /// <summary>How many tries: as many as usual, or so many times as <c>RECONCILER_FUZZ</c> says.</summary>
    /// <param name="usual">In a run of all tests.</param>
    public static long Tries(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("RECONCILER_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0
            ? (long)usual * times
            : usual;

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../corpus");
}
