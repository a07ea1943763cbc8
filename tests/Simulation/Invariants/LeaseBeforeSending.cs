using Simulation.Aws;
using Simulation.Processes;
using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>
/// 5. No intent is appended under a lost epoch, and the lease's deadline is checked just before sending. A process that was
/// frozen between append and send sends at most that one write. Nobody is told anything without the lease either. A new owner
/// leaves the resources of open intents, and what depends on their state, alone for one attempt timeout.
/// </summary>
internal sealed class LeaseBeforeSending(Scene scene) : Invariant(scene)
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);

    private readonly HashSet<(string Process, long Epoch)> _sentLate = [];
    private (long Epoch, DateTimeOffset Since) _epoch;

    public override int Number => 5;

    /// <summary>The lease was checked a moment ago, if it was.</summary>
    public override void Reached(WireCall call, Replica process)
    {
        if (Facts.IntentOf(process.Name, call.Target!) is not { } intent) return;
        var head = Tap.Head();
        if (head.Epoch != intent.Row.Epoch)
            Broken($"{call} leaves {process.Name} under epoch {intent.Row.Epoch}, and the environment is {head.Owner}'s under {head.Epoch}");
        InTime(call, process);
    }

    public override void Telling(WireCall call, Replica process)
    {
        // Where two clocks differ, one may take for out of time what the other rightly believes in.
        var head = Tap.Head();
        if (head.Owner is { } owner && owner != process.Name && !Facts.ClocksSet.Overlaps([owner, process.Name]))
            Broken($"{call} leaves {process.Name}, and the environment is {head.Owner}'s under {head.Epoch}");
        InTime(call, process);
    }

    public override void Sending(WireCall call, Replica process)
    {
        if (Facts.IntentOf(process.Name, call.Target!) is not { } intent || Tap.Head().Epoch == intent.Row.Epoch) return;
        if (!_sentLate.Add((process.Name, intent.Row.Epoch!.Value)))
            Broken($"{process.Name} sends a second write under the lost epoch {intent.Row.Epoch}: {call}");
    }

    public override void Appended(Row row)
    {
        if (row.Epoch is not { } epoch) return;
        var head = Tap.Head();
        if (epoch != head.Epoch || head.Owner != row.Process)
            Broken($"{row.Process} appends under epoch {epoch}, and the environment is {head.Owner}'s under {head.Epoch}");
        if (epoch != _epoch.Epoch) _epoch = (epoch, Now);
        if (row.Type == "ActionIntended") LeftAlone(row);
    }

    private void InTime(WireCall call, Replica process)
    {
        // A clock that was set makes its heartbeat's times another's: it is not judged by them.
        var stepped = Now - process.Time.SteppedAt < TimeSpan.FromMinutes(1);
        if (!stepped && Tap.Heartbeat(process.Name) is var beat && (beat is null || process.Time.GetUtcNow() >= beat.Value.Expires))
            Broken($"{call} leaves {process.Name}, whose lease ran out at {beat?.Expires:HH:mm:ss}");
    }

    private void LeftAlone(Row row)
    {
        foreach (var open in Facts.Open.Where(i => i.Row.Epoch < row.Epoch && Now - i.Row.SeenAt < AttemptTimeout))
            if (open.Address == row.Address)
                Broken($"#{row.Seq} is intended for {row.Address} {(Now - open.Row.SeenAt).TotalSeconds:0.0} s after another's #{open.Row.Seq}");
        if (Facts.InForce is not { } declared || !declared.Keys.TryGetValue(row.Address!, out var key)) return;
        var verb = (string?)row.Event["verb"];
        var reliesOn = verb == "stop" ? declared.DependentsOf(key).Select(s => s.Key)
            : verb is "setCount" or "rollback" && row.To("count") is not null && Facts.Looks.Of(row.Process, key) is { Desired: 0 } && row.To("count") != "0" && declared.ServiceOf(key) is { } service
                ? declared.NeedsOf(service)
            : [];
        foreach (var other in reliesOn)
            if (Facts.Open.FirstOrDefault(i => i.Key == other) is { } open)
                Broken($"#{row.Seq} relies on {other}, and what became of #{open.Row.Seq} is not known");
    }
}
