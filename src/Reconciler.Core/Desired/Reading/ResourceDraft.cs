using Reconciler.Core.Desired.Yaml;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;

namespace Reconciler.Core.Desired.Reading;

/// <summary>One resource on its way: bound by itself, not yet compared with the others.</summary>
/// <param name="Address">Its key.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Spec">The kind's spec; null where it has findings.</param>
/// <param name="Common">The fields that every resource has.</param>
/// <param name="At">Where its short name is written.</param>
/// <param name="Path">Its path.</param>
internal sealed record ResourceDraft(
    ResourceAddress Address, IKind Kind, object? Spec, CommonFields Common, SourceLocation At, string Path)
{
    /// <summary>Hash of the kind's own fields, with defaults.</summary>
    public string Hash { get; init; } = "";
}

/// <summary>Binds the resources of one section, each with the section's defaults.</summary>
internal sealed class ResourceBinder(string environment, IKind kind, MapNode? defaults, ICollection<Finding> findings)
{
    private static readonly SpecType<string> ShortName =
        SpecTypes.Matching("letters, digits, - _ and .", SectionType.NamePattern);

    private readonly HashSet<SourceLocation> _defaultPlaces = [.. defaults?.Places() ?? []];

    /// <summary>Binds every resource of the section; those with findings come without a spec.</summary>
    public IEnumerable<ResourceDraft> Bind(MapNode? section)
    {
        var defaultsValid = defaults is null || kind.Schema.TryBindDefaults(defaults, findings);
        foreach (var entry in section?.Entries ?? [])
        {
            CheckName(entry, section!);
            var draft = BindOne(entry);
            yield return defaultsValid ? draft : draft with { Spec = null };
        }
    }

    private ResourceDraft BindOne(MapEntry entry)
    {
        var own = new List<Finding>();
        var common = new CommonFields(null, null);
        var node = entry.Value;
        if (node is MapNode map)
        {
            CommonFields.Type.TryBind(map with { Entries = [.. map.Entries.Where(e => CommonFields.Has(e.Key))] }, own, out common);
            node = (map with { Entries = [.. map.Entries.Where(e => !CommonFields.Has(e.Key) && !IsMisspelt(e, map, own))] })
                .WithDefaults(defaults);
        }

        var bound = kind.Schema.TryBind(node, own, out var spec);
        // A mistake in the defaults is reported once, there, and not again for each resource that takes it over.
        foreach (var finding in own.Where(f => !_defaultPlaces.Contains(f.At)))
            findings.Add(finding);
        return new ResourceDraft(new(environment, kind.Name, entry.Key), kind, bound && own.Count == 0 ? spec : null,
            common, entry.KeyAt, entry.Value.Path)
        {
            Hash = node.ContentHash(),
        };
    }

    private bool IsMisspelt(MapEntry entry, MapNode map, List<Finding> own)
    {
        if (kind.Schema.Fields.Any(f => f.Name == entry.Key)) return false;
        var nearest = Suggestion.Nearest(entry.Key, [.. kind.Schema.Fields.Select(f => f.Name), .. CommonFields.Type.Fields.Select(f => f.Name)]);
        if (nearest is null || !CommonFields.Has(nearest)) return false;
        own.Add(new Finding(entry.KeyAt, map.Path, $"unknown field {entry.Key}; did you mean {nearest}?"));
        return true;
    }

    private void CheckName(MapEntry entry, MapNode section)
    {
        if (!ShortName.TryBind(new ScalarNode(entry.KeyAt, section.Path, entry.Key, true), [], out _))
            findings.Add(new Finding(entry.KeyAt, section.Path,
                $"the short name \"{entry.Key}\" cannot be part of an address. Use letters, digits, - _ and ., at most 100."));
    }
}
