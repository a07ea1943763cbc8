using Reconciler.Checking;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Diagnosing;

/// <summary>One service with everything that is declared, known and seen of it: what rules look at. Pure.</summary>
/// <param name="Subject">Its environment.</param>
/// <param name="Service">Its declaration.</param>
/// <param name="Facts">What was asked.</param>
internal sealed record Symptoms(CheckSubject Subject, ResourceDeclaration Service, DiagnosisFacts Facts)
{
    /// <summary>The options by which journal and desired state were found, as a shell takes them, with a blank before each; commands that are printed need the same.</summary>
    public string Options { get; init; } = "";

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>What is declared of it.</summary>
    public EcsServiceSpec Spec => (EcsServiceSpec)Service.Spec;

    /// <summary>How it was seen; null where it is not there, or could not be seen.</summary>
    public EcsServiceLive? Live => Look is PresentObservation { Live: EcsServiceLive live } ? live : null;

    /// <summary>The look at it; null where nothing was asked.</summary>
    public Observation? Look => Facts.Check.Looks.GetValueOrDefault(Service.Address);

    /// <summary>Whether it is to serve.</summary>
    public bool Awake => !Subject.Dormant;

    /// <summary>What was asked of it beyond its look.</summary>
    public ServiceFacts Own => Facts.Check.Services.GetValueOrDefault(Service.Address) ?? new ServiceFacts();

    /// <summary>Its tasks that ended in the last day, newest first; none where that could not be seen.</summary>
    public IReadOnlyList<EcsStoppedTask> Stopped =>
        Own.StoppedTasks is { Problem: null, Value: var all } ? [.. all.OrderByDescending(t => t.StoppedAt ?? DateTimeOffset.MaxValue)] : [];

    /// <summary>The databases and caches that it depends on, by itself or by another service, in address order.</summary>
    public IEnumerable<ResourceDeclaration> Needs =>
        Service.DependsOn.Select(Subject.Spec.Find).OfType<ResourceDeclaration>().Where(r => r.Kind.Role == KindRole.Dependency);

    /// <summary>What the journal knows of its releases.</summary>
    public ReleaseHistory Release => Subject.History.Resource(Service.Address.Local).Release;

    /// <summary>Its metrics, where they could be seen.</summary>
    public SeenFigures Figures => Facts.Figures is { Problem: null, Value: var figures } ? figures : new SeenFigures();

    /// <summary>Its targets, where they could be seen.</summary>
    public EcsTargets? Targets => Own.Targets is { Problem: null, Value: var targets } ? targets : null;

    /// <summary>Its events of the last hour, newest first, where they could be seen.</summary>
    public IReadOnlyList<SeenEvent> Events => Facts.Service is { Problem: null, Value: var told } ? told.Events : [];

    /// <summary>A task definition, where it could be seen.</summary>
    public SeenDefinition? Definition(string? revision) =>
        revision is not null && Facts.Definitions.GetValueOrDefault(revision) is { Problem: null, Value: var found } ? found : null;

    /// <summary>Where it logs to: as declared, else as its task definition says; null where neither does.</summary>
    public string? LogGroup => Spec.Release.Logs?.Group ?? Definition(Live?.TaskDefinition)?.Containers.Select(c => c.LogGroup).FirstOrDefault(g => g is not null);

    /// <summary>
    /// What was brought out in the last 24 hours and still is to run; null where nothing was. A revision that a rollback went
    /// back to is not suspected.
    /// </summary>
    public RecentDeployment? Recent
    {
        get
        {
            if (Live is not { TaskDefinition: { } running } live || Release.Failed?.BackTo == running || Release.Pinned?.Revision == running) return null;
            var earlier = Release.EarlierThan(running);
            if (Release.Deployed == running && Release.DeployedAt is { } at && Subject.Now - at <= Day) return new RecentDeployment(running, at, earlier);
            return live.Deployments.FirstOrDefault(d => d.IsPrimary) is { } primary && Subject.Now - primary.CreatedAt <= Day
                ? new RecentDeployment(primary.Revision, primary.CreatedAt, earlier)
                : null;
        }
    }

    /// <summary>The lines of its log that a person reads first; none where there are none, or none were asked for.</summary>
    public IEnumerable<string> LogLines(int most) => (Facts.Lines is { Problem: null, Value: var lines } ? lines : []).Distinct(StringComparer.Ordinal).Take(most).Select(l => $"log: {l}");

    /// <summary>The lines that speak of connections to databases, or to caches.</summary>
    public IReadOnlyList<string> Connections(bool cache) => Facts.ConnectionLines is { Problem: null, Value: var lines }
        ? [.. lines.Where(l => ConnectionWords.IsLineOf(l, cache)).Distinct(StringComparer.Ordinal)]
        : [];

    /// <summary>
    /// The fields of its health page about databases, or about caches, that are not as declared, in words. Where a load
    /// balancer answers in the application's place, no field is there, and that says nothing.
    /// </summary>
    public IReadOnlyList<string> PageFields(bool cache) =>
        Facts.Page is { Problem: null, Value: var answer } && Spec.Release.HealthCheck is { } page
            ? [
                .. from field in page.Json.OrderBy(f => f.Key, StringComparer.Ordinal)
                   where ConnectionWords.IsFieldOf(field.Key, cache) && answer.Fields.GetValueOrDefault(field.Key) != field.Value
                       && (answer.Status == page.Status || answer.Fields.GetValueOrDefault(field.Key) is not null)
                   select $"health page: {field.Key} {answer.Fields.GetValueOrDefault(field.Key) ?? "not there"}, wanted {field.Value}",
            ]
            : [];
}

/// <summary>What was brought out lately.</summary>
/// <param name="Revision">What, as <c>family:revision</c>.</param>
/// <param name="At">When.</param>
/// <param name="Earlier">What can be gone back to; null where the journal knows nothing.</param>
internal sealed record RecentDeployment(string Revision, DateTimeOffset At, string? Earlier);
