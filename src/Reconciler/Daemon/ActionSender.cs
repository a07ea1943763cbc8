using Reconciler.Accounts;
using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Daemon;

/// <summary>How the sending of one action ended, for the pass that sent it.</summary>
internal enum SendEnd
{
    /// <summary>AWS took it.</summary>
    Taken,

    /// <summary>AWS refused it, or its answer was lost: the rest of this resource waits for another look.</summary>
    NotTaken,

    /// <summary>The pass is over: somebody else wrote to the journal, or the lease ran out.</summary>
    Interrupted,
}

/// <summary>
/// Sends one action: 1. its intent goes into the journal; 2. it goes to AWS, if the lease certainly still holds; 3. its
/// outcome goes into the journal. Without an outcome the intent stays open, and a look decides what became of it.
/// </summary>
/// <param name="accounts">The ways to AWS.</param>
/// <param name="lease">The lease.</param>
/// <param name="clocks">The clocks.</param>
internal sealed class ActionSender(AwsAccounts accounts, ILease lease, Clocks clocks)
{
    /// <summary>Sends one.</summary>
    /// <param name="environment">The desired state.</param>
    /// <param name="action">The action, ready to be sent.</param>
    /// <param name="journal">The journal of the pass.</param>
    /// <param name="ct">Cancels it also while AWS is at it; what became of it is then left to a later look.</param>
    /// <exception cref="JournalUnavailableException">The store cannot be reached.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public async Task<SendEnd> SendAsync(
        EnvironmentSpec environment, PlannedAction action, PassJournal journal, CancellationToken ct)
    {
        // 1. Intent
        var local = action.Address.Local;
        var intended = new ActionIntended(local, action.Verb, action.Changes, action.Why, action.Fingerprint, action.Class);
        if (!await journal.TellAsync(intended, ct)) return SendEnd.Interrupted;
        var id = journal.History.Seq;

        // 2. AWS
        if (await WriteAsync(environment, action, journal.Epoch, ct) is not { } outcome) return SendEnd.Interrupted;

        // 3. Outcome
        if (Completed(action, id, outcome, journal.History.Resource(local)) is not { } completed) return SendEnd.NotTaken;
        if (!await journal.TellAsync(completed, ct)) return SendEnd.Interrupted;
        return completed.Outcome is CompletedOutcome.Done or CompletedOutcome.InProgress ? SendEnd.Taken : SendEnd.NotTaken;
    }

    /// <returns>Null where the lease had run out before it was sent, or ran out meanwhile.</returns>
    private async Task<ActionOutcome?> WriteAsync(
        EnvironmentSpec environment, PlannedAction action, long epoch, CancellationToken ct)
    {
        using var held = new LeasePermit(lease, environment.Name, epoch, clocks.Process, ct);
        var declaration = environment.Find(action.Address)
            ?? throw new InvalidOperationException($"{action.Address} is not declared.");
        var proposal = new ProposedAction(action.Verb, action.Stage, action.Changes, action.Why, action.Write!);
        try
        {
            return await accounts.For(environment.Aws).ExecuteAsync(declaration, proposal, held.Permit);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <returns>Null where nobody knows whether it took effect.</returns>
    private ActionCompleted? Completed(PlannedAction action, long id, ActionOutcome outcome, ResourceHistory history)
    {
        var local = action.Address.Local;
        return outcome switch
        {
            ActionOutcome.Done => With(CompletedOutcome.Done, "", null),
            ActionOutcome.InProgress => With(CompletedOutcome.InProgress, "", null),
            ActionOutcome.Retry retry => With(CompletedOutcome.Retry, retry.Reason, Again(terminal: false, retry.After)),
            ActionOutcome.Terminal terminal => With(CompletedOutcome.Terminal, terminal.Reason, Again(terminal: true, null)),
            _ => null,
        };

        ActionCompleted With(CompletedOutcome end, string message, DateTimeOffset? again) =>
            new(id, local, action.Verb, end, message, outcome.RequestId, again);

        DateTimeOffset Again(bool terminal, TimeSpan? asked) =>
            clocks.Now + FailureBackoff.After(history.Failures + 1, terminal, asked);
    }
}
