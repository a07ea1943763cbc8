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
    Denied,
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
    private static readonly WireFault[] Faults = [.. Enum.GetValues<WireFault>().Except([WireFault.None, WireFault.Denied])];

    /// <summary>The share of calls that go wrong, and, of appends, a quarter of it.</summary>
    public double Rough { get; set; }

    /// <summary>The share of points at which a process is killed.</summary>
    public double Deadly { get; set; }

    /// <summary>The share of points at which a process is frozen.</summary>
    public double Frosty { get; set; }

    /// <summary>The share of notices, and of their entries in the journal, around which something befalls, whatever the weather is: they are rare.</summary>
    public double Deaf { get; set; }

    /// <summary>One operation for which a permission is missing; null for none.</summary>
    public string? Out { get; set; }

    /// <summary>Whether nothing goes wrong.</summary>
    public bool Fine => Rough == 0 && Deadly == 0 && Frosty == 0 && Out is null;

    public void Clear() => (Rough, Deadly, Frosty, Out) = (0, 0, 0, null);

    public WireFault OfCall(string operation) =>
        operation == Out ? WireFault.Denied
        : (operation == "Publish" ? Math.Max(Rough, Deaf) : Rough) is > 0 and var share && chance.NextDouble() < share ? Faults[chance.Next(Faults.Length)]
        : WireFault.None;

    /// <param name="ofNotice">Whether it says that somebody was told.</param>
    public AppendFault OfAppend(bool ofNotice) =>
        (ofNotice ? Math.Max(Rough, Deaf) : Rough) is > 0 and var share && chance.NextDouble() < share / 4 ? chance.Next(2) == 0 ? AppendFault.Before : AppendFault.After : AppendFault.None;

    /// <param name="ofNotice">Whether somebody is told there.</param>
    public Blow AtPoint(bool ofNotice)
    {
        var (deadly, frosty) = ofNotice ? (Math.Max(Deadly, Deaf / 8), Math.Max(Frosty, Deaf / 4)) : (Deadly, Frosty);
        if (deadly == 0 && frosty == 0) return Blow.None;
        var drawn = chance.NextDouble();
        return drawn < deadly ? Blow.Crash : drawn < deadly + frosty ? Blow.Freeze : Blow.None;
    }

    /// <summary>How long a call is on its way, there or back.</summary>
    public TimeSpan OnTheWay(bool slow) => slow
        ? TimeSpan.FromMilliseconds(chance.Next(500, 14_000))
        : chance.Next(3) == 0 ? TimeSpan.FromMilliseconds(chance.Next(10, 400)) : TimeSpan.Zero;

    /// <summary>One of so many.</summary>
    public int Next(int count) => chance.Next(count);
}
