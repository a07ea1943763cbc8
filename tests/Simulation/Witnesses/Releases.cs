using Simulation.Aws;
using Simulation.Desired;

namespace Simulation.Witnesses;

/// <summary>A release that the journal calls failed.</summary>
/// <param name="Revision">What was brought out.</param>
/// <param name="BackTo">Where it goes back to; null for nowhere.</param>
/// <param name="Declared">What was declared of its service.</param>
internal sealed record FailedRelease(string Revision, string? BackTo, DeclaredService? Declared);

/// <summary>A revision that a person chose.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Emergency">Whether everything is to be stopped first.</param>
/// <param name="Declared">What was declared of its service.</param>
internal sealed record ChosenRevision(string Revision, bool Emergency, DeclaredService? Declared);

/// <summary>What services run, was proven, failed and was chosen by people, from the rows and from the wire.</summary>
internal sealed class Releases
{
    private readonly Dictionary<string, string> _proven = new(StringComparer.Ordinal);
    private readonly HashSet<(string Address, string Revision)> _left = [];
    private readonly Dictionary<string, FailedRelease> _failed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChosenRevision> _chosen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Row> _status = new(StringComparer.Ordinal);
    private readonly HashSet<string> _rolledBack = new(StringComparer.Ordinal);
    private readonly List<WireCall> _rollouts = [];

    /// <summary>Of which services a person chose the revision.</summary>
    public IReadOnlyCollection<string> Pinned => _chosen.Keys;

    /// <summary>Who is <c>Stalled</c>, since its release was rolled back.</summary>
    public IReadOnlySet<string> RolledBack => _rolledBack;

    /// <summary>The revision that was proven last; null for none.</summary>
    public string? ProvenOf(string address) => _proven.GetValueOrDefault(address);

    /// <summary>Whether a revision failed, or was proven last when a person chose another, and was not proven again since.</summary>
    public bool IsLeft(string address, string revision) => _left.Contains((address, revision));

    /// <summary>The failure of what is declared of a service; null where something else failed, or nothing.</summary>
    public FailedRelease? FailureOf(string address, Declared? declared) =>
        _failed.GetValueOrDefault(address) is { Declared: { } then } failed && then.SaysTheSameAs(declared?.ServiceAt(address)) ? failed : null;

    /// <summary>A person's choice, as long as the same is declared of the service; null for none.</summary>
    public ChosenRevision? ChoiceOf(string address, Declared? declared) =>
        _chosen.GetValueOrDefault(address) is { Declared: { } then } chosen && then.SaysTheSameAs(declared?.ServiceAt(address)) ? chosen : null;

    /// <summary>Whether AWS ever took a revision from us to roll it out.</summary>
    public bool BroughtOut(string revision) => _rollouts.Exists(c => c.TookEffect && c.Revision == revision);

    /// <summary>What the journal last said of a resource; null for nothing.</summary>
    public Row? StatusOf(string address) => _status.GetValueOrDefault(address);

    public void Sent(WireCall call)
    {
        if (call.Revision is not null) _rollouts.Add(call);
    }

    /// <param name="row">A row, as it is appended.</param>
    /// <param name="inForce">The commit in force then.</param>
    public void Appended(Row row, Declared? inForce)
    {
        var address = row.Address ?? "";
        switch (row.Type)
        {
            case "ReleaseProven":
                _proven[address] = (string)row.Event["revision"]!;
                _left.Remove((address, _proven[address]));
                break;
            case "ReleaseFailed":
                _left.Add((address, (string)row.Event["revision"]!));
                _failed[address] = new FailedRelease((string)row.Event["revision"]!, (string?)row.Event["backTo"], inForce?.ServiceAt(address));
                break;
            case "RollbackSet":
                if (ProvenOf(address) is { } proven && proven != (string)row.Event["revision"]!) _left.Add((address, proven));
                _chosen[address] = new ChosenRevision((string)row.Event["revision"]!, (bool?)row.Event["emergency"] == true, inForce?.ServiceAt(address));
                break;
            case "RollbackCleared":
                _chosen.Remove(address);
                break;
            case "ResourceReleased":
                Forget(address);
                break;
            case "ConditionChanged" when (string?)row.Event["condition"] == "Stalled":
                if ((bool?)row.Event["status"] == true && (string?)row.Event["reason"] == "RolledBack") _rolledBack.Add(address);
                else _rolledBack.Remove(address);
                break;
            case "ActionIntended" when (string?)row.Event["verb"] == "deploy":
                Otherwise(address, inForce);
                break;
            case "ResourceChanged":
                _status[address] = row;
                if (row.Event["declaration"] is not null) Otherwise(address, inForce);
                break;
        }
    }

    /// <summary>What is brought out, or was reached, of another declaration ends what was decided on the one before.</summary>
    private void Otherwise(string address, Declared? inForce)
    {
        if (FailureOf(address, inForce) is null) _failed.Remove(address);
        if (ChoiceOf(address, inForce) is null) _chosen.Remove(address);
    }

    private void Forget(string address)
    {
        _proven.Remove(address);
        _failed.Remove(address);
        _chosen.Remove(address);
        _status.Remove(address);
        _rolledBack.Remove(address);
    }
}
