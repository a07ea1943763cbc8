using Reconciler.Core.Desired;
using Reconciler.Storage;

namespace Reconciler.Daemon;

/// <summary>One environment as this process works on it, from pass to pass. Everything in it can be had again from the journal.</summary>
/// <param name="journal">Its journal.</param>
internal sealed class ManagedEnvironment(EnvironmentJournal journal)
{
    /// <summary>Its name.</summary>
    public string Name => journal.Environment;

    /// <summary>Its journal.</summary>
    public EnvironmentJournal Journal => journal;

    /// <summary>The generation in force as it was read last, so that it is not parsed at every pass.</summary>
    public (long Number, EnvironmentSpec Spec)? InForce { get; set; }

    /// <summary>The epoch of our lease at the last pass; null where another replica owned it.</summary>
    public long? Epoch { get; set; }

    /// <summary>
    /// Since when certainly no write of it was sent, on AWS's clock: the end of our own last one, or when we took the lease.
    /// </summary>
    public DateTimeOffset? QuietSince { get; set; }

    /// <summary>When the last look at it began, on AWS's clock; null before the first.</summary>
    public DateTimeOffset? LookedAt { get; set; }
}
