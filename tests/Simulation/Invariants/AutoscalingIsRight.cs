using Simulation.Aws;
using Simulation.Processes;

namespace Simulation.Invariants;

/// <summary>10. A count that autoscaling chose within its bounds is never "corrected".</summary>
internal sealed class AutoscalingIsRight(Scene scene) : Invariant(scene)
{
    public override int Number => 10;

    public override void Sending(WireCall call, Replica process)
    {
        if (Facts.Dormant || Facts.IntentOf(process.Name, call.Target!) is not { Declared: { } declared } intent || intent.IsDormant) return;
        // Somebody's order: whether it was given is the sixteenth invariant's.
        if (intent.Verb == "emergencyStop") return;
        if (declared.ServiceOf(call.Target!) is not { Min: { } min, Max: { } max }) return;
        if (Facts.Looks.Of(process.Name, call.Target!) is not { Told: true, Desired: > 0 } look) return;
        if (look.Desired < min || look.Desired > max) return;
        if (call.Count is { } count) Broken($"{call.Target} had {look.Desired} within {min}–{max}, and is set to {count}");
        if (call.Min > look.Desired) Broken($"{call.Target} had {look.Desired} within {min}–{max}, and is moved to {call.Min}");
    }
}
