using Simulation.Desired;
using Simulation.Processes;
using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>11. Desired state that does not validate changes nothing: the last good one stays in force, and that is said.</summary>
internal sealed class InvalidChangesNothing(Scene scene) : Invariant(scene)
{
    private readonly Dictionary<string, long> _ended = new(StringComparer.Ordinal);
    private (string Process, long Seq) _accepted = ("", 0);

    public override int Number => 11;

    public override void Appended(Row row)
    {
        if (row.Type != "GenerationAccepted") return;
        _accepted = (row.Process, row.Seq);
        var commit = (string?)row.Event["origin"]?["commit"] ?? "";
        if (Repository.Find(commit) is not { Kind: CommitKind.Valid } found)
            Broken($"{commit} is brought into force, and it is not valid");
        else if (Facts.InForce is { } before && string.CompareOrdinal(found.Commit, before.Commit) < 0
            && DeclaredYaml.Of(found) != DeclaredYaml.Of(before))
            Broken($"{commit} is brought into force, and {before.Commit} is newer");
    }

    /// <summary>
    /// Another replica, which still read what is in force, may have said in the middle of this pass that all is well: then it
    /// is the next pass that has to say otherwise.
    /// </summary>
    public override void PassEnded(Replica process)
    {
        var before = _ended.GetValueOrDefault(process.Name);
        _ended[process.Name] = Facts.Last?.Seq ?? 0;
        if (_accepted.Process != process.Name && _accepted.Seq > before) return;
        if (process.Reads is { Kind: CommitKind.Invalid } && !Facts.Rejected && process.LastPass == PassEndKind.Through)
            Broken($"{process.Name} reads {process.Reads.Commit}, which is not valid, and it is not said");
    }
}
