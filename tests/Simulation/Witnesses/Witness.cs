using Simulation.Aws;
using Simulation.Clock;
using Simulation.Desired;
using Simulation.Invariants;
using Simulation.Processes;

namespace Simulation.Witnesses;

/// <summary>An invariant that was broken.</summary>
/// <param name="Number">Its number in docs/safety.md; 0 for a defect of the engine.</param>
/// <param name="What">How, in words.</param>
internal sealed record Violation(int Number, string What);

/// <summary>
/// Sees everything that happens at AWS's wire and in the journal, in order, and holds it against the invariants. It shares no
/// code with the engine: it reads requests, answers and rows by its own readers.
/// </summary>
internal sealed class Witness : IDisposable
{
    private readonly VirtualTime _time;
    private readonly JournalTap _tap;
    private readonly IReadOnlyList<Invariant> _invariants;
    private long _tick;

    public Witness(VirtualTime time, JournalTap tap, Repository repository, Hands hands, Story story)
    {
        (_time, _tap, Story) = (time, tap, story);
        Facts = new Facts(repository);
        _invariants = Invariant.All(new Scene(Facts, time, tap, hands, repository, (number, what) =>
        {
            Story.Tell($"BROKEN {number}: {what}");
            Broken ??= new Violation(number, what);
        }));
    }

    public Facts Facts { get; }

    public Story Story { get; }

    /// <summary>The first invariant that was broken; null for none.</summary>
    public Violation? Broken { get; private set; }

    /// <summary>Writes that were sent so far.</summary>
    public int Writes { get; private set; }

    /// <summary>Counts everything that is recorded.</summary>
    public long Tick() => ++_tick;

    /// <summary>The engine says itself that it is broken.</summary>
    public void Defect(string what)
    {
        Story.Tell($"BROKEN 0: {what}");
        Broken ??= new Violation(0, what);
    }

    /// <summary>Something else is broken.</summary>
    public void Break(int number, string what)
    {
        Story.Tell($"BROKEN {number}: {what}");
        Broken ??= new Violation(number, what);
    }

    /// <summary>A call has left the engine.</summary>
    public void Reached(WireCall call, Replica process)
    {
        if (!call.IsWrite && call.Notice is null) return;
        JournalMoved();
        foreach (var invariant in _invariants)
        {
            if (call.IsWrite) invariant.Reached(call, process);
            else invariant.Telling(call, process);
        }
    }

    /// <summary>A call is at AWS and about to be carried out.</summary>
    public void Sending(WireCall call, Replica process)
    {
        if (!call.IsWrite) return;
        JournalMoved();
        Writes++;
        Story.Tell($"{call.Process} sends {call}");
        foreach (var invariant in _invariants) invariant.Sending(call, process);
        Facts.Sent(call, _time.Now);
    }

    /// <summary>A call has ended for its caller.</summary>
    public void Ended(WireCall call, WireFault fault)
    {
        if (call.IsWrite || call.Notice is not null || fault != WireFault.None)
            Story.Tell($"{call.Process} {call}: {call.End}{(fault == WireFault.None ? "" : $" ({fault})")}");
        else Story.Note($"{call.Process} {call} {call.End}");
        Facts.Looks.Ended(call);
        if (call.Notice is null) return;
        foreach (var invariant in _invariants) invariant.Told(call);
    }

    /// <summary>A process could not append, or does not know whether it did.</summary>
    public void Unwritten(Replica process, string where)
    {
        Story.Tell($"{process.Name}: the journal is {PointedJournal.Unreachable} {where}");
        foreach (var invariant in _invariants) invariant.Unwritten(process);
    }

    /// <summary>The journal may have moved on.</summary>
    public void JournalMoved()
    {
        foreach (var (seq, text) in _tap.After(Facts.Last?.Seq ?? 0))
        {
            var row = new Row(seq, text, Tick(), _time.Now);
            Story.Tell($"{row.Process} {row}");
            foreach (var invariant in _invariants) invariant.Appended(row);
            Facts.Appended(row);
        }
    }

    /// <summary>A pass of a process went through.</summary>
    public void PassEnded(Replica process)
    {
        JournalMoved();
        foreach (var invariant in _invariants) invariant.PassEnded(process);
    }

    public void Dispose() => _tap.Dispose();
}
