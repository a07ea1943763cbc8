using Reconciler.Core.Observing;
using Reconciler.Core.Planning;

namespace Reconciler.Core.Tests.Planning.World;

/// <summary>A write as it reached AWS.</summary>
internal sealed record Sent(DateTimeOffset At, ResourceAddress Address, object Write, object? Before, bool Accepted);

/// <summary>
/// An AWS with a timeline for each resource: tasks drain and start, databases stop and start, in their own time, and
/// scaling that nobody suspended brings a count below its minimum back. Looks may go to the past, as lagging reads do.
/// </summary>
internal sealed class FakeAws(int seed)
{
    private readonly Random _delays = new(seed);
    private readonly Dictionary<ResourceAddress, List<(DateTimeOffset At, object? Live)>> _timelines = [];
    private readonly List<(DateTimeOffset At, ResourceAddress Address, object Write)> _onTheWire = [];

    /// <summary>Everything that was sent, in the order in which it arrived.</summary>
    public List<Sent> Arrived { get; } = [];

    /// <summary>Everything that somebody else did.</summary>
    public List<(DateTimeOffset At, ResourceAddress Address)> ByHand { get; } = [];

    /// <summary>How long each thing takes at most, in seconds.</summary>
    public int Slowest { get; set; } = 60;

    /// <summary>What a resource is like at a moment; null where it is not there.</summary>
    public object? Live(ResourceAddress address, DateTimeOffset at) =>
        _timelines.TryGetValue(address, out var timeline) ? timeline.FindLast(v => v.At <= at).Live : null;

    /// <summary>A look; it shows nothing that was changed within the lag before it.</summary>
    public Observation Look(ResourceAddress address, DateTimeOffset at, TimeSpan lag) =>
        Live(address, at - lag) is { } live ? Observation.Present(live, at) : Observation.Absent(at);

    /// <summary>Somebody else does something: sets, creates, or with null deletes.</summary>
    public void Put(ResourceAddress address, object? live, DateTimeOffset at)
    {
        ByHand.Add((at, address));
        Set(address, live, at);
    }

    /// <summary>Puts a resource into the world before anything happens.</summary>
    public void Seed(ResourceAddress address, object? live) => Set(address, live, DateTimeOffset.MinValue);

    /// <summary>A write arrives and is answered.</summary>
    public ActionOutcome Send(ResourceAddress address, object write, DateTimeOffset at)
    {
        var before = Live(address, at);
        var after = Answer(before, write);
        Arrived.Add(new Sent(at, address, write, before, after is not null));
        if (after is null) return new ActionOutcome.Retry(null, "InvalidState: it cannot be done in this state");
        Set(address, after, at);
        return new ActionOutcome.Done("request-1");
    }

    /// <summary>A write is on the wire and arrives later; nobody hears the answer.</summary>
    public void SendLate(ResourceAddress address, object write, DateTimeOffset arrival) => _onTheWire.Add((arrival, address, write));

    /// <summary>Lets what is on the wire arrive, up to a moment.</summary>
    public void ArriveUntil(DateTimeOffset now)
    {
        foreach (var late in _onTheWire.Where(w => w.At <= now).OrderBy(w => w.At).ToList())
        {
            _onTheWire.Remove(late);
            Send(late.Address, late.Write, late.At);
        }
    }

    private void Set(ResourceAddress address, object? live, DateTimeOffset at)
    {
        if (!_timelines.TryGetValue(address, out var timeline)) _timelines[address] = timeline = [];
        timeline.RemoveAll(v => v.At > at);
        timeline.Add((at, live));
        for (var next = Next(live); next is not null; next = Next(next))
        {
            at = at == DateTimeOffset.MinValue ? at : at.AddSeconds(_delays.Next(1, Slowest));
            timeline.Add((at, next));
        }
    }

    /// <summary>What comes by itself after a state; null where it stays.</summary>
    private static object? Next(object? live) => live switch
    {
        WorkloadLive { Max: not null, Suspended: false } w when w.Desired < w.Min => w with { Desired = w.Min.Value },
        WorkloadLive w when w.Running > w.Desired => w with { Running = w.Desired, Stopping = w.Stopping + w.Running - w.Desired },
        WorkloadLive { Stopping: > 0 } w => w with { Stopping = 0 },
        WorkloadLive w when w.Running < w.Desired => w with { Running = w.Desired },
        DatabaseLive { State: "stopping" } d => d with { State = "stopped" },
        DatabaseLive { State: "starting" } d => d with { State = "available" },
        _ => null,
    };

    /// <summary>The state after a write; null where AWS refuses it.</summary>
    private static object? Answer(object? live, object write) => (live, write) switch
    {
        (WorkloadLive { Daemon: false } w, SetCount set) => w with { Desired = set.To },
        (WorkloadLive w, SuspendScaling) => w with { Min = 0, Suspended = true },
        (WorkloadLive w, ResumeScaling r) => w with
        {
            Min = r.Min,
            Max = r.Max,
            Suspended = false,
            Desired = Math.Clamp(w.Desired, r.Min, r.Max), // registering bounds moves the count into them
        },
        (DatabaseLive { State: "available", CannotStop: false } d, StopDatabase) => d with { State = "stopping" },
        (DatabaseLive { State: "stopped" } d, StartDatabase) => d with { State = "starting" },
        (AlarmLive { Composite: false } or null, PutAlarm put) => new AlarmLive(put.Enabled, put.Threshold),
        _ => null,
    };
}
