using Simulation.Aws;
using Simulation.Processes;
using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>2. No service is raised from zero before looks showed what it depends on available.</summary>
internal sealed class RaisesOnWhatIsThere(Scene scene) : Invariant(scene)
{
    /// <summary>The states in which AWS says that a database serves.</summary>
    private static readonly HashSet<string> Usable = new(StringComparer.Ordinal)
    {
        "available", "backing-up", "storage-optimization", "storage-initialization",
    };

    public override int Number => 2;

    public override void Sending(WireCall call, Replica process)
    {
        if (!Raises(call, process) || Facts.InForce is not { } now) return;
        var declared = Facts.IntentOf(process.Name, call.Target!)?.Declared ?? now;
        if (declared.ServiceOf(call.Target!) is not { } service) return;
        foreach (var need in declared.NeedsOf(service))
        {
            var look = Facts.Looks.Of(process.Name, need);
            // What was not told is the third invariant's.
            if (look is not { Told: true }) continue;
            if (!IsUp(need, look)) Broken($"{call.Target} is raised, and {need} is {Words(look)}");
            if (look.Begun < Facts.LastWrite(need)) Broken($"{call.Target} is raised on a look at {need} from before our last write to it");
            if (need.StartsWith("rdsCluster/", StringComparison.Ordinal) && IsOurs(need) && Hands.Cluster(need[11..]) is { } cluster && !Usable.Contains(cluster))
                Broken($"{call.Target} is raised, and {need} is really {cluster}");
            if (need.StartsWith("rds/", StringComparison.Ordinal) && IsOurs(need) && Hands.Database(need[4..]) is { } really && !Usable.Contains(really))
                Broken($"{call.Target} is raised, and {need} is really {really}");
        }
    }

    /// <summary>Whether a write raises a service from the zero that its process was shown.</summary>
    public static bool Raises(WireCall call, Facts facts, Replica process) =>
        call is { Count: > 0 } or { Min: > 0 } && facts.Looks.Of(process.Name, call.Target!) is { Told: true, Absent: false, Desired: 0 };

    private bool Raises(WireCall call, Replica process)
    {
        if (call is not ({ Count: > 0 } or { Min: > 0 })) return false;
        return Raises(call, Facts, process)
            || (IsOurs(call.Target!) && Hands.Service(call.Target![4..]) is { Desired: 0 });
    }

    private static bool IsUp(string key, Look look) =>
        key.StartsWith("ecs/", StringComparison.Ordinal) ? look.Up
        : key.StartsWith("rds", StringComparison.Ordinal) ? Usable.Contains(look.Status) || look.Status.StartsWith("configuring-", StringComparison.Ordinal)
        : look.Status == "available";

    private static string Words(Look look) =>
        look.Absent ? "not there" : look.Status.Length > 0 ? look.Status : $"running {look.Running} of {look.Desired}";
}
