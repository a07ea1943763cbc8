using Simulation.Aws;
using Simulation.Processes;
using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>13. What is not declared is never written to. A service's live scalable target belongs to the service.</summary>
internal sealed class DeclaredResourcesOnly(Scene scene) : Invariant(scene)
{
    public override int Number => 13;

    public override void Appended(Row row)
    {
        if (row.Type == "ActionIntended" && Facts.InForce is { } declared && !declared.Keys.ContainsKey(row.Address!))
            Broken($"#{row.Seq} is intended for {row.Address}, which {declared.Commit} does not declare");
    }

    public override void Sending(WireCall call, Replica process)
    {
        if (Facts.IntentOf(process.Name, call.Target!) is null && Facts.InForce?.Keys.Values.Contains(call.Target) == false)
            Broken($"{call} goes to what {Facts.InForce.Commit} does not declare");
    }
}
