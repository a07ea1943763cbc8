using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;

namespace Reconciler.Daemon;

/// <summary>How one pass ended.</summary>
internal abstract record PassOutcome
{
    /// <summary>Another replica owns the environment.</summary>
    /// <param name="Owner">Its name.</param>
    /// <param name="For">How long at least it owns it still, in this process's time.</param>
    internal sealed record HeldByAnother(string Owner, TimeSpan For) : PassOutcome;

    /// <summary>No desired state is in force: there was never a valid one, or no file declares the environment any more.</summary>
    /// <param name="Reason">Which of them, in words.</param>
    /// <param name="Orphaned">Whether no file declares it any more, which is nobody's mistake.</param>
    internal sealed record NothingInForce(string Reason, bool Orphaned) : PassOutcome;

    /// <summary>Somebody else wrote to the journal meanwhile, the lease was lost, or the look has grown old: decide again.</summary>
    internal sealed record Interrupted : PassOutcome;

    /// <summary>The pass went through.</summary>
    /// <param name="Plan">The plan that it carried out as far as it was ready.</param>
    /// <param name="Sent">How many writes it sent.</param>
    /// <param name="Failed">How many of them failed or ended without an answer.</param>
    /// <param name="Told">How many entries it appended.</param>
    internal sealed record Finished(Plan Plan, int Sent, int Failed, int Told) : PassOutcome
    {
        /// <summary>Whether the environment is as desired, proven by a look after the last write.</summary>
        public bool Synced => Plan.Sync == SyncStatus.Synced && Sent == 0;

        /// <summary>Whether nothing will change by itself: it is as desired, only what is blocked is left, or the credentials are another account's.</summary>
        public bool Settled => Sent == 0 && !Plan.IsMoving
            && (Plan.Reason == AccountGuard.Reason
                || (Plan.Sync != SyncStatus.Unknown && (Plan.Actions.Count > 0 || Plan.Health != HealthStatus.Progressing)));
    }
}
