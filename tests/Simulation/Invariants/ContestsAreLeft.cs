using Simulation.Desired;
using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>7, of contests: what was corrected so often is left to whoever keeps changing it, until the cool-down is over.</summary>
internal sealed class ContestsAreLeft(Scene scene) : Invariant(scene)
{
    public override int Number => 7;

    public override void Appended(Row row)
    {
        if (row.Type != "ActionIntended" || Facts.InForce is not { } declared) return;
        if (row.TakesBack ? !Facts.Corrections.IsAgain(row) : !Facts.Corrections.IsDrift(row.Address!)) return;
        var rule = declared.Safeguards.Contested ?? DeclaredContest.Usual;
        foreach (var (field, _) in AskedAction.Values(row))
        {
            var made = Facts.Corrections.Of(row.Address!, field).TakeLast(rule.Corrections).ToList();
            if (made.Count == rule.Corrections && made[^1] - made[0] < rule.Within - Lately && Now < made[^1] + rule.CoolDown - Lately)
                Broken($"#{row.Seq} corrects {field} of {row.Address} after {made.Count} times in {(made[^1] - made[0]).TotalMinutes:0} min");
        }
    }
}
