using Simulation.Desired;
using Simulation.Processes;
using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>11. Desired state that does not validate changes nothing: the last good one stays in force, and that is said.</summary>
internal sealed class InvalidChangesNothing(Scene scene) : Invariant(scene)
{
    public override int Number => 11;

    public override void Appended(Row row)
    {
        if (row.Type != "GenerationAccepted") return;
        var commit = (string?)row.Event["origin"]?["commit"] ?? "";
        if (Repository.Find(commit) is not { Kind: CommitKind.Valid } found)
            Broken($"{commit} is brought into force, and it is not valid");
        else if (Facts.InForce is { } before && string.CompareOrdinal(found.Commit, before.Commit) < 0
            && DeclaredYaml.Of(found) != DeclaredYaml.Of(before))
            Broken($"{commit} is brought into force, and {before.Commit} is newer");
    }

    public override void PassEnded(Replica process)
    {
        if (process.Reads is { Kind: CommitKind.Invalid } && !Facts.Rejected && process.LastPass == PassEndKind.Through)
            Broken($"{process.Name} reads {process.Reads.Commit}, which is not valid, and it is not said");
    }
}
