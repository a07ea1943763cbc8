using Reconciler.Core.Recording;

namespace Reconciler.Core.Tests.Recording;

/// <summary>What is known of an environment after some events.</summary>
internal static class Folded
{
    /// <summary>One event more, a second after the one before.</summary>
    public static EnvironmentHistory With(this EnvironmentHistory known, ReconcileEvent happened)
    {
        var seq = known.Seq + 1;
        var entry = new JournalEntry(
            seq, EventSamples.Friday.AddSeconds(seq), "production", 3, $"w{seq}", known.Hash, null, "ann@laptop", 7, null, happened);
        return HistoryFold.Add(known, new StoredEntry(entry, entry.ToText()));
    }

    /// <summary>The same; whatever is intended is done a second later.</summary>
    public static EnvironmentHistory WithDone(this EnvironmentHistory known, ReconcileEvent happened)
    {
        var after = known.With(happened);
        return happened is ActionIntended sent
            ? after.With(new ActionCompleted(after.Seq, sent.Address, sent.Verb, CompletedOutcome.Done, "", "r", null))
            : after;
    }
}
