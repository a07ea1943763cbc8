using Reconciler.Core.Guarding;
using Reconciler.Core.Recording;
using Simulation.Aws;
using Simulation.Desired;

namespace Simulation.Processes;

/// <summary>
/// The engine as it is, and the seams at which a mutant breaks one law of it: what it is told by AWS, its journal, its lease,
/// its guards, what it reads.
/// </summary>
internal sealed record Engine
{
    /// <summary>The engine as it is.</summary>
    public static Engine AsItIs { get; } = new();

    /// <summary>The guards.</summary>
    public GuardChain Guards { get; init; } = GuardChain.Standard;

    /// <summary>What stands between the engine and its journal.</summary>
    public Func<IJournal, IJournal> Journal { get; init; } = journal => journal;

    /// <summary>What stands between the engine and its lease.</summary>
    public Func<ILease, ILease> Lease { get; init; } = lease => lease;

    /// <summary>What the engine takes an answer of AWS for; witnesses see the answer itself.</summary>
    public Func<WireCall, int, string, (int Status, string Body)> Lens { get; init; } = (_, status, body) => (status, body);

    /// <summary>What the engine takes a commit for.</summary>
    public Func<Declared, Declared> ReadAs { get; init; } = declared => declared;

    /// <summary>Whether every write goes out twice.</summary>
    public bool SendsTwice { get; init; }
}
