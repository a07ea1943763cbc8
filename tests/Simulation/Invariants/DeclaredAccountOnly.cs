using Simulation.Aws;
using Simulation.Desired;
using Simulation.Processes;

namespace Simulation.Invariants;

/// <summary>6. Another account or region than declared: no write at all.</summary>
internal sealed class DeclaredAccountOnly(Scene scene) : Invariant(scene)
{
    public override int Number => 6;

    public override void Sending(WireCall call, Replica process)
    {
        if ((Facts.IntentOf(process.Name, call.Target!)?.Declared ?? Facts.InForce) is not { } declared) return;
        var account = call.AccessKey == Estate.ForeignKey ? "222222222222" : Declared.Account;
        if (account != declared.AccountId) Broken($"{call} goes to account {account}, and {declared.AccountId} is declared");
        if (call.Region != Declared.Region) Broken($"{call} goes to {call.Region}, and {Declared.Region} is declared");
    }
}
