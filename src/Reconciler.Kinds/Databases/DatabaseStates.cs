using System.Collections.Frozen;
using Reconciler.Core.Planning;

namespace Reconciler.Kinds.Databases;

/// <summary>The states of one kind of database, as AWS's page for that kind lists them.</summary>
/// <param name="page">What is known of every state on the page.</param>
/// <remarks>
/// <para>
/// <i>Usable</i> is where the page, or what the state is about, says that the database keeps serving. A state in which
/// the engine may be down for a while (<c>modifying</c>, <c>upgrading</c>, <c>maintenance</c>, <c>rebooting</c>) is not:
/// the only thing that waits for it is a service about to leave zero.
/// </para>
/// <para>
/// <i>Can be stopped</i> is <c>available</c> alone: "The specified DB instance isn't in the available state" is how
/// StopDBInstance explains <c>InvalidDBInstanceState</c>
/// (https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_StopDBInstance.html), and of clusters it is said in
/// https://docs.aws.amazon.com/systems-manager-automation-runbooks/latest/userguide/start-stop-aurora-cluster.html.
/// </para>
/// </remarks>
internal sealed class DatabaseStates(IReadOnlyDictionary<string, StateFacts> page)
{
    public const string Available = "available";
    public const string Stopping = "stopping";
    public const string Stopped = "stopped";
    public const string Starting = "starting";

    private readonly FrozenDictionary<string, StateFacts> _page = page.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether AWS accepts a stop in a state.</summary>
    public static bool CanBeStopped(string status) => status == Available;

    /// <summary>What is known of a state, also of one that AWS has added to a known family since.</summary>
    public StateFacts Of(string status)
    {
        if (_page.TryGetValue(status, out var facts)) return facts;
        if (status.StartsWith("configuring-", StringComparison.Ordinal))
            return new StateFacts(StateNature.Usable, StateBilling.Running); // enhanced-monitoring, log-exports, iam-database-auth …
        if (status.StartsWith("incompatible-", StringComparison.Ordinal)
            || status.StartsWith("inaccessible-", StringComparison.Ordinal))
            return StateFacts.Failed(StateBilling.Running, "see its recent events");
        return new StateFacts(StateNature.Unlisted, StateBilling.Running);
    }

    /// <summary>
    /// Whether a look shows that a stop was applied. Never "not applied": a look that lags shows the same, and believing it
    /// would let services leave zero while the database goes. As possibly applied, the stop has the next looks distrusted
    /// for a while.
    /// </summary>
    public static Answer ShowsStop(string status) => status is Stopping or Stopped ? Answer.Yes : Answer.Unknown;

    /// <summary>Whether a look shows that a start was applied.</summary>
    public Answer ShowsStart(string status) =>
        status == Starting || Of(status).Nature == StateNature.Usable ? Answer.Yes
        : status == Stopped ? Answer.No
        : Answer.Unknown;
}
