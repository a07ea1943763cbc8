using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>7, of approvals: what is declared to need one is not intended before somebody agreed to just that.</summary>
internal sealed class NothingUnapproved(Scene scene) : Invariant(scene)
{
    public override int Number => 7;

    public override void Appended(Row row)
    {
        if (row.Type != "ActionIntended" || Facts.InForce?.Safeguards.Approval is not { } rule) return;
        if (rule.Covers(row.Address!, (string?)row.Event["verb"]) && !Facts.Approvals.Allow(row, Lately))
            Broken($"#{row.Seq} is intended for {row.Address}, and nobody approved it");
    }
}
