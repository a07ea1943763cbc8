using Reconciler.Core.Guarding;
using Reconciler.Core.Health;
using Reconciler.Core.Planning;
using Reconciler.Kinds;
using Reconciler.Kinds.Alarm;
using Reconciler.Kinds.Dashboard;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Checking;

/// <summary>The morning's checks, and with them the week's: what was seen, line by line. Pure.</summary>
internal static class CheckJudge
{
    /// <summary>Everything that is checked of an environment, in address order.</summary>
    /// <param name="subject">The environment.</param>
    /// <param name="facts">What was asked.</param>
    /// <param name="weekly">Whether the week's checks are wanted too.</param>
    public static IReadOnlyList<HealthItem> Judge(CheckSubject subject, CheckFacts facts, bool weekly) => subject.IsForeignTo(facts.Identity)
        ? [Credentials(subject, facts.Identity)]
        :
        [
            .. Services(subject, facts, _ => true),
            .. Balancers(subject, facts),
            .. Dependencies(subject, facts),
            .. Alarms(subject, facts),
            .. Dashboards(subject, facts),
            .. subject.Spec.Checks.Certificates.Where(facts.Certificates.ContainsKey)
                .Select(arn => CertificateJudge.Judge(arn, facts.Certificates[arn], subject.Spec.Checks.CertificateDays, subject.Now)),
            .. weekly ? facts.NatBytes.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => ResourceJudge.Nat(n.Key, n.Value, subject)) : [],
            .. weekly ? PeopleTell.Weekly(facts.Writes, subject.Now) : [],
        ];

    /// <summary>Whose the credentials are.</summary>
    public static HealthItem Credentials(CheckSubject subject, CallerIdentity identity)
    {
        var wanted = $"account {subject.Spec.Aws.AccountId}";
        return identity.AccountId is { } account
            ? HealthItem.Of("credentials", !subject.IsForeignTo(identity), $"account {account}", wanted)
            : HealthItem.Unseen("credentials", identity.Problem ?? "not known", wanted);
    }

    /// <summary>The services, or some of them.</summary>
    public static IEnumerable<HealthItem> Services(CheckSubject subject, CheckFacts facts, Func<string, bool> isWanted) =>
        subject.Services.Where(s => isWanted(s.Address.Name)).SelectMany(s =>
            ServiceJudge.Judge(s, facts.Looks[s.Address], facts.Services.GetValueOrDefault(s.Address) ?? new ServiceFacts(), subject));

    /// <summary>The alarms.</summary>
    public static IEnumerable<HealthItem> Alarms(CheckSubject subject, CheckFacts facts) =>
        subject.Spec.Resources.Where(r => r.Spec is AlarmSpec).Select(r => ResourceJudge.Alarm(r, facts.Looks[r.Address]));

    /// <summary>The dashboards.</summary>
    public static IEnumerable<HealthItem> Dashboards(CheckSubject subject, CheckFacts facts) =>
        subject.Spec.Resources.Where(r => r.Spec is DashboardSpec).Select(r => ResourceJudge.Dashboard(r, facts.Looks[r.Address]));

    /// <summary>The load balancers in front of services, each once, by name.</summary>
    public static IEnumerable<HealthItem> Balancers(CheckSubject subject, CheckFacts facts) =>
        facts.Services.Values.Select(s => s.Traffic).OfType<Answered<SeenTraffic>>().Where(t => t.Problem is null)
            .SelectMany(t => t.Value.Balancers).DistinctBy(b => b.Key).OrderBy(b => b.Key, StringComparer.Ordinal)
            .Select(b => ResourceJudge.Balancer(b.Key, b.Value, subject.Spec.Checks.ErrorPercent ?? EcsRollbackRule.Default.ErrorPercent));

    /// <summary>Databases and caches.</summary>
    public static IEnumerable<HealthItem> Dependencies(CheckSubject subject, CheckFacts facts)
    {
        foreach (var resource in subject.Spec.Resources.Where(r => r.Kind.Role == KindRole.Dependency))
        {
            yield return ResourceJudge.Dependency(resource, facts.Looks[resource.Address], subject);
            if (facts.HitRates.TryGetValue(resource.Address, out var rate)) yield return ResourceJudge.HitRate(resource, rate, subject);
        }
    }
}
