using System.Security.Cryptography;
using System.Text;
using Simulation.Aws;
using Simulation.Processes;
using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>14. The journal has no gap, no intent is sent twice, and none has two outcomes.</summary>
internal sealed class JournalIsWhole(Scene scene) : Invariant(scene)
{
    public override int Number => 14;

    public override void Appended(Row row)
    {
        if (row.Seq != (Facts.Last?.Seq ?? 0) + 1) Broken($"#{row.Seq} follows #{Facts.Last?.Seq ?? 0}");
        var before = Facts.Last is { } last ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(last.Text))) : "";
        if (row.Previous != before) Broken($"#{row.Seq} does not carry the hash of the row before it");
        if (row.Type is not ("ActionCompleted" or "ActionResolved")) return;
        if (Facts.Intents.GetValueOrDefault(row.ActionId ?? 0) is not { } intent) Broken($"#{row.Seq} is the outcome of #{row.ActionId}, which is no intent");
        else if (intent.Outcome is { } outcome) Broken($"#{row.Seq} is a second outcome of #{intent.Row.Seq}, after #{outcome.Seq}");
    }

    public override void Sending(WireCall call, Replica process)
    {
        if (Facts.IntentOf(process.Name, call.Target!) is not { } intent) return;
        var again = intent.Calls.Contains(call) && call.TookEffect;
        if (again || intent.Calls.Exists(c => c != call && c.Sent > 0 && c.End is not (WireEnd.Throttled or WireEnd.NeverSent)))
            Broken($"{call} is sent again for #{intent.Row.Seq}");
    }
}
