using Reconciler.Core.Desired.Yaml;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Desired.Reading;

/// <summary>One document on its way to an <see cref="EnvironmentSpec"/>: bound by itself, not yet compared with the others.</summary>
internal sealed class EnvironmentDraft
{
    /// <summary>More in one environment is a mistake, and makes the closure of what depends on what large.</summary>
    private const int MostResources = 2000;

    private readonly YamlDocument _yaml;
    private readonly EnvironmentDocument _document;
    private readonly IReadOnlyDictionary<ResourceAddress, IReadOnlyList<ResourceAddress>> _dependsOn;
    private readonly List<Finding> _findings = [];

    public EnvironmentDraft(YamlDocument yaml, IReadOnlyList<IKind> kinds)
    {
        _yaml = yaml;
        Name = EnvironmentTypes.NameIn(yaml.Root);
        EnvironmentTypes.Document(kinds).TryBind(yaml.Root!, _findings, out _document);
        var resources = new List<ResourceDraft>();
        var sections = _document.Body.Sections;
        foreach (var kind in kinds)
            resources.AddRange(new ResourceBinder(Name ?? "", kind, Section(kind.DefaultsSection), _findings).Bind(Section(kind.Section)));
        Resources = resources;
        FindUndeclared(_document.Body.SyncWindows.SelectMany(w => w.Resources));
        if (resources.Count > MostResources)
        {
            _findings.Add(new Finding(At, "", $"the environment declares {resources.Count} resources, more than {MostResources}. Split it."));
            _dependsOn = new Dictionary<ResourceAddress, IReadOnlyList<ResourceAddress>>();
        }
        else
        {
            _dependsOn = new DependencyRules(resources, _findings).Close();
        }

        void FindUndeclared(IEnumerable<ResourceReference> references)
        {
            foreach (var reference in references.Where(r => !resources.Exists(d => d.Address.Local == r.Local)))
                Add(reference.At, reference.Path, DependencyRules.NotDeclared(reference.Local, [.. resources.Select(r => r.Address)]));
        }

        MapNode? Section(string? name) => name is null ? null : sections.GetValueOrDefault(name);
    }

    /// <summary>Its name; null where it has none that can be used.</summary>
    public string? Name { get; }

    /// <summary>Where the name is written, or the document begins.</summary>
    public SourceLocation NameAt => ((_yaml.Root as MapNode)?.Find("metadata") as MapNode)?.Find("name")?.At ?? At;

    /// <summary>Whether there is a spec at all. Without one the document may end in the middle of its name.</summary>
    public bool HasSpec => (_yaml.Root as MapNode)?.Find("spec") is not null;

    public SourceLocation At => _yaml.At;

    public AwsTarget? Aws => _document.Body.Aws;

    /// <summary>Every resource, also those with findings.</summary>
    public IReadOnlyList<ResourceDraft> Resources { get; }

    public IReadOnlyList<Finding> Findings => _findings;

    public bool Valid => _yaml.Valid && _findings.Count == 0;

    public void Add(SourceLocation at, string path, string message) => _findings.Add(new Finding(at, path, message));

    /// <summary>The environment; only for a draft that is valid.</summary>
    public EnvironmentSpec ToSpec()
    {
        var body = _document.Body;
        return new EnvironmentSpec(
            Name!, _document.Labels, Aws!, body.CostMode, new Schedule(body.Zone ?? TimeZoneInfo.Utc, body.Windows), body.Enforcement,
            [.. Resources.OrderBy(r => r.Address).Select(r => new ResourceDeclaration(
                r.Address, r.Kind, r.Spec!, r.Common.Enforcement ?? body.Enforcement, _dependsOn[r.Address], r.At)
            {
                Hash = r.Hash,
                ProgressDeadline = r.Common.ProgressDeadline ?? r.Kind.ProgressDeadline,
            })],
            At, _yaml.Text, _yaml.Root!.ContentHash())
        {
            Safeguards = body.Safeguards with { SyncWindows = [.. body.SyncWindows.Select(w => w.Window)] },
            ProgressDeadline = body.ProgressDeadline,
            Notifications = [.. body.Notifications.Select(t => t with { OnEscalation = body.Incidents.Escalation.Any(s => s.Notify.Contains(t.Name)) })],
            Checks = body.Checks,
            Incidents = body.Incidents,
        };
    }
}
