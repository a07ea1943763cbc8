using System.Globalization;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecs;

/// <summary>The task definitions of one account and region.</summary>
internal sealed class TaskDefinitions(SandboxWorld world)
{
    private readonly Shelf<TaskDefinition> _shelf = new(world);
    private readonly Dictionary<string, int> _latest = new(StringComparer.Ordinal);

    public void Add(TaskDefinition definition)
    {
        _shelf.Put(TaskDefinition.Key(definition.Family, definition.Revision), definition);
        _latest[definition.Family] = Math.Max(definition.Revision, _latest.GetValueOrDefault(definition.Family));
    }

    /// <summary>The revision that the next one of a family will be.</summary>
    public int NextRevision(string family) => _latest.GetValueOrDefault(family) + 1;

    public IEnumerable<TaskDefinition> AllAt(DateTimeOffset moment) => _shelf.AllAt(moment);

    /// <summary>The one with an ARN that this class gave out.</summary>
    public TaskDefinition ByArn(string arn) => Find(arn) ?? throw new InvalidOperationException($"There is no {arn}.");

    /// <summary>A definition by family (its latest revision), <c>family:revision</c> or ARN; null: it is not there.</summary>
    public TaskDefinition? Find(string asked) => FindAt(asked, DateTimeOffset.MaxValue);

    /// <inheritdoc cref="Find"/>
    public TaskDefinition? FindAt(string asked, DateTimeOffset moment)
    {
        var (family, revision) = Split(asked);
        return revision is { } exact
            ? _shelf.FindAt(TaskDefinition.Key(family, exact), moment)
            : _shelf.AllAt(moment).LastOrDefault(found => found.Family == family);
    }

    /// <summary>A family and, where it is said, a revision.</summary>
    public static (string Family, int? Revision) Split(string asked)
    {
        var name = EcsDirectory.LastPart(asked);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && int.TryParse(name.AsSpan(colon + 1), CultureInfo.InvariantCulture, out var revision)
            ? (name[..colon], revision)
            : (name, null);
    }
}
