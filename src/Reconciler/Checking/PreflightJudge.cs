using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Health;
using Reconciler.Kinds.AuroraCluster;
using Reconciler.Kinds.Dashboard;
using Reconciler.Kinds.EcsService;

namespace Reconciler.Checking;

/// <summary>The list before a deployment: what can be seen is judged, what only a person can tell is asked. Pure.</summary>
internal static class PreflightJudge
{
    private static readonly TimeSpan OldestBackup = TimeSpan.FromHours(24);

    /// <summary>The whole list, in the order of the runbook.</summary>
    /// <param name="subject">The environment.</param>
    /// <param name="facts">What was asked.</param>
    /// <param name="service">The short name of the service that is deployed; null for all.</param>
    public static IReadOnlyList<HealthItem> Judge(CheckSubject subject, PreflightFacts facts, string? service)
    {
        bool IsMeant(string name) => service is null || name == service;
        var services = subject.Services.Where(s => IsMeant(s.Address.Name)).ToList();
        return
        [
            CheckJudge.Credentials(subject, facts.Check.Identity),
            HealthItem.Of("desired state", facts.Findings.Count == 0, facts.Findings is [var first, ..] all ? $"{all.Count}: {first}" : "valid", "valid"),
            .. subject.IsForeignTo(facts.Check.Identity) ? [] : LookedAt(subject, facts, services),
            .. PeopleTell.Deployment(
                PeopleTell.IsProduction(subject.Spec.Name, subject.Spec.Labels), dashboards: !subject.Spec.Resources.Any(r => r.Spec is DashboardSpec)),
        ];
    }

    private static IEnumerable<HealthItem> LookedAt(CheckSubject subject, PreflightFacts facts, IReadOnlyList<ResourceDeclaration> services) =>
    [
        .. CheckJudge.Services(subject, facts.Check, name => services.Any(s => s.Address.Name == name)),
        .. CheckJudge.Balancers(subject, facts.Check),
        .. CheckJudge.Dependencies(subject, facts.Check),
        .. CheckJudge.Alarms(subject, facts.Check),
        .. CheckJudge.Dashboards(subject, facts.Check),
        .. Backups(subject, facts),
        .. services.SelectMany(s => new[] { Image(s, facts), Previous(s, subject), Window(s, subject) }),
    ];

    private static IEnumerable<HealthItem> Backups(CheckSubject subject, PreflightFacts facts)
    {
        foreach (var resource in subject.Spec.Resources)
        {
            var (name, wanted) = ($"{resource.Address.Local} backup", "within the last 24 h");
            if (facts.Backups.TryGetValue(resource.Address, out var newest))
                yield return Figures.Item(name, wanted, newest, at => at is { } && subject.Now - at <= OldestBackup,
                    at => at is { } made ? Figures.Age(made, subject.Now) : "none");
            else if (resource.Spec is AuroraClusterSpec)
                yield return Figures.Ask(name, "a cluster backs itself up all the time; a person has to look at its latest restorable time", wanted);
        }
    }

    private static HealthItem Image(ResourceDeclaration service, PreflightFacts facts)
    {
        var (name, image) = ($"{service.Address.Local} image", ((EcsServiceSpec)service.Spec).Release.Image);
        if (image is null) return Figures.Ask(name, "none is declared; a person has to look", "is in its registry");
        return facts.Images.TryGetValue(service.Address, out var seen)
            ? Figures.Item(name, $"{image} in ECR", seen, i => i is not null,
                i => i is null ? "not there" : i.PushedAt is { } at ? FormattableString.Invariant($"pushed {at.UtcDateTime:yyyy-MM-dd HH:mm}Z") : "there")
            : Figures.Ask(name, $"{image} is not of this account's ECR; a person has to look", "is in its registry");
    }

    /// <summary>What a rollback of the coming deployment goes back to.</summary>
    private static HealthItem Previous(ResourceDeclaration service, CheckSubject subject)
    {
        var (name, release) = ($"{service.Address.Local} previous revision", subject.History.Resource(service.Address.Local).Release);
        return release.UsableBesides(null) is { } usable
            ? HealthItem.Of(name, true, $"{usable.Revision}, {(usable.Proven ? "proven" : "not proven")}", "known")
            : HealthItem.Unseen(name, "the journal knows none", "known");
    }

    private static HealthItem Window(ResourceDeclaration service, CheckSubject subject)
    {
        const string Wanted = "open for deployments";
        var name = $"{service.Address.Local} sync window";
        var windows = subject.Spec.Safeguards.SyncWindows.Where(w => w.Covers(service.Address, ChangeClass.Deploy)).ToList();
        if (windows.Count == 0) return HealthItem.Of(name, true, "none declared, always open", Wanted);
        var verdict = SyncWindowRule.Judge(windows, "deployments", subject.Spec.Schedule.Zone, subject.Now);
        return HealthItem.Of(name, verdict.Decision == Decision.Allow, verdict.Decision switch
        {
            Decision.Allow => "open",
            Decision.Defer => $"closed, waits for {verdict.Reason}",
            _ => $"closed: {verdict.Reason}",
        }, Wanted);
    }
}
