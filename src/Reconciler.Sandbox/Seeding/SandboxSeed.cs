using System.Reflection;
using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.World;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Reconciler.Sandbox;

/// <summary>What a simulated AWS starts with: accounts, regions and what is in them, from YAML.</summary>
public sealed record SandboxSeed
{
    private readonly IReadOnlyList<(string File, YamlMappingNode Root)> _documents;

    private SandboxSeed(IReadOnlyList<(string File, YamlMappingNode Root)> documents)
    {
        _documents = documents;

        // Whatever cannot be simulated is found now, with its place, rather than at the first request.
        Populate(new SandboxWorld(new SandboxClock(TimeProvider.System, 1), new SandboxOptions()));
    }

    /// <summary>The runbook's production and staging, with some drift in them: the same as <c>samples/sandbox</c>.</summary>
    public static SandboxSeed BuiltIn()
    {
        var assembly = typeof(SandboxSeed).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith("seed/", StringComparison.Ordinal));
        return new([.. names.Order(StringComparer.Ordinal).SelectMany(name => Documents(name, ReadResource(assembly, name)))]);
    }

    /// <summary>Reads seed documents from text.</summary>
    /// <param name="fileName">Named in problems.</param>
    /// <param name="yaml">One or more documents.</param>
    /// <exception cref="SandboxSeedException">It cannot be used; all problems with their places.</exception>
    public static SandboxSeed Parse(string fileName, string yaml) => new(Documents(fileName, yaml));

    /// <summary>Reads a file, or a folder's <c>*.yaml</c> and <c>*.yml</c> files in ordinal order.</summary>
    /// <param name="path">File or folder.</param>
    /// <exception cref="SandboxSeedException">It cannot be used; all problems with their places.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static SandboxSeed Load(string path)
    {
        if (!Directory.Exists(path))
            return new(Documents(path, File.ReadAllText(path)));
        var files = Directory.EnumerateFiles(path).Where(file => Path.GetExtension(file) is ".yaml" or ".yml");
        return new([.. files.Order(StringComparer.Ordinal).SelectMany(file => Documents(file, File.ReadAllText(file)))]);
    }

    /// <summary>Makes the sites of this seed in <paramref name="world"/>, all services filled.</summary>
    internal Dictionary<(string Account, string Region), SandboxSite> Populate(SandboxWorld world)
    {
        var sites = new Dictionary<(string, string), SandboxSite>();
        var sections = new List<(SandboxSite Site, SeedMap Map)>();
        foreach (var (file, root) in _documents)
        {
            var map = new SeedMap(root, "", new SeedProblems(file));
            var place = (map.Text("account"), map.Text("region"));
            if (!sites.TryGetValue(place, out var site))
                sites[place] = site = new SandboxSite(world, place.Item1, place.Item2);
            sections.Add((site, map));
        }
        if (sites.Count > 0)
            world.AccessKeys.Default = CallerIdentity.User(sites.Keys.First().Item1);
        world.AccessKeys.Accounts.UnionWith(sites.Keys.Select(place => place.Item1));

        // Service by service over all documents: what one refers to, an earlier one has.
        foreach (var wire in sites.Values.Take(1).SelectMany(site => site.Services).Select(service => service.Wire))
        {
            foreach (var (site, map) in sections)
            {
                if (map.Part(wire.Section) is { } section)
                    site.Services.First(service => service.Wire.Section == wire.Section).Seed(section);
            }
        }
        world.IsSeeding = false;
        foreach (var (_, map) in sections)
            map.NoteUnknown();
        var problems = sections.SelectMany(section => section.Map.Problems).ToList();
        return problems.Count > 0 ? throw new SandboxSeedException(problems) : sites;
    }

    private static List<(string File, YamlMappingNode Root)> Documents(string file, string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            var roots = stream.Documents.Select(document => document.RootNode).ToList();
            return roots is [] || roots.Find(root => root is not YamlMappingNode) is { }
                ? throw new SandboxSeedException([$"{file}:1:1: expected a map with account, region and services. See samples/sandbox."])
                : [.. roots.Select(root => (file, (YamlMappingNode)root))];
        }
        catch (YamlException wrong)
        {
            throw new SandboxSeedException([$"{file}:{wrong.Start.Line}:{wrong.Start.Column}: not YAML: {wrong.Message}"]);
        }
    }

    private static string ReadResource(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
