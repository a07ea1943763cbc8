namespace Reconciler.Core.Desired.Yaml;

/// <summary>A map while it is read: no key twice, and what <c>&lt;&lt;</c> brings only where the map does not say it itself.</summary>
internal sealed class MapInProgress(string path, ICollection<Finding> findings)
{
    private readonly List<MapEntry> _own = [];
    private readonly List<MapEntry> _merged = [];
    private readonly Dictionary<string, SourceLocation> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mergedKeys = new(StringComparer.Ordinal);
    private SourceLocation? _mergeAt;

    /// <summary>Adds a key; one that is there already is a finding, and the first one stays.</summary>
    public void Add(MapEntry entry)
    {
        if (_places.TryAdd(entry.Key, entry.KeyAt)) _own.Add(entry);
        else
            findings.Add(new Finding(entry.KeyAt, path,
                $"{entry.Key} is written twice, first on line {_places[entry.Key].Line}. Remove or rename one of them."));
    }

    /// <summary>Adds what a merge key names: a map, or a list of maps of which the earlier win.</summary>
    public void Merge(SourceLocation at, SpecNode value)
    {
        if (_mergeAt is { } first)
        {
            findings.Add(new Finding(at, path,
                $"<< is written twice, first on line {first.Line}. Write one with a list: <<: [*a, *b]."));
            return;
        }

        _mergeAt = at;
        foreach (var source in value is ListNode list ? list.Items : [value])
            if (source is MapNode map)
                _merged.AddRange(map.Entries.Where(entry => _mergedKeys.Add(entry.Key)));
            else
                findings.Add(new Finding(at, path, $"<< merges maps; found {source.Describe()}. Name an anchored map, as in <<: *common."));
    }

    /// <summary>The map's own keys in the order of the file, then the merged ones.</summary>
    public IReadOnlyList<MapEntry> Entries() =>
        [.. _own, .. _merged.Where(entry => !_places.ContainsKey(entry.Key)).Select(Moved)];

    // An item of a merged list was read under a path with its position; here it is a key like any other.
    private MapEntry Moved(MapEntry entry) =>
        entry with { Value = entry.Value.MovedTo(path.Length == 0 ? entry.Key : $"{path}.{entry.Key}") };
}
