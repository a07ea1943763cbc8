using Simulation.Aws;
using Simulation.Clock;
using Simulation.Desired;
using Simulation.Witnesses;

namespace Simulation.Processes;

/// <summary>Where processes run: what they share, and what befalls them.</summary>
internal abstract class Place
{
    public required VirtualTime Time { get; init; }

    public required Random Chance { get; init; }

    public required Repository Repository { get; init; }

    public required Weather Weather { get; init; }

    public required Witness Witness { get; init; }

    public required HttpMessageInvoker Sandbox { get; init; }

    /// <summary>The store in memory that all processes share.</summary>
    public required string Store { get; init; }

    public required Engine Variant { get; init; }

    /// <summary>How long a heartbeat keeps an environment.</summary>
    public required TimeSpan LeaseTerm { get; init; }

    /// <summary>Whether a process is known to be dead; as on one host.</summary>
    public abstract bool IsGone(string process);

    /// <summary>kill -9, and a new one a while later.</summary>
    public abstract void Kill(Replica process, string where);

    /// <summary>SIGSTOP, and SIGCONT a while later.</summary>
    public abstract void Freeze(Replica process, string where);

    /// <summary>How long to sleep: as wished while something happens, until the next happening while nothing does.</summary>
    public abstract TimeSpan Pause(TimeSpan wish, TimeSpan? edge);
}
