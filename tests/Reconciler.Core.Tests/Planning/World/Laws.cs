using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Tests.Planning.World;

/// <summary>
/// Design §4 as somebody would check it who sees only what was declared, looked at, sent and really there: it knows
/// nothing of gates, stages, assessments or histories. Every breach is a sentence.
/// </summary>
internal sealed class Laws(Bench bench)
{
    /// <summary>Looks never lag further than this.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromSeconds(4);

    private int _sendings;
    private int _arrivals;

    /// <summary>What was breached since the last call.</summary>
    public IEnumerable<string> Breaches()
    {
        for (; _sendings < bench.Sendings.Count; _sendings++)
            foreach (var breach in Judge(bench.Sendings[_sendings], _sendings))
                yield return $"{breach}, when #{bench.Sendings[_sendings].Id} was sent";
        for (; _arrivals < bench.Aws.Arrived.Count; _arrivals++)
            foreach (var breach in Judge(bench.Aws.Arrived[_arrivals]))
                yield return $"{breach}, when {bench.Aws.Arrived[_arrivals].Write} arrived";
    }

    private IEnumerable<string> Judge(Sending sending, int index)
    {
        var (action, look) = (sending.Action, sending.Look);
        var me = sending.Declared.FirstOrDefault(d => d.Address == action.Address);
        if (me is null)
        {
            yield return $"13: {action.Address} was written to and is not declared";
            yield break;
        }

        if (Seen(sending, me) is UnknownObservation) yield return $"3: {action.Address} was written to unseen";
        if (me.Enforcement == Enforcement.Observe || Paused(sending)) yield return $"7: {action.Address} was written to and may not be touched";
        var live = (Seen(sending, me) as PresentObservation)?.Live;
        switch (action.Write)
        {
            case StopDatabase:
                foreach (var on in Dependents(sending).Where(d => !ShownAfterLastWrite(sending, index, d, Drained)))
                    yield return $"1: {action.Address} was stopped and {on.Address} not shown drained";
                foreach (var breach in Hushed(sending, "stopped")) yield return breach;
                break;
            case SetCount { To: > 0 } set when live is WorkloadLive { Desired: 0 }:
                foreach (var on in Needed(sending).Where(d => !ShownAfterLastWrite(sending, index, d, Available)))
                    yield return $"2: {action.Address} was raised and {on.Address} not shown available";
                if (Expected(sending, me) is { } size && size != set.To) yield return $"8: {action.Address} was raised to {set.To} instead of {size}";
                break;
            case SetCount { To: > 0 } when live is WorkloadLive w && InBounds((WorkloadSpec)me.Spec, w):
                yield return $"10: {action.Address} was within its bounds at {w.Desired} and corrected";
                break;
            case SetCount { To: 0 } or SuspendScaling:
                foreach (var breach in Hushed(sending, "taken down")) yield return breach;
                if (action.Write is SetCount)
                    foreach (var on in Ours(sending).Where(d => Truth(sending, d) is WorkloadLive { Max: not null, Suspended: false, Daemon: false }))
                        yield return $"order: {action.Address} was drained and the scaling of {on.Address} not suspended";
                break;
            case PutAlarm { Enabled: false } when live is AlarmLive { Enabled: true }:
                foreach (var breach in SizesKept(sending)) yield return breach;
                break;
            case PutAlarm { Enabled: true } when live is AlarmLive { Enabled: false } && sending.Phase == TransitionPhase.Waking:
                foreach (var on in Ours(sending).Where(d => Truth(sending, d) is { } there && !Up(there)))
                    yield return $"order: {action.Address} was unmuted and {on.Address} not up";
                break;
        }
    }

    /// <summary>What really was there when a write took effect, unless somebody else had a hand in it after the look.</summary>
    private IEnumerable<string> Judge(Sent arrived)
    {
        var sending = bench.Sendings.Last(s => ReferenceEquals(s.Action.Write, arrived.Write));
        if (arrived is { Accepted: true, Write: StopDatabase })
            foreach (var on in Dependents(sending).Where(d => TruthAt(sending, d, arrived.At) is { } there && !Drained(there)))
                yield return $"1: {arrived.Address} was stopped under {on.Address}";
        if (arrived is { Write: SetCount { To: > 0 } or ResumeScaling, Before: WorkloadLive { Desired: 0 } })
            foreach (var on in Needed(sending).Where(d => TruthAt(sending, d, arrived.At) is { } there && !Available(there)))
                yield return $"2: {arrived.Address} was raised above {on.Address}";
        if (arrived is { Write: PutAlarm, Before: AlarmLive { Composite: true } })
            yield return $"{arrived.Address} was destroyed by a put";
    }

    private IEnumerable<string> Hushed(Sending sending, string what)
    {
        foreach (var alarm in Ours(sending).Where(d => Truth(sending, d) is AlarmLive { Enabled: true, Composite: false }))
            yield return $"order: {sending.Action.Address} was {what} and {alarm.Address} not muted";
        foreach (var breach in SizesKept(sending)) yield return breach;
    }

    private IEnumerable<string> SizesKept(Sending sending) =>
        from service in Ours(sending)
        where Truth(sending, service) is WorkloadLive { Desired: > 0, Daemon: false } && RestorePointBefore(sending, service) is null
            && !bench.Aws.ByHand.Exists(h => h.Address == service.Address)
        select $"8: {sending.Action.Address} was written to and the size of {service.Address} is not written down";

    private bool ShownAfterLastWrite(Sending sending, int index, Declared on, Func<object, bool> holds)
    {
        var last = bench.Sendings.Take(index).LastOrDefault(s => s.Action.Address == on.Address)?.At;
        return Seen(sending, on) switch
        {
            PresentObservation seen => holds(seen.Live) && !(seen.LookedAt <= last),
            AbsentObservation gone => holds(gone) && !(gone.LookedAt <= last),
            _ => false,
        };
    }

    private static bool Drained(object there) => there switch
    {
        WorkloadLive w => w.Desired == 0 && w.Running == 0 && w.Stopping == 0,
        DatabaseLive d => d.State == "stopped",
        _ => true,
    };

    private static bool Available(object there) => there switch
    {
        WorkloadLive w => w.Desired > 0 && w.Running == w.Desired && w.Stopping == 0,
        DatabaseLive d => d.State == "available",
        _ => false,
    };

    private static bool Up(object there) => there is AlarmLive or WorkloadLive { Daemon: true } or DatabaseLive { CannotStop: true } || Available(there);

    private static bool InBounds(WorkloadSpec spec, WorkloadLive live) =>
        spec.Max is not null ? live.Desired >= spec.Min && live.Desired <= spec.Max : spec.Count is null;

    /// <summary>The size to come back to, where it is not declared and was written down.</summary>
    private int? Expected(Sending sending, Declared me) =>
        ((WorkloadSpec)me.Spec).Count is null && RestorePointBefore(sending, me) is { } point ? int.Parse(point.Values["count"]) : null;

    private RestorePointRecorded? RestorePointBefore(Sending sending, Declared me)
    {
        RestorePointRecorded? point = null;
        foreach (var entry in bench.Journal.Entries.TakeWhile(e => e.Entry.Seq < sending.Id).Select(e => e.Entry.Event))
            point = entry switch
            {
                RestorePointRecorded r when r.Address == me.Address.Local => point ?? r,
                RestorePointServed s when s.Address == me.Address.Local => null,
                ResourceReleased { ReleasedAsleep: false } r when r.Address == me.Address.Local => null,
                _ => point,
            };
        return point;
    }

    private bool Paused(Sending sending)
    {
        bool all = false, mine = false;
        foreach (var entry in bench.Journal.Entries.TakeWhile(e => e.Entry.Seq < sending.Id).Select(e => e.Entry.Event))
            (all, mine) = entry switch
            {
                ReconcilingPaused { Address: null } => (true, mine),
                ReconcilingResumed { Address: null } => (false, mine),
                ReconcilingPaused p when p.Address == sending.Action.Address.Local => (all, true),
                ReconcilingResumed p when p.Address == sending.Action.Address.Local => (all, false),
                _ => (all, mine),
            };
        return all || mine;
    }

    private static IEnumerable<Declared> Dependents(Sending sending) =>
        sending.Declared.Where(d => Estate.Needs(d, sending.Declared).Contains(sending.Action.Address));

    private static IEnumerable<Declared> Needed(Sending sending) =>
        Estate.Needs(sending.Declared.First(d => d.Address == sending.Action.Address), sending.Declared)
            .Select(a => sending.Declared.First(d => d.Address == a));

    private static IEnumerable<Declared> Ours(Sending sending) => sending.Declared.Where(d =>
        d.Enforcement == Enforcement.Correct && sending.Look.History.Resource(d.Address.Local).Paused is null);

    private static Observation? Seen(Sending sending, Declared on) => sending.Look.Observations.GetValueOrDefault(on.Address);

    private object? Truth(Sending sending, Declared on) => TruthAt(sending, on, sending.At);

    /// <summary>Null where it is not there, or somebody else changed it since what the look can have shown, or scaling is about to.</summary>
    private object? TruthAt(Sending sending, Declared on, DateTimeOffset at)
    {
        var shown = sending.Look.Observations[on.Address].LookedAt - Lag;
        if (bench.Aws.ByHand.Exists(h => h.Address == on.Address && h.At >= shown && h.At <= at)) return null;
        return bench.Aws.Live(on.Address, at) is { } live and not WorkloadLive { Max: not null, Suspended: false } ? live
            : bench.Aws.Live(on.Address, at) is WorkloadLive scaled && scaled.Desired >= scaled.Min ? scaled
            : null;
    }
}
