using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Simulation;

/// <summary>
/// The weeks that this very build has been through, a line each in a file: a run of hours that is interrupted goes on where it
/// was. Lines of another build do not count: what they say is of other code.
/// </summary>
internal sealed class Ledger : IDisposable
{
    private readonly string _build = Build();
    private readonly Dictionary<int, bool> _known = [];
    private readonly StreamWriter? _file;

    /// <summary>Reads what is there.</summary>
    /// <param name="path">The file; null for none.</param>
    /// <param name="mutant">The mutant that is run; null for the engine as it is.</param>
    public Ledger(string? path, string? mutant)
    {
        _build = $"{_build}{(mutant is null ? "" : $"-{mutant}")}";
        if (path is null) return;
        if (File.Exists(path))
            foreach (var line in File.ReadLines(path))
                if (line.Split(' ') is [var build, var seed, var end] && build == _build && int.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    _known[number] = end == "clean";
        _file = new StreamWriter(path, append: true) { AutoFlush = true };
    }

    /// <summary>Whether a week was clean; null where this build has not been through it.</summary>
    public bool? Of(int seed) => _known.TryGetValue(seed, out var clean) ? clean : null;

    /// <summary>Notes a week.</summary>
    public void Add(int seed, bool clean) => _file?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_build} {seed} {(clean ? "clean" : "broken")}"));

    public void Dispose() => _file?.Dispose();

    /// <summary>The compiler gives equal code equal ids, and other code others.</summary>
    private static string Build()
    {
        var ours = Assembly.GetExecutingAssembly();
        var all = ours.GetReferencedAssemblies().Where(a => a.Name!.StartsWith("reconciler", StringComparison.OrdinalIgnoreCase))
            .OrderBy(a => a.Name, StringComparer.Ordinal).Select(Assembly.Load).Prepend(ours);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(all.Select(a => a.ManifestModule.ModuleVersionId)))))[..16];
    }
}
