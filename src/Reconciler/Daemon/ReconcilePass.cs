using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Notifications;

namespace Reconciler.Daemon;

/// <summary>
/// One pass over one environment: the first file to read. Level-triggered: everything is looked at afresh, what is
/// possible now is done, and nothing is waited for; so a crash at any moment is harmless.
/// <list type="number">
/// <item>Own: the lease, and what the journal knows.</item>
/// <item>Desire: bring new desired state into force, or keep the last good one; decide the mode.</item>
/// <item>Observe: look at every resource and at who we are.</item>
/// <item>Resolve: tell from the look what became of writes whose answer was lost.</item>
/// <item>Plan and guard: decide what is to be done now; of what has just stalled, ask AWS why.</item>
/// <item>Record: what is new about the state of things.</item>
/// <item>Act: send what is ready, each write recorded before and after.</item>
/// <item>Notify: tell people what wants them.</item>
/// </list>
/// </summary>
/// <param name="lease">Who works on the environment.</param>
/// <param name="desired">The desired state in force.</param>
/// <param name="looking">The look.</param>
/// <param name="sender">The writes.</param>
/// <param name="clocks">The clocks.</param>
internal sealed class ReconcilePass(
    ILease lease, DesiredInForce desired, Looking looking, ActionSender sender, Clocks clocks)
{
    /// <summary>
    /// How long a plan is acted on beyond its first write: as long as one request may be under way. A throttled write waits for
    /// minutes at AWS, and what was seen of the next resource may have changed by then.
    /// </summary>
    private static readonly TimeSpan PlanAge = TimeSpan.FromSeconds(10);

    private static readonly PassOutcome Interrupted = new PassOutcome.Interrupted();

    /// <summary>What else has to agree to an action.</summary>
    public GuardChain Guards { get; init; } = GuardChain.Standard;

    /// <summary>Who tells people; null where nobody is told.</summary>
    public Notifier? Notifier { get; init; }

    /// <summary>Goes through one pass.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="sourced">What the source says now; null where it could not be read.</param>
    /// <param name="passId">A name for the pass in journal and logs.</param>
    /// <param name="stopping">Asks the pass to end before its next write.</param>
    /// <param name="ct">Ends the pass at once, also while a write is under way.</param>
    /// <exception cref="JournalUnavailableException">The store cannot be reached: nothing more was sent.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public async Task<PassOutcome> RunAsync(
        ManagedEnvironment environment, SourcedReading? sourced, string passId,
        CancellationToken stopping, CancellationToken ct)
    {
        // 1. Own
        var grant = await lease.AcquireAsync(environment.Name, ct);
        if (grant.Held && grant.Epoch != environment.Epoch) environment.QuietSince = clocks.Now;
        environment.Epoch = grant.Held ? grant.Epoch : null;
        if (!grant.Held) return new PassOutcome.HeldByAnother(grant.Owner, grant.Deadline - clocks.Process.GetUtcNow());
        await environment.Journal.CatchUpAsync(ct);
        var journal = new PassJournal(environment.Journal, grant.Epoch, passId);

        // 2. Desire
        if (!await desired.AdoptAsync(environment, sourced, journal, ct)) return Interrupted;
        if (await DesiredInForce.LoadAsync(environment, ct) is not { } spec) return NothingInForce(journal.History);
        var mode = ModeInForce.At(spec, journal.History, clocks.Now);
        if (PlanEvents.ModeOf(journal.History, mode) is { } changed && !await journal.TellAsync(changed, ct)) return Interrupted;

        // 3. Observe
        environment.LookedAt = clocks.Now;
        var look = await looking.LookAsync(spec, journal.History, mode, grant.Epoch, ct) with { QuietSince = environment.QuietSince };
        var looked = clocks.Process.GetTimestamp();

        // 4. Resolve
        if (!await journal.TellAsync(OpenIntents.Resolve(look), ct)) return Interrupted;

        // 5. Plan and guard
        look = look with { History = journal.History };
        var planned = Planner.Plan(look, Guards);
        var plan = await looking.ExplainAsync(planned, journal.History, ct);

        // 6. Record
        if (!await journal.TellAsync(PlanEvents.Of(journal.History, plan, look.Now), ct)) return Interrupted;

        // 7. Act
        // What AWS was asked since may have shown more than the look on which the plan rests.
        if (plan != planned && plan.Actions.Any(a => a.State == ActionState.Ready)) return Interrupted;
        PassOutcome end;
        try
        {
            end = await ActAsync(plan, look.Caller, journal, looked, stopping, ct);
        }
        finally
        {
            // However the last write ended, and be it without an answer: nothing is on its way from here any more.
            if (plan.Actions.Any(a => a.State == ActionState.Ready)) environment.QuietSince = clocks.Now;
        }

        // 8. Notify
        return end is PassOutcome.Finished && Notifier is not null && !await Notifier.TellAsync(spec, journal, ct) ? Interrupted : end;
    }

    private async Task<PassOutcome> ActAsync(
        Plan plan, CallerIdentity caller, PassJournal journal, long looked, CancellationToken stopping, CancellationToken ct)
    {
        var ready = plan.Actions.Where(a => a.State == ActionState.Ready).ToList();
        if (ready.Count > 0 && await looking.ConfirmIdentityAsync(plan.Environment, ct) != caller) return Interrupted;
        var (sent, failed) = (0, new HashSet<Core.Observing.ResourceAddress>());
        foreach (var action in ready)
        {
            // A failure on one resource stops that resource, and no other.
            if (failed.Contains(action.Address)) continue;
            if (stopping.IsCancellationRequested) break;
            if (sent > 0 && clocks.Process.GetElapsedTime(looked) >= PlanAge) return Interrupted;
            var end = await sender.SendAsync(plan.Environment, action, journal, ct);
            if (end == SendEnd.Interrupted) return Interrupted;
            sent++;
            if (end == SendEnd.NotTaken) failed.Add(action.Address);
        }

        return new PassOutcome.Finished(plan, sent, failed.Count, journal.Told);
    }

    private static PassOutcome.NothingInForce NothingInForce(EnvironmentHistory history) => new PassOutcome.NothingInForce(
        history.Orphaned ? "no file declares it any more; AWS is left as it is"
        : history.Rejected is not null ? "its desired state is not valid, and there was none before"
        : "there is no desired state for it",
        history.Orphaned);
}
