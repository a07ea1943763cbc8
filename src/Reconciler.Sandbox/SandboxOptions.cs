namespace Reconciler.Sandbox;

/// <summary>How the simulated AWS behaves, apart from what is in it.</summary>
public sealed record SandboxOptions
{
    /// <summary>Real time: what the sandbox clock starts from and runs on, and what throttling counts by. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What the sandbox clock shows at first. Default: the time provider's present instant.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Sandbox seconds in a real second; above 0. Default 60.</summary>
    public double Speed { get; init; } = 60;

    /// <summary>Seed of all chance: identifiers, durations, faults, read lag. Default 1.</summary>
    public int RandomSeed { get; init; } = 1;

    /// <summary>Faults to begin with; <see cref="SandboxAws.Faults"/> changes them later. Default: none.</summary>
    public FaultOptions Faults { get; init; } = new();

    /// <summary>Reads answer from a random moment up to this long ago, in sandbox time. Default zero: they see every write.</summary>
    public TimeSpan ReadLag { get; init; }

    /// <summary>Whether calls are throttled by token bucket at AWS's published rates. Default true.</summary>
    public bool Throttle { get; init; } = true;

    /// <summary>Requests kept in <see cref="SandboxAws.Requests"/>, newest last; at least 1. Default 10,000.</summary>
    public int RequestHistory { get; init; } = 10_000;
}
