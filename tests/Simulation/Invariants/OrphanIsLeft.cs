using Simulation.Desired;
using Simulation.Processes;
using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>12. A file that disappears orphans its environment: it is reported, AWS is left as it is.</summary>
internal sealed class OrphanIsLeft(Scene scene) : Invariant(scene)
{
    private bool _declared;

    public override int Number => 12;

    public override void Appended(Row row)
    {
        if (row.Type == "GenerationAccepted") _declared = true;
        if (row.Type == "ActionIntended" && Facts.Orphaned) Broken($"#{row.Seq} is intended, and no file declares the environment");
    }

    public override void PassEnded(Replica process)
    {
        if (_declared && process is { Reads.Kind: CommitKind.Gone, LastPass: PassEndKind.Through } && !Facts.Orphaned
            && !Facts.Rejected)
            Broken($"{process.Name} reads {process.Reads.Commit}, which declares the environment no more, and it is not said");
    }
}
