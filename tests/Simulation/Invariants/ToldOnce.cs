using Simulation.Aws;
using Simulation.Desired;
using Simulation.Processes;
using Simulation.Witnesses;

namespace Simulation.Invariants;

/// <summary>
/// 18. What wants somebody is told once when it begins and once when it is over: nobody is told again what the journal says that
/// he was told, what arrived is written down unless that cannot be, nothing is written down that did not arrive, and a pass that
/// went through leaves nobody to be told, but whom it could not reach.
/// </summary>
internal sealed class ToldOnce(Scene scene) : Invariant(scene)
{
    /// <summary>How long after a call that failed the next may come: 15 minutes, the time a call may take, an open circuit, a visit.</summary>
    private static readonly TimeSpan Unreached = TimeSpan.FromMinutes(20);

    private readonly Dictionary<string, (WireCall Call, bool CannotBe)> _arrived = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Process, string Topic), DateTimeOffset> _unanswered = [];

    public override int Number => 18;

    public override void Telling(WireCall call, Replica process)
    {
        _unanswered[(process.Name, call.Topic!)] = Now;
        if (Facts.Notices.WhyNot(call.Notice!, call.Pass) is { } why) Broken($"{process.Name} tells {call.Notice}, {why}");
    }

    public override void Told(WireCall call)
    {
        if (call.End != WireEnd.Answered) return;
        _unanswered.Remove((call.Process, call.Topic!));
        if (!_arrived.TryAdd(call.Process, (call, false)))
            Broken($"{call.Process} told {call.Notice}, and did not write down before that {_arrived[call.Process].Call.Notice} arrived");
    }

    public override void Unwritten(Replica process)
    {
        if (_arrived.TryGetValue(process.Name, out var told)) _arrived[process.Name] = told with { CannotBe = true };
    }

    public override void Appended(Row row)
    {
        if (row.Type != "NotificationSent") return;
        if (!_arrived.Remove(row.Process, out var told) || told.Call.Notice != Notices.Of(row))
            Broken($"#{row.Seq} says that this was told, and it did not arrive: {Notices.Of(row)}");
    }

    public override void PassEnded(Replica process)
    {
        if (_arrived.Remove(process.Name, out var told) && (process.LastPass == PassEndKind.Through || (!told.CannotBe && Tap.Head().Owner == process.Name)))
            Broken($"{process.Name} told {told.Call.Notice}, and did not write it down");
        // Whatever others wrote meanwhile, it has not seen.
        if (process.LastPass != PassEndKind.Through || Facts.Last is not { } last || (last.Process != process.Name && last.Tick > process.PassTick)) return;
        foreach (var target in Facts.InForce?.Targets ?? []) Complete(process, target);
    }

    private void Complete(Replica process, DeclaredTarget target)
    {
        if (Now - _unanswered.GetValueOrDefault((process.Name, target.Name), DateTimeOffset.MinValue) < Unreached) return;
        var wanted = Facts.Notices.Holding.Where(n => target.On.Count == 0 || target.On.Contains(n.Split(' ')[0])).Order(StringComparer.Ordinal).ToList();
        var told = Facts.Notices.ToldTo(target.Name).Order(StringComparer.Ordinal).ToList();
        if (!wanted.SequenceEqual(told))
            Broken($"a pass of {process.Name} went through, {target.Name} knows of [{string.Join(", ", told)}], and it is [{string.Join(", ", wanted)}]");
    }
}
