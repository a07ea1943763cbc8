namespace Reconciler.Sandbox.Rds;

/// <summary>
/// The statuses that the sandbox itself moves databases through, as AWS spells them. A seed may name any other of
/// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/accessing-monitoring.html as a passing status.
/// </summary>
internal static class DatabaseStatus
{
    /// <summary>Healthy and serving.</summary>
    public const string Available = "available";

    /// <summary>On its way to <see cref="Stopped"/>.</summary>
    public const string Stopping = "stopping";

    /// <summary>Not running and not billed by the hour.</summary>
    public const string Stopped = "stopped";

    /// <summary>On its way from <see cref="Stopped"/> to <see cref="Available"/>.</summary>
    public const string Starting = "starting";

    /// <summary>The engine is being restarted.</summary>
    public const string Rebooting = "rebooting";

    /// <summary>The daily backup is being taken; the database serves meanwhile.</summary>
    public const string BackingUp = "backing-up";

    /// <summary>Whether the engine runs in this status, so that it publishes metrics.</summary>
    /// <param name="status">A status as AWS spells it.</param>
    public static bool PublishesMetrics(string status) => status is not (
        Stopped or Stopping or Starting or "creating" or "deleting" or "failed" or "restore-error"
        or "incompatible-network" or "incompatible-restore" or "inaccessible-encryption-credentials"
        or "inaccessible-encryption-credentials-recoverable" or "insufficient-capacity");
}
