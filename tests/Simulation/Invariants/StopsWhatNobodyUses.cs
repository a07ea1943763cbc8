using Simulation.Aws;
using Simulation.Processes;
using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>
/// 1. No stop of a database is sent unless looks begun after our last write to each of its dependents showed them drained.
/// Held twice: against what the engine was told, and against what was really there.
/// </summary>
internal sealed class StopsWhatNobodyUses(Scene scene) : Invariant(scene)
{
    public override int Number => 1;

    public override void Sending(WireCall call, Replica process)
    {
        if (call.Operation is not ("StopDBInstance" or "StopDBCluster") || Facts.InForce is not { } declared) return;
        // A process that was frozen sends what it decided before: the commit it decided on counts.
        foreach (var dependent in (Facts.IntentOf(process.Name, call.Target!)?.Declared ?? declared).DependentsOf(call.Target!))
        {
            // What was not told is the third invariant's.
            if (Facts.Looks.Of(process.Name, dependent.Key) is not { Told: true } look) continue;
            if (!look.Absent) Told(dependent.Key, look);
            Really(dependent.Key, dependent.Service);
        }
    }

    private void Told(string key, Look look)
    {
        var write = Facts.LastWrite(key);
        if (!look.Empty) Broken($"a database that {key} depends on is stopped, which has {look.Running} of {look.Desired} tasks");
        if (look.Begun < write) Broken($"a database that {key} depends on is stopped on a look from before our last write to it");
        var needed = Math.Max(write, Facts.Looks.SeenWithTasks(key));
        if (Facts.Looks.NoneStopping(key) <= needed && needed > 0)
            Broken($"a database that {key} depends on is stopped, and no look has shown that none of its tasks is stopping");
    }

    private void Really(string key, string service)
    {
        if (IsOurs(key) && Hands.Service(service) is { } really && really.Running + really.Pending + really.Stopping > 0)
            Broken($"a database is stopped under {key}, of which {really.Running} run, {really.Pending} begin and {really.Stopping} stop");
    }
}
