using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Incidents;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Tests.Planning.World;

/// <summary>What one pass came to. Without a plan the process died in it.</summary>
internal sealed record PassEnd(Plan Plan, int Sent, int Told, bool Died);

/// <summary>One write as it was sent, whatever became of it, and what was declared and seen in its pass.</summary>
internal sealed record Sending(
    long Id, DateTimeOffset At, PlannedAction Action, EnvironmentLook Look, IReadOnlyList<Declared> Declared, TransitionPhase Phase);

/// <summary>
/// The pass of design §2 without anything asynchronous: desire, observe, resolve, plan, record, act, on a fake AWS and a
/// journal that is written as JSON and folded from what can be read of it.
/// </summary>
internal sealed class Bench
{
    private readonly List<Declared> _declared;
    private EnvironmentSpec _spec;
    private Safeguards _safeguards = Safeguards.None;
    private Schedule _schedule = Schedule.None;
    private IncidentRule _incidents = IncidentRule.Default;
    private int _edits;

    public Bench(params IReadOnlyList<Declared> declared)
        : this(1, declared)
    {
    }

    public Bench(int seed, IReadOnlyList<Declared> declared)
    {
        _declared = [.. declared];
        _spec = Estate.Of(CostMode.Active, _declared, "hash-0");
        Aws = new FakeAws(seed);
        foreach (var d in declared) Aws.Seed(d.Address, d.Live);
    }

    public FakeAws Aws { get; }

    public DateTimeOffset Now { get; private set; } = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);

    public long Epoch { get; private set; } = 1;

    /// <summary>Since when no write can have been sent: the end of our last one, or the take-over.</summary>
    public DateTimeOffset? QuietSince { get; private set; }

    public CallerIdentity Caller { get; set; } = CallerIdentity.Known(Estate.Account);

    public Journal Journal { get; } = new();

    /// <summary>Every write that was sent.</summary>
    public List<Sending> Sendings { get; } = [];

    /// <summary>Every look of every pass, with what was seen.</summary>
    public List<EnvironmentLook> Looks { get; } = [];

    public IReadOnlyList<Declared> Declared => _declared;

    /// <summary>What was declared once and is not any more.</summary>
    public List<Declared> Gone { get; } = [];

    public EnvironmentHistory History => Journal.History;

    public ResourceHistory Of(string local) => History.Resource(local);

    public T Live<T>(string local) => (T)Aws.Live(Address(local), Now)!;

    public static ResourceAddress Address(string local) =>
        ResourceAddress.TryParse($"{Estate.Name}/{local}", out var address) ? address : throw new ArgumentException(local);

    /// <summary>A commit: another mode, or other resources.</summary>
    public void Commit(CostMode? mode = null, Action<List<Declared>>? edit = null)
    {
        edit?.Invoke(_declared);
        _spec = Estate.Of(mode ?? _spec.CostMode, _declared, $"hash-{++_edits}") with
        {
            Safeguards = _safeguards,
            Schedule = _schedule,
            Incidents = _incidents,
        };
    }

    /// <summary>A commit of what holds reconciling back.</summary>
    public void Declare(Safeguards safeguards, Schedule? schedule = null)
    {
        (_safeguards, _schedule) = (safeguards, schedule ?? _schedule);
        Commit();
    }

    /// <summary>A commit of what becomes of incidents.</summary>
    public void Declare(IncidentRule incidents)
    {
        _incidents = incidents;
        Commit();
    }

    /// <summary>Somebody else changes AWS.</summary>
    public void ByHand(string local, object? live) => Aws.Put(Address(local), live, Now);

    /// <summary>Somebody uses the command line.</summary>
    public void Command(ReconcileEvent happened) => Journal.Append(happened, Now, null, "ann@laptop");

    public void Wait(int seconds)
    {
        Now = Now.AddSeconds(seconds);
        Aws.ArriveUntil(Now);
    }

    /// <summary>Another replica takes over; all it knows is the journal.</summary>
    public void TakeOver()
    {
        Epoch++;
        QuietSince = Now;
        Journal.Reload();
    }

    /// <summary>Passes until one finds nothing to do and nothing that moves.</summary>
    public PassEnd Settle(int passes = 60, int seconds = 30)
    {
        for (var i = 0; ; i++)
        {
            var end = Pass();
            if (end is { Sent: 0, Told: 0 } && !end.Plan.IsMoving) return end;
            if (i == passes) throw new InvalidOperationException($"Not at rest after {passes} passes: {end.Plan.Message}\n{Journal}");
            Wait(seconds);
        }
    }

    /// <summary>One pass.</summary>
    public PassEnd Pass(Faults? faults = null)
    {
        faults ??= Faults.None;
        var begun = History.Seq;

        // 1. Desire
        Tell(Adoption.Decide(Estate.Name, new SourcedReading(new DesiredStateReading([_spec], [], [], true), CommitStamp.None), History, false).Events);
        var mode = ModeInForce.At(_spec, History, Now);
        if (PlanEvents.ModeOf(History, mode) is { } changed) Tell([changed]);

        // 2. Observe
        var seen = _declared.ToDictionary(d => d.Address, d => faults.Unknown(d.Address) is { } why
            ? Observation.Unknown(why, Now)
            : Aws.Look(d.Address, Now, faults.Lag(d.Address)));
        var look = new EnvironmentLook(_spec, seen, History, mode, Caller, Now, Epoch, SettleTimes.Default)
        {
            QuietSince = QuietSince,
        };
        Looks.Add(look);
        Wait(1);

        // 3. Resolve, plan, record
        Tell(OpenIntents.Resolve(look));
        var plan = Planner.Plan(look with { History = History }, GuardChain.Standard);
        Tell(PlanEvents.Of(History, plan, look.Now));

        // 4. Act
        var (sent, died) = Act(plan, look, faults);
        return new PassEnd(plan, sent, (int)(History.Seq - begun), died);
    }

    private (int Sent, bool Died) Act(Plan plan, EnvironmentLook look, Faults faults)
    {
        var failed = new HashSet<ResourceAddress>();
        var sent = 0;
        foreach (var action in plan.Actions.Where(a => a.State == ActionState.Ready))
        {
            if (failed.Contains(action.Address)) continue;
            sent++;
            Tell([new ActionIntended(action.Address.Local, action.Verb, action.Changes, action.Why, action.Fingerprint, action.Class)]);
            var id = History.Seq;
            Sendings.Add(new Sending(id, Now, action, look, [.. _declared], plan.Phase));
            var fault = faults.Write(action);
            var outcome = Send(action, fault);
            Wait(1);
            QuietSince = Now;
            if (fault is WriteFault.DiesBefore or WriteFault.DiesAfter or WriteFault.Freezes)
            {
                TakeOver();
                return (sent, true);
            }

            if (Outcome(action, id, outcome) is { } completed) Tell([completed]);
            if (outcome is not ActionOutcome.Done) failed.Add(action.Address);
        }

        return (sent, false);
    }

    private ActionOutcome Send(PlannedAction action, WriteFault fault)
    {
        switch (fault)
        {
            case WriteFault.Throttled:
                return new ActionOutcome.Retry(null, "ThrottlingException: rate exceeded");
            case WriteFault.Refused:
                return new ActionOutcome.Terminal("AccessDeniedException: not authorized");
            case WriteFault.NeverArrived or WriteFault.DiesBefore:
                return new ActionOutcome.Ambiguous("timed out");
            case WriteFault.ArrivesLate:
                Aws.SendLate(action.Address, action.Write!, Now.AddSeconds(3));
                return new ActionOutcome.Ambiguous("timed out");
            case WriteFault.Freezes:
                Aws.SendLate(action.Address, action.Write!, Now.AddSeconds(12));
                return new ActionOutcome.Ambiguous("timed out");
            case WriteFault.AnswerLost or WriteFault.DiesAfter:
                Aws.Send(action.Address, action.Write!, Now);
                return new ActionOutcome.Ambiguous("connection reset");
            default:
                return Aws.Send(action.Address, action.Write!, Now);
        }
    }

    private ActionCompleted? Outcome(PlannedAction action, long id, ActionOutcome outcome)
    {
        var local = action.Address.Local;
        var failures = Of(local).Failures + 1;
        return outcome switch
        {
            ActionOutcome.Done => new(id, local, action.Verb, CompletedOutcome.Done, "", outcome.RequestId, null),
            ActionOutcome.Retry retry => new(id, local, action.Verb, CompletedOutcome.Retry, retry.Reason, null,
                Now + FailureBackoff.After(failures, terminal: false, retry.After)),
            ActionOutcome.Terminal refused => new(id, local, action.Verb, CompletedOutcome.Terminal, refused.Reason, null,
                Now + FailureBackoff.After(failures, terminal: true, null)),
            _ => null,
        };
    }

    private void Tell(IEnumerable<ReconcileEvent> events)
    {
        foreach (var happened in events) Journal.Append(happened, Now, Epoch, "reconciler");
    }
}
