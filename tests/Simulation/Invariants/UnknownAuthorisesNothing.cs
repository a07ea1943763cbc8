using Simulation.Aws;
using Simulation.Processes;

namespace Simulation.Invariants;

/// <summary>
/// 3. A failed or partial look authorises nothing that relies on it, in either direction: neither a write to what was not
/// seen in this pass, nor a stop of what it depends on, nor a raise of what depends on it.
/// </summary>
internal sealed class UnknownAuthorisesNothing(Scene scene) : Invariant(scene)
{
    public override int Number => 3;

    public override void Sending(WireCall call, Replica process)
    {
        if (Facts.IntentOf(process.Name, call.Target!)?.Declared is not { } declared) return;
        Seen(call, process, call.Target!);
        if (call.Target!.StartsWith("ecs/", StringComparison.Ordinal)) Seen(call, process, $"target/{call.Target[4..]}");
        if (call.Operation is "StopDBInstance" or "StopDBCluster")
            foreach (var dependent in declared.DependentsOf(call.Target))
                Seen(call, process, dependent.Key);
        if (RaisesOnWhatIsThere.Raises(call, Facts, process) && declared.ServiceOf(call.Target) is { } service)
            foreach (var need in declared.NeedsOf(service))
                Seen(call, process, need);
    }

    private void Seen(WireCall call, Replica process, string key)
    {
        if (Facts.Looks.Of(process.Name, key) is not { } look || look.Begun < process.PassTick)
            Broken($"{call} is sent, and {key} was not looked at in this pass");
        else if (!look.Told)
            Broken($"{call} is sent, and the look at {key} failed");
    }
}
