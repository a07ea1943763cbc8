using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.AuroraCluster;

/// <summary>
/// The states of a DB cluster, from AWS's page <i>Viewing DB cluster status</i>
/// (https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/accessing-monitoring.html), which also says what is billed.
/// </summary>
internal static class AuroraClusterStates
{
    private const string UpgradeFailed = "it could not be upgraded to a supported version: restore it from the final snapshot";

    public static DatabaseStates Table { get; } = new(new Dictionary<string, StateFacts>
    {
        [DatabaseStates.Available] = new(StateNature.Usable, StateBilling.Running),
        ["backing-up"] = new(StateNature.Usable, StateBilling.Running),
        ["storage-optimization"] = new(StateNature.Usable, StateBilling.Running, Slow: true),
        ["update-iam-db-auth"] = new(StateNature.Usable, StateBilling.Running),

        ["backtracking"] = new(StateNature.Moving, StateBilling.Running),
        ["creating"] = new(StateNature.Moving, StateBilling.Nothing),
        ["deleting"] = new(StateNature.Moving, StateBilling.Nothing),
        ["failing-over"] = new(StateNature.Moving, StateBilling.Running),
        ["maintenance"] = new(StateNature.Moving, StateBilling.Running),
        ["migrating"] = new(StateNature.Moving, StateBilling.Running, Slow: true),
        ["modifying"] = new(StateNature.Moving, StateBilling.Running),
        ["preparing-data-migration"] = new(StateNature.Moving, StateBilling.Running, Slow: true),
        ["promoting"] = new(StateNature.Moving, StateBilling.Running),
        ["renaming"] = new(StateNature.Moving, StateBilling.Running),
        ["resetting-master-credentials"] = new(StateNature.Moving, StateBilling.Running),
        [DatabaseStates.Starting] = new(StateNature.Moving, StateBilling.Storage),
        [DatabaseStates.Stopping] = new(StateNature.Moving, StateBilling.Storage),
        ["upgrading"] = new(StateNature.Moving, StateBilling.Running),

        [DatabaseStates.Stopped] = new(StateNature.Stopped, StateBilling.Storage),

        ["cloning-failed"] = StateFacts.Failed(StateBilling.Nothing, "AWS could not clone it: see its recent events"),
        ["inaccessible-encryption-credentials"] = StateFacts.Failed(
            StateBilling.Nothing, "its KMS key cannot be used any more: restore it from a backup"),
        ["inaccessible-encryption-credentials-recoverable"] = StateFacts.Failed(
            StateBilling.Storage, "its KMS key cannot be used: enable the key, then start the cluster"),
        ["migration-failed"] = StateFacts.Failed(StateBilling.Nothing, "AWS could not migrate data into it: see its recent events"),
        // AWS's page spells this one with an underscore, unlike all the others.
        ["upgrade_failed"] = StateFacts.Failed(StateBilling.Nothing, UpgradeFailed),
        ["upgrade-failed"] = StateFacts.Failed(StateBilling.Nothing, UpgradeFailed),
    });
}
