using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>
/// 7, of sync windows: nothing is intended where one refuses, but for a step of a change of mode that began before, and for what
/// takes a release back; and none begins where that is refused, but for somebody's override.
/// </summary>
internal sealed class WindowsHold(Scene scene) : Invariant(scene)
{
    public override int Number => 7;

    public override void Appended(Row row)
    {
        foreach (var window in Facts.InForce?.Safeguards.Windows ?? [])
        {
            if (!window.Refuses(Now, Lately)) continue;
            if (row.Type == "ActionIntended" && !row.TakesBack && Facts.Corrections.InMode(row.Address!))
                Broken($"#{row.Seq} is intended for {row.Address}, and a sync window refuses it");
            if (row.Type == "PhaseChanged" && window.CoversModes && Begins(row) && !(Facts.OverrideUntil + Lately > Now))
                Broken($"#{row.Seq} begins {(string?)row.Event["phase"]}, and a sync window refuses it");
        }
    }

    private bool Begins(Row row) => row.Pass != Facts.FirstPass && ((string?)row.Event["phase"], Facts.Phase) switch
    {
        ("FallingAsleep", "Awake") or ("Waking", "Asleep") => true,
        _ => false,
    };
}
