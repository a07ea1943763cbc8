using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>7, of limits: no more actions in a pass and in an hour than are declared; steps of falling asleep and waking, and what takes a release back, do not count.</summary>
internal sealed class LimitsHold(Scene scene) : Invariant(scene)
{
    // An hour on clocks that differ.
    private static readonly TimeSpan Hour = TimeSpan.FromMinutes(58);

    public override int Number => 7;

    public override void Appended(Row row)
    {
        if (row.Type != "ActionIntended" || row.TakesBack || Facts.InForce is not { } declared || !Facts.Corrections.InMode(row.Address!)) return;
        var (inPass, inHour) = (Facts.Corrections.InPass(row.Pass), Facts.Corrections.Since(row.SeenAt - Hour));
        if (inPass >= declared.Safeguards.ActionsPerPass) Broken($"#{row.Seq} is action {inPass + 1} of its pass, and {inPass} are the most");
        if (inHour >= declared.Safeguards.ActionsPerHour) Broken($"#{row.Seq} is action {inHour + 1} within an hour, and {declared.Safeguards.ActionsPerHour} are the most");
    }
}
