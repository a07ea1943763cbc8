using Simulation.Aws;
using Simulation.Processes;
using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>
/// 4. Every write is preceded by its intent in the journal; an intent without an outcome means: observe first, and is closed
/// before the next one.
/// </summary>
internal sealed class IntentBeforeWrite(Scene scene) : Invariant(scene)
{
    public override int Number => 4;

    public override void Sending(WireCall call, Replica process)
    {
        if (Facts.IntentOf(process.Name, call.Target!) is not { } intent)
        {
            if (Facts.InForce?.Keys.Values.Contains(call.Target) != false) Broken($"{call} is sent without an intent in the journal");
            return;
        }

        if (intent.Outcome is not null && Tap.Head().Owner == process.Name) Broken($"{call} is sent, and its intent #{intent.Row.Seq} is closed");
        if (call.Count is { } count && intent.Row.To("count") != $"{count}") Broken($"{call} is sent, and its intent is {intent.Row}");
        if (call.Revision is { } revision && intent.Row.To("taskDefinition") != revision) Broken($"{call} is sent, and its intent is {intent.Row}");
        if (call.Operation == "RegisterTaskDefinition" && intent.Verb != "registerRevision") Broken($"{call} is sent, and its intent is {intent.Row}");
        if (call.Operation is "StopDBInstance" or "StartDBInstance" or "StopDBCluster" or "StartDBCluster"
            && intent.Verb != (call.Operation.StartsWith("Stop", StringComparison.Ordinal) ? "stop" : "start"))
            Broken($"{call} is sent, and its intent is {intent.Row}");
        if (!intent.Calls.Contains(call)) intent.Calls.Add(call);
    }

    public override void Appended(Row row)
    {
        switch (row.Type)
        {
            case "ActionIntended":
                if (Facts.Open.FirstOrDefault(i => i.Address == row.Address) is { } open)
                    Broken($"#{row.Seq} is intended for {row.Address}, and what became of #{open.Row.Seq} is not known");
                break;
            case "ActionCompleted":
                if (Facts.Intents.GetValueOrDefault(row.ActionId ?? 0) is { } completed
                    && (string?)row.Event["outcome"] is "Done" or "InProgress"
                    && !Facts.Intents[row.ActionId!.Value].Calls.Exists(c => c is { TookEffect: true, End: WireEnd.Answered }))
                    Broken($"#{completed.Row.Seq} is told as {(string?)row.Event["outcome"]}, and AWS never said so");
                break;
            case "ActionResolved":
                Resolved(row);
                break;
        }
    }

    private void Resolved(Row row)
    {
        if (Facts.Intents.GetValueOrDefault(row.ActionId ?? 0) is not { } intent || (string?)row.Event["resolution"] == "Unknown") return;
        // Of other writes somebody else, or scaling, may have done the same.
        if (intent.Verb is "deploy" or "rollback" or "emergencyStop" && (string?)row.Event["resolution"] == "Applied" && !intent.Calls.Exists(c => c.TookEffect) && intent.Key is { } own && IsOurs(own))
            Broken($"#{intent.Row.Seq} is told as Applied, and it never reached AWS");
        // Whoever closes it has looked since.
        if (intent.Key is { } key && Facts.Looks.Of(row.Process, key) is var look && look is not { Told: true })
            Broken($"#{intent.Row.Seq} is told as {(string?)row.Event["resolution"]}, and nobody saw {key}");
        else if (intent.Key is not null && Facts.Looks.Of(row.Process, intent.Key)!.Begun < intent.Row.Tick)
            Broken($"#{intent.Row.Seq} is told as {(string?)row.Event["resolution"]} from a look before it");
    }
}
