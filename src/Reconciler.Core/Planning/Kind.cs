using System.Text.Json.Nodes;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;

namespace Reconciler.Core.Planning;

/// <summary>The base of every kind: turns the untyped door of <see cref="IKind"/> into the kind's own types.</summary>
/// <typeparam name="TSpec">What is declared.</typeparam>
/// <typeparam name="TLive">What a look shows.</typeparam>
public abstract class Kind<TSpec, TLive> : IKind
    where TSpec : class
    where TLive : class
{
    private KindSchema? _schema;

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Section { get; }

    /// <inheritdoc/>
    public virtual string? DefaultsSection => null;

    /// <inheritdoc/>
    public abstract KindRole Role { get; }

    /// <inheritdoc/>
    public virtual TimeSpan ProgressDeadline => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public virtual IReadOnlyList<string> Verbs => [];

    /// <inheritdoc/>
    public IKindSchema Schema => _schema ??= new KindSchema(SpecType);

    /// <summary>The declaration of the spec's fields.</summary>
    protected abstract ObjectType<TSpec> SpecType { get; }

    /// <inheritdoc/>
    public string Identity(object spec) => Identity((TSpec)spec);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Describe(object live) => Describe((TLive)live);

    /// <inheritdoc/>
    public Answer Shows(object live, string verb, IReadOnlyList<Change> changes) => Shows((TLive)live, verb, changes);

    /// <inheritdoc/>
    public Assessment Assess(ResourceView view) => view.Observation switch
    {
        PresentObservation present => AssessPresent(view, (TSpec)view.Declaration.Spec, (TLive)present.Live),
        AbsentObservation => AssessAbsent(view, (TSpec)view.Declaration.Spec),
        UnknownObservation unknown => AssessUnknown(view, (TSpec)view.Declaration.Spec, unknown.Reason),
        _ => throw new InvalidOperationException($"An observation is {view.Observation.GetType().Name}."),
    };

    /// <inheritdoc cref="IKind.Identity"/>
    protected abstract string Identity(TSpec spec);

    /// <inheritdoc cref="IKind.Describe"/>
    protected abstract IReadOnlyDictionary<string, string> Describe(TLive live);

    /// <summary>
    /// By default: applied where every changed field has its new value, not applied where every one still has the old,
    /// unknown otherwise.
    /// </summary>
    protected virtual Answer Shows(TLive live, string verb, IReadOnlyList<Change> changes)
    {
        var fields = Describe(live);
        if (changes.All(c => fields.GetValueOrDefault(c.Field) == c.To)) return Answer.Yes;
        return changes.All(c => fields.GetValueOrDefault(c.Field) == c.From) ? Answer.No : Answer.Unknown;
    }

    /// <summary>The resource is there.</summary>
    protected abstract Assessment AssessPresent(ResourceView view, TSpec spec, TLive live);

    /// <summary>AWS has no such resource. By default <c>Missing</c>: reported, not created, in nobody's way when asleep.</summary>
    protected virtual Assessment AssessAbsent(ResourceView view, TSpec spec) => new()
    {
        Sync = SyncStatus.OutOfSync,
        Health = HealthStatus.Missing,
        Detail = "not found on AWS",
        Available = Answer.No,
        Drained = Answer.Yes,
        Size = "missing",
    };

    /// <summary>The look did not tell.</summary>
    protected abstract Assessment AssessUnknown(ResourceView view, TSpec spec, string reason);

    private sealed class KindSchema(ObjectType<TSpec> type) : IKindSchema
    {
        public IReadOnlyList<IFieldDeclaration> Fields => type.Fields;

        public bool TryBind(SpecNode node, ICollection<Finding> findings, out object spec)
        {
            var bound = type.TryBind(node, findings, out var typed);
            spec = typed;
            return bound;
        }

        public bool TryBindDefaults(SpecNode node, ICollection<Finding> findings) =>
            type.TryBindDefaults(node, findings, out _);

        public JsonObject ToJsonSchema() => type.ToJsonSchema();

        public JsonObject ToDefaultsJsonSchema() => type.ToDefaultsJsonSchema();
    }
}
