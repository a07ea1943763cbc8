using System.Collections.Frozen;

namespace Reconciler.Kinds.RdsInstance;

/// <summary>What kind of state a DB instance is in, as far as starting and stopping it go.</summary>
internal enum StateNature
{
    /// <summary>It takes connections.</summary>
    Usable,

    /// <summary>It passes by itself into another state; meanwhile it may not take connections.</summary>
    Moving,

    /// <summary>At rest.</summary>
    Stopped,

    /// <summary>It stays so until somebody does something about it.</summary>
    Failed,

    /// <summary>A word that AWS's page did not have.</summary>
    Unlisted,
}

/// <summary>What AWS bills for in a state.</summary>
internal enum StateBilling
{
    /// <summary>Instance hours and storage.</summary>
    Running,

    /// <summary>Storage only.</summary>
    Storage,

    /// <summary>Neither.</summary>
    Nothing,
}

/// <summary>What is known of one state.</summary>
/// <param name="Nature">What kind of state it is.</param>
/// <param name="Billing">What AWS bills for in it.</param>
/// <param name="Slow">Whether it may last for hours, so that looking often is not worth it.</param>
/// <param name="Advice">For a failed state: what is wrong and what to do, as the end of a sentence.</param>
internal sealed record StateFacts(StateNature Nature, StateBilling Billing, bool Slow = false, string? Advice = null);

/// <summary>
/// The states of a DB instance, from AWS's page <i>Viewing Amazon RDS DB instance status</i>
/// (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/accessing-monitoring.html), which also says what is billed.
/// </summary>
/// <remarks>
/// <para>
/// <i>Usable</i> is where the page, or what the state is about, says that the database keeps serving. A state in which
/// the engine may be down for a while (<c>modifying</c>, <c>upgrading</c>, <c>maintenance</c>, <c>rebooting</c>) is not:
/// the only thing that waits for it is a service about to leave zero.
/// </para>
/// <para>
/// <i>Can be stopped</i> is <c>available</c> alone: "The specified DB instance isn't in the available state" is how
/// StopDBInstance explains <c>InvalidDBInstanceState</c>
/// (https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_StopDBInstance.html).
/// </para>
/// </remarks>
internal static class RdsInstanceStates
{
    public const string Available = "available";
    public const string Stopping = "stopping";
    public const string Stopped = "stopped";
    public const string Starting = "starting";

    private static readonly FrozenDictionary<string, StateFacts> Known = new Dictionary<string, StateFacts>
    {
        [Available] = new(StateNature.Usable, StateBilling.Running),
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
        [Starting] = new(StateNature.Moving, StateBilling.Storage),
        [Stopping] = new(StateNature.Moving, StateBilling.Storage),
        ["storage-config-upgrade"] = new(StateNature.Moving, StateBilling.Running, Slow: true),
        ["upgrading"] = new(StateNature.Moving, StateBilling.Running),

        [Stopped] = new(StateNature.Stopped, StateBilling.Storage),

        ["failed"] = Failed(StateBilling.Nothing, "AWS cannot recover it: restore it to its latest restorable time"),
        ["inaccessible-encryption-credentials"] = Failed(
            StateBilling.Nothing, "its KMS key cannot be used any more: restore it from a backup"),
        ["inaccessible-encryption-credentials-recoverable"] = Failed(
            StateBilling.Storage, "its KMS key cannot be used: enable the key within 7 days, then start the database"),
        ["incompatible-create"] = Failed(StateBilling.Nothing, "AWS could not create it: see its recent events"),
        ["incompatible-network"] = Failed(
            StateBilling.Nothing, "its VPC does not let AWS recover it, for example for want of free addresses: mend the subnets"),
        ["incompatible-option-group"] = Failed(
            StateBilling.Running, "a change of its option group could be neither applied nor undone: see its recent events"),
        ["incompatible-parameters"] = Failed(
            StateBilling.Running, "it cannot start with the parameters of its parameter group: revert them"),
        ["incompatible-restore"] = Failed(StateBilling.Nothing, "AWS could not restore it to a point in time"),
        ["insufficient-capacity"] = Failed(
            StateBilling.Nothing, "AWS has no capacity for its class in its Availability Zone: try later or another class"),
        ["restore-error"] = Failed(StateBilling.Running, "restoring it from a snapshot or to a point in time failed"),
        ["storage-full"] = Failed(StateBilling.Running, "its storage is full: give it more"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every state on AWS's page, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What is known of a state, also of one that AWS has added to a known family since.</summary>
    public static StateFacts Of(string status)
    {
        if (Known.TryGetValue(status, out var facts)) return facts;
        if (status.StartsWith("configuring-", StringComparison.Ordinal))
            return new StateFacts(StateNature.Usable, StateBilling.Running); // enhanced-monitoring, log-exports, iam-database-auth …
        if (status.StartsWith("incompatible-", StringComparison.Ordinal)
            || status.StartsWith("inaccessible-", StringComparison.Ordinal))
            return Failed(StateBilling.Running, "see its recent events");
        return new StateFacts(StateNature.Unlisted, StateBilling.Running);
    }

    /// <summary>Whether AWS accepts StopDBInstance in a state.</summary>
    public static bool CanBeStopped(string status) => status == Available;

    private static StateFacts Failed(StateBilling billing, string advice) =>
        new(StateNature.Failed, billing, Slow: true, advice);
}
