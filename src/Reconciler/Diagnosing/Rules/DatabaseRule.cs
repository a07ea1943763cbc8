using Reconciler.Core.Desired;
using Reconciler.Kinds.AuroraCluster;

namespace Reconciler.Diagnosing.Rules;

/// <summary>Databases that are not available, or that the application does not reach.</summary>
internal sealed class DatabaseRule : IRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnosis> Judge(Symptoms seen)
    {
        if (!seen.Awake) yield break;
        var shell = new ShellLines(seen);
        string[] words = [.. seen.PageFields(cache: false), .. seen.Connections(cache: false).Take(3).Select(l => $"log: {l}")];
        var sick = SickDependency.Of(seen, caches: false).ToList();
        foreach (var database in sick)
            yield return new Diagnosis(
                Entries.Database, Likelihood.Certain, [$"{database.Declaration.Address.Local} ({database.Id}): {database.Detail}", .. words],
                Cause(database), Remedy(database, seen),
                [Describe(database.Declaration, database.Id, shell), .. Start(database, shell), shell.WhoWrote(database.Id), shell.Status]);
        if (sick.Count > 0 || words.Length == 0) yield break;
        yield return new Diagnosis(
            Entries.Database, Likelihood.Likely, words,
            "The application does not reach its database, and AWS has the database available: a security group or route keeps it out, the connection's address, user or password is wrong, or there are too many connections.",
            "Compare the security group of the tasks with the database's inbound rules, and the address in the application's settings with its endpoint; then look at the number of connections.",
            [
                .. from need in seen.Needs
                   where !ConnectionWords.IsCache(need)
                   let id = SickDependency.IdOf(need)
                   from line in new[] { Describe(need, id, shell), Connections(need, id, shell) }
                   select line,
                .. shell.Log,
            ]);
    }

    private static string Cause(SickDependency database) => database.Status switch
    {
        null => "The declared database does not exist: it was deleted, or has another name.",
        "stopped" or "stopping" => "The database is stopped, and the environment is active.",
        "starting" => "The database is starting; that takes minutes.",
        "storage-full" => "The database has no storage left, and takes no writes.",
        "rebooting" or "modifying" or "upgrading" or "maintenance" or "renaming" or "resetting-master-credentials" => "The database is being changed or restarted, and is not available meanwhile.",
        "failed" or "inaccessible-encryption-credentials" or "inaccessible-encryption-credentials-recoverable" or "incompatible-network" or "incompatible-parameters" or "incompatible-restore" or "restore-error" =>
            "The database failed; AWS does not bring it back by itself.",
        _ => $"The database is {database.Status}.",
    };

    private static string Remedy(SickDependency database, Symptoms seen) => database.Status switch
    {
        null => $"Restore it from a snapshot, or correct its identifier in {Section(database.Declaration)}.{database.Declaration.Address.Name} of the desired state.",
        "stopped" or "stopping" => Hands(database.Declaration, seen) is { } off
            ? $"Start it yourself: {off}."
            : "The daemon starts it in its next pass; where none runs, start it yourself. CloudTrail says who stopped it.",
        "starting" or "rebooting" or "modifying" or "upgrading" or "maintenance" or "renaming" or "resetting-master-credentials" => "Wait until it is available; services that were stopped wait for it by themselves.",
        "storage-full" => "Give it more storage.",
        _ => "Look at its events, and restore it from a snapshot where it does not come back.",
    };

    /// <summary>Why the daemon leaves it alone; null where it does not.</summary>
    private static string? Hands(ResourceDeclaration declaration, Symptoms seen) =>
        seen.Subject.History.Paused is { } all ? $"reconciling is paused by {all.Actor} ({all.Reason})"
        : seen.Subject.History.Resource(declaration.Address.Local).Paused is { } one ? $"reconciling of it is paused by {one.Actor} ({one.Reason})"
        : declaration.Enforcement == Enforcement.Observe ? "the desired state has the daemon observe it only"
        : null;

    private static string Section(ResourceDeclaration declaration) => $"{declaration.Address.Kind}s";

    private static bool IsCluster(ResourceDeclaration declaration) => declaration.Spec is AuroraClusterSpec;

    private static string Describe(ResourceDeclaration declaration, string id, ShellLines shell) => IsCluster(declaration)
        ? shell.Aws($"rds describe-db-clusters --db-cluster-identifier {id} --query 'DBClusters[0].{{status:Status,endpoint:Endpoint,groups:VpcSecurityGroups}}'")
        : shell.Aws($"rds describe-db-instances --db-instance-identifier {id} --query 'DBInstances[0].{{status:DBInstanceStatus,endpoint:Endpoint,groups:VpcSecurityGroups}}'");

    private static IEnumerable<string> Start(SickDependency database, ShellLines shell) => database.Status != "stopped" ? []
        : IsCluster(database.Declaration) ? [shell.Aws($"rds start-db-cluster --db-cluster-identifier {database.Id}")]
        : [shell.Aws($"rds start-db-instance --db-instance-identifier {database.Id}")];

    private static string Connections(ResourceDeclaration declaration, string id, ShellLines shell) =>
        shell.Metric("AWS/RDS", "DatabaseConnections", "Maximum", $"Name={(IsCluster(declaration) ? "DBClusterIdentifier" : "DBInstanceIdentifier")},Value={id}");
}
