namespace Reconciler.Sandbox.World;

/// <summary>
/// What every simulated service shares: the moment being simulated, the ordered queue of what falls due,
/// and the one source of chance. Not thread-safe: <see cref="SandboxAws"/> holds its lock around every use.
/// </summary>
internal sealed class SandboxWorld(SandboxClock clock, SandboxOptions options)
{
    private readonly PriorityQueue<DueEvent, (DateTimeOffset Due, long Order)> _due = new();
    private long _order;

    public SandboxOptions Options { get; } = options;

    /// <summary>All chance comes from here, in the order of requests, so that a seed replays a run.</summary>
    public Random Chance { get; } = new(options.RandomSeed);

    public AccessKeys AccessKeys { get; } = new();

    /// <summary>The moment being simulated: a due event's own instant while it runs, else the clock's at the last request.</summary>
    public DateTimeOffset Now { get; private set; } = clock.Now;

    /// <summary>Whether the seed is being read: what is put meanwhile was there long before.</summary>
    public bool IsSeeding { get; set; } = true;

    /// <summary>Runs <paramref name="happens"/> at <see cref="Now"/> + <paramref name="after"/>, unless cancelled before.</summary>
    public DueEvent Schedule(TimeSpan after, Action happens)
    {
        var due = new DueEvent(happens);
        _due.Enqueue(due, (Now + after, _order++));
        return due;
    }

    /// <summary>Lets everything happen that is due by the clock's time, each at its own instant.</summary>
    public void CatchUp()
    {
        var target = clock.Now;
        while (_due.TryPeek(out var next, out var at) && at.Due <= target)
        {
            _due.Dequeue();
            Now = at.Due > Now ? at.Due : Now;
            next.Run();
        }
        Now = target > Now ? target : Now;
    }

    /// <summary>A duration around <paramref name="typical"/>: between 80 % and 120 % of it.</summary>
    public TimeSpan About(TimeSpan typical) => typical * (0.8 + (0.4 * Chance.NextDouble()));

    /// <summary>A random identifier of lower-case hexadecimal digits.</summary>
    public string Hex(int digits) => Chance.GetHexString(digits, lowercase: true);

    /// <summary>A random identifier in the form of a UUID.</summary>
    public string Uuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        Chance.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }
}

/// <summary>Something that will happen; cancelling it is safe at any time.</summary>
internal sealed class DueEvent(Action happens)
{
    private bool _cancelled;

    public void Cancel() => _cancelled = true;

    public void Run()
    {
        if (!_cancelled)
            happens();
    }
}
