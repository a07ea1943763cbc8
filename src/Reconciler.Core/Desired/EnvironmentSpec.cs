using Reconciler.Core.Guarding;
using Reconciler.Core.Health;
using Reconciler.Core.Incidents;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Desired;

/// <summary>One environment as its document declares it: validated, immutable.</summary>
/// <param name="Name"><c>metadata.name</c>.</param>
/// <param name="Labels"><c>metadata.labels</c>, in the order of the file.</param>
/// <param name="Aws">Where it lives.</param>
/// <param name="CostMode">What the commit asks for; a schedule or an override may overrule it.</param>
/// <param name="Schedule">Its time zone and windows.</param>
/// <param name="Enforcement">What may be done about drift, where a resource does not say otherwise.</param>
/// <param name="Resources">Every declared resource, in address order.</param>
/// <param name="At">Where the document begins.</param>
/// <param name="Document">The document's own YAML text, complete enough to be read again as it stands.</param>
/// <param name="ContentHash">SHA-256 of what the document means (comments and layout do not count), lower-case hex.</param>
public sealed record EnvironmentSpec(
    string Name,
    IReadOnlyList<KeyValuePair<string, string>> Labels,
    AwsTarget Aws,
    CostMode CostMode,
    Schedule Schedule,
    Enforcement Enforcement,
    IReadOnlyList<ResourceDeclaration> Resources,
    SourceLocation At,
    string Document,
    string ContentHash)
{
    /// <summary>How long waking may take in all before it counts as overdue. Default 1 h.</summary>
    public TimeSpan ProgressDeadline { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Who is told of what wants somebody, in the order of the file.</summary>
    public IReadOnlyList<NotificationTarget> Notifications { get; init; } = [];

    /// <summary>What it declares to hold its own reconciling back.</summary>
    public Safeguards Safeguards { get; init; } = Safeguards.None;

    /// <summary>What checks hold it against, beyond its resources.</summary>
    public CheckRule Checks { get; init; } = CheckRule.Default;

    /// <summary>What becomes of its incidents by themselves.</summary>
    public IncidentRule Incidents { get; init; } = IncidentRule.Default;

    /// <summary>The declaration at an address, or null.</summary>
    public ResourceDeclaration? Find(ResourceAddress address) => Resources.FirstOrDefault(r => r.Address == address);
}

/// <summary>One declared resource.</summary>
/// <param name="Address">Its key.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Spec">The kind's own spec type (its <c>TSpec</c>).</param>
/// <param name="Enforcement">What may be done about its drift.</param>
/// <param name="DependsOn">What it needs, transitively closed, in address order.</param>
/// <param name="At">Where it is declared.</param>
public sealed record ResourceDeclaration(
    ResourceAddress Address,
    IKind Kind,
    object Spec,
    Enforcement Enforcement,
    IReadOnlyList<ResourceAddress> DependsOn,
    SourceLocation At)
{
    /// <summary>How long it may show nothing new while it is not at rest before it counts as stalled.</summary>
    public TimeSpan ProgressDeadline { get; init; } = Kind.ProgressDeadline;

    /// <summary>
    /// SHA-256 of what is declared of the kind's own fields, with defaults, lower-case hex: tells whether the resource is
    /// wanted otherwise than before. Empty where nobody can tell.
    /// </summary>
    public string Hash { get; init; } = "";
}
