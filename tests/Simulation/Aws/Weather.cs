namespace Simulation.Aws;

/// <summary>What goes wrong with one call.</summary>
internal enum WireFault
{
    None,
    Slow,
    Throttled,
    ServerError,
    Html,
    NeverSent,
    ResetBefore,
    TimeoutBefore,
    ResetAfter,
    TimeoutAfter,
    ErrorAfter,
    Partial,
}

/// <summary>What goes wrong at one append to the journal.</summary>
internal enum AppendFault
{
    None,

    /// <summary>The store cannot be reached.</summary>
    Before,

    /// <summary>It is written, and the answer is lost.</summary>
    After,
}

/// <summary>What happens to a process at a point.</summary>
internal enum Blow
{
    None,

    /// <summary>kill -9.</summary>
    Crash,

    /// <summary>SIGSTOP, and SIGCONT a while later.</summary>
    Freeze,
}

/// <summary>How rough it is at the moment: everything that chance may break draws here.</summary>
internal sealed class Weather(Random chance)
{
    private static readonly WireFault[] Faults = [.. Enum.GetValues<WireFault>().Skip(1)];

    /// <summary>The share of calls that go wrong, and, of appends, a quarter of it.</summary>
    public double Rough { get; set; }

    /// <summary>The share of points at which a process is killed.</summary>
    public double Deadly { get; set; }

    /// <summary>The share of points at which a process is frozen.</summary>
    public double Frosty { get; set; }

    /// <summary>One operation that fails always, as where a permission is missing; null for none.</summary>
    public string? Out { get; set; }

    /// <summary>Whether nothing goes wrong.</summary>
    public bool Fine => Rough == 0 && Deadly == 0 && Frosty == 0 && Out is null;

    public void Clear() => (Rough, Deadly, Frosty, Out) = (0, 0, 0, null);

    public WireFault OfCall(string operation) =>
        operation == Out ? WireFault.ServerError
        : Rough > 0 && chance.NextDouble() < Rough ? Faults[chance.Next(Faults.Length)]
        : WireFault.None;

    public AppendFault OfAppend() =>
        Rough > 0 && chance.NextDouble() < Rough / 4 ? chance.Next(2) == 0 ? AppendFault.Before : AppendFault.After : AppendFault.None;

    public Blow AtPoint()
    {
        if (Deadly == 0 && Frosty == 0) return Blow.None;
        var drawn = chance.NextDouble();
        return drawn < Deadly ? Blow.Crash : drawn < Deadly + Frosty ? Blow.Freeze : Blow.None;
    }

    /// <summary>How long a call is on its way, there or back.</summary>
    public TimeSpan OnTheWay(bool slow) => slow
        ? TimeSpan.FromMilliseconds(chance.Next(500, 14_000))
        : chance.Next(3) == 0 ? TimeSpan.FromMilliseconds(chance.Next(10, 400)) : TimeSpan.Zero;

    /// <summary>One of so many.</summary>
    public int Next(int count) => chance.Next(count);
}
