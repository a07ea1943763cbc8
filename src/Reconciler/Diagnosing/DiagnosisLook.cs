using Reconciler.Accounts;
using Reconciler.Checking;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Kinds;
using Reconciler.Kinds.AuroraCluster;
using Reconciler.Kinds.Databases;
using Reconciler.Kinds.EcsService;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Diagnosing;

/// <summary>
/// Asks what may be at the bottom of a service's trouble; nothing is written:
/// <list type="number">
/// <item>what checks ask; with another account's credentials nothing else;</item>
/// <item>side by side, what the service, its log, its page and its metrics say, as far as it is there;</item>
/// <item>the images that tasks could not pull, which only the stopped tasks name.</item>
/// </list>
/// </summary>
/// <param name="connection">The way to its account and region.</param>
internal sealed class DiagnosisLook(AccountConnection connection)
{
    /// <summary>Lines that a person reads before looking at the log itself.</summary>
    private const int Sample = 5;

    /// <summary>Of how many revisions of stopped tasks it is asked what they are: a deployment and its rollback, as a rule.</summary>
    private const int Revisions = 3;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly IAwsAccess _aws = connection.Access;
    private readonly ServiceStoryAws _story = new(connection.Access);
    private readonly EcsLogLinesAws _lines = new(connection.Access);
    private readonly EcsTargetsAws _targets = new(connection.Access);
    private readonly FiguresAws _figures = new(connection.Access);

    /// <summary>Asks.</summary>
    /// <param name="subject">The environment.</param>
    /// <param name="service">The service.</param>
    /// <param name="ct">Cancels the calls.</param>
    public async Task<DiagnosisFacts> SeeAsync(CheckSubject subject, ResourceDeclaration service, CancellationToken ct)
    {
        // 1. What checks ask
        var check = await new CheckLook(connection).SeeAroundAsync(subject, service.Address.Name, ct);
        var facts = new DiagnosisFacts(check);
        if (subject.IsForeignTo(check.Identity)) return facts;
        var symptoms = new Symptoms(subject, service, facts);

        // 2. Side by side
        var lines = Logs(symptoms, ct);
        if (symptoms.Live is not { } live) return await lines;
        var told = Answered.AskAsync(() => _story.SeeAsync(live.Cluster, live.Service, subject.Now - Hour, ct));
        var groups = live.TargetGroups.Count == 0 ? null : Answered.AskAsync(() => _targets.GroupsAsync(live.TargetGroups, ct));
        var figures = Answered.AskAsync(() => FiguresAsync(symptoms, live, ct));
        var databases = Answered.EachAsync(Databases(symptoms), d => d.Address, d => _figures.DatabaseAsync(d.Dimension, d.Identifier, subject.Now, ct));
        var definitions = Answered.EachAsync(RevisionsOf(symptoms, live), r => r, r => _story.DefinitionAsync(r, ct));

        // 3. Images
        var images = Answered.EachAsync(ImagesOf(symptoms), i => i.Name, i => new ImagesAws(_aws).FindAsync(i.Image, ct));
        return await lines with
        {
            Service = await told,
            Groups = groups is null ? null : await groups,
            Page = symptoms.Own.Page,
            Figures = await figures,
            DatabaseCpu = await databases,
            Definitions = await definitions,
            Images = await images,
        };
    }

    private async Task<DiagnosisFacts> Logs(Symptoms symptoms, CancellationToken ct)
    {
        if (symptoms.Spec.Release.Logs is not { } rule) return symptoms.Facts;
        var since = symptoms.Subject.Now - Hour;
        var lines = Answered.AskAsync(() => _lines.SampleAsync(rule.Group, rule.Pattern, since, Sample, ct));
        var connections = Answered.AskAsync(() => _lines.SampleAsync(rule.Group, ConnectionWords.Pattern, since, Sample, ct));
        return symptoms.Facts with { Lines = await lines, ConnectionLines = await connections };
    }

    private async Task<SeenFigures> FiguresAsync(Symptoms symptoms, EcsServiceLive live, CancellationToken ct)
    {
        var behind = live.TargetGroups.Count > 0 ? await _targets.DimensionsAsync(live.TargetGroups[0], ct) : null;
        return await _figures.SeeAsync(live, behind, symptoms.Recent?.At, symptoms.Subject.Now, ct);
    }

    private static IEnumerable<(ResourceAddress Address, string Dimension, string Identifier)> Databases(Symptoms symptoms) =>
        from need in symptoms.Needs
        where !symptoms.Subject.Dormant && need.Spec is IDatabaseSpec
        select (need.Address, need.Spec is AuroraClusterSpec ? "DBClusterIdentifier" : "DBInstanceIdentifier", ((IDatabaseSpec)need.Spec).Identifier.ToLowerInvariant());

    private static IEnumerable<string> RevisionsOf(Symptoms symptoms, EcsServiceLive live) =>
        symptoms.Stopped.Where(t => !t.WasWanted).Select(t => t.Revision).Prepend(live.TaskDefinition).OfType<string>().Distinct(StringComparer.Ordinal).Take(Revisions);

    /// <summary>What could not be pulled, else nothing: an image that runs is there.</summary>
    private static IEnumerable<(string Name, EcrImage Image)> ImagesOf(Symptoms symptoms) =>
        from name in symptoms.Stopped.Where(t => t.Says(StopWords.CannotPull)).SelectMany(t => t.Containers).Select(c => c.Image).OfType<string>().Distinct(StringComparer.Ordinal)
        let image = EcrImage.Of(name, symptoms.Subject.Spec.Aws)
        where image is not null
        select (name, image);
}
