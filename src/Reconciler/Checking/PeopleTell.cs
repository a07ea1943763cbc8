using Reconciler.Core.Health;
using Reconciler.Kinds;

namespace Reconciler.Checking;

/// <summary>What no API can tell: a person has to. Pure.</summary>
internal static class PeopleTell
{
    private const string Unseen = "a person has to tell";

    /// <summary>Of how many writes it is told who made them.</summary>
    private const int Newest = 3;

    /// <summary>Only of what no desired state declares: declared ones are looked at.</summary>
    private const string Dashboards = "CloudWatch dashboards accessible";

    private static readonly (string Name, string Wanted)[] EachWeek =
    [
        ("cost review", "Cost Explorer shows no unexpected spending"),
        ("VPC Flow Logs", "no blocked connections that should not be"),
        ("security groups", "their rules are up to date"),
        ("Performance Insights", "no slow queries"),
        ("CloudTrail", "reviewed for unusual activity"),
    ];

    private static readonly (string Group, string[] Items)[] BeforeDeployment =
    [
        ("Infrastructure Validation", ["Terraform state is not locked (no concurrent operations)"]),
        ("Code & Build Validation",
        [
            "All tests passing in CI/CD pipeline (>95% pass rate)", "Code reviewed and approved",
            "No critical security vulnerabilities in Docker images (Trivy scan)",
            "Database migrations tested in staging (if applicable)", "Environment variables and secrets configured correctly",
        ]),
        ("Backup & Recovery", ["Rollback procedure reviewed and understood", "Incident response team notified of deployment window"]),
        ("Monitoring & Alerts",
        [
            Dashboards, "Alert channels (Slack/email) functioning", "On-call engineer identified and available",
            "Deployment monitoring dashboard prepared",
        ]),
        ("Communication", ["Deployment change log prepared", "Expected downtime communicated (if any)", "Success criteria defined"]),
    ];

    private static readonly (string Group, string[] Items)[] BeforeProduction =
    [
        ("Communication", ["Stakeholders notified of deployment"]),
        ("Production-Specific",
        [
            "Deployment approved by tech lead", "Maintenance window scheduled (if needed)", "Customer-facing status page updated",
            "Rollback decision criteria defined",
        ]),
    ];

    /// <summary>The week's questions.</summary>
    /// <param name="writes">Writes by others; null where that was not asked.</param>
    /// <param name="now">The moment.</param>
    public static IEnumerable<HealthItem> Weekly(Answered<IReadOnlyList<SeenWrite>>? writes, DateTimeOffset now)
    {
        if (writes is not null)
            yield return writes.Problem is { } problem
                ? HealthItem.Unseen("writes by others", problem, WantedWrites)
                : Figures.Ask("writes by others", Words(writes.Value, now), WantedWrites);
        foreach (var (name, wanted) in EachWeek) yield return Figures.Ask(name, Unseen, wanted);
    }

    /// <summary>The questions before a deployment, by the runbook's groups.</summary>
    /// <param name="production">Whether it is production that is deployed to.</param>
    /// <param name="dashboards">Whether dashboards are for a person too: none is declared.</param>
    public static IEnumerable<HealthItem> Deployment(bool production, bool dashboards) =>
        from part in production ? BeforeDeployment.Concat(BeforeProduction) : BeforeDeployment
        from item in part.Items
        where dashboards || item != Dashboards
        select Figures.Ask($"{part.Group}: {item}", Unseen, "yes");

    /// <summary>Whether an environment's name or one of its labels says that it is production.</summary>
    public static bool IsProduction(string name, IEnumerable<KeyValuePair<string, string>> labels) =>
        labels.Select(l => l.Value).Append(name).SelectMany(text => text.Split('-', '_', '.', ' ', '/'))
            .Any(word => word.Equals("production", StringComparison.OrdinalIgnoreCase) || word.Equals("prod", StringComparison.OrdinalIgnoreCase));

    private const string WantedWrites = "known to somebody, each of them";

    private static string Words(IReadOnlyList<SeenWrite> writes, DateTimeOffset now) => writes.Count == 0
        ? "none in 7 days"
        : $"{writes.Count} in 7 days, the newest: {string.Join("; ", writes.Take(Newest).Select(w => $"{w.Event} by {w.User} {Figures.Age(w.At, now)}"))}";
}
