using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.RdsInstance;

/// <summary>
/// The states of a DB instance, from AWS's page <i>Viewing Amazon RDS DB instance status</i>
/// (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/accessing-monitoring.html), which also says what is billed.
/// </summary>
internal static class RdsInstanceStates
{
    public static DatabaseStates Table { get; } = new(new Dictionary<string, StateFacts>
    {
        [DatabaseStates.Available] = new(StateNature.Usable, StateBilling.Running),
        ["backing-up"] = new(StateNature.Usable, StateBilling.Running),
        ["storage-optimization"] = new(StateNature.Usable, StateBilling.Running, Slow: true),
        ["storage-initialization"] = new(StateNature.Usable, StateBilling.Running, Slow: true),

        ["converting-to-vpc"] = new(StateNature.Moving, StateBilling.Running),
        ["creating"] = new(StateNature.Moving, StateBilling.Nothing),
        ["delete-precheck"] = new(StateNature.Moving, StateBilling.Nothing),
        ["deleting"] = new(StateNature.Moving, StateBilling.Nothing),
        ["maintenance"] = new(StateNature.Moving, StateBilling.Running),
        ["modifying"] = new(StateNature.Moving, StateBilling.Running),
        ["moving-to-vpc"] = new(StateNature.Moving, StateBilling.Running),
        ["rebooting"] = new(StateNature.Moving, StateBilling.Running),
        ["renaming"] = new(StateNature.Moving, StateBilling.Running),
        ["resetting-master-credentials"] = new(StateNature.Moving, StateBilling.Running),
        [DatabaseStates.Starting] = new(StateNature.Moving, StateBilling.Storage),
        [DatabaseStates.Stopping] = new(StateNature.Moving, StateBilling.Storage),
        ["storage-config-upgrade"] = new(StateNature.Moving, StateBilling.Running, Slow: true),
        ["upgrading"] = new(StateNature.Moving, StateBilling.Running),

        [DatabaseStates.Stopped] = new(StateNature.Stopped, StateBilling.Storage),

        ["failed"] = StateFacts.Failed(StateBilling.Nothing, "AWS cannot recover it: restore it to its latest restorable time"),
        ["inaccessible-encryption-credentials"] = StateFacts.Failed(
            StateBilling.Nothing, "its KMS key cannot be used any more: restore it from a backup"),
        ["inaccessible-encryption-credentials-recoverable"] = StateFacts.Failed(
            StateBilling.Storage, "its KMS key cannot be used: enable the key within 7 days, then start the database"),
        ["incompatible-create"] = StateFacts.Failed(StateBilling.Nothing, "AWS could not create it: see its recent events"),
        ["incompatible-network"] = StateFacts.Failed(
            StateBilling.Nothing, "its VPC does not let AWS recover it, for example for want of free addresses: mend the subnets"),
        ["incompatible-option-group"] = StateFacts.Failed(
            StateBilling.Running, "a change of its option group could be neither applied nor undone: see its recent events"),
        ["incompatible-parameters"] = StateFacts.Failed(
            StateBilling.Running, "it cannot start with the parameters of its parameter group: revert them"),
        ["incompatible-restore"] = StateFacts.Failed(StateBilling.Nothing, "AWS could not restore it to a point in time"),
        ["insufficient-capacity"] = StateFacts.Failed(
            StateBilling.Nothing, "AWS has no capacity for its class in its Availability Zone: try later or another class"),
        ["restore-error"] = StateFacts.Failed(StateBilling.Running, "restoring it from a snapshot or to a point in time failed"),
        ["storage-full"] = StateFacts.Failed(StateBilling.Running, "its storage is full: give it more"),
    });
}
