using Reconciler.Core.Recording;
using Simulation.Processes;

namespace Simulation.Mutants;

/// <summary>Journals that break one law each.</summary>
internal static class Journals
{
    /// <summary>Says that an intent is written, and does not write it.</summary>
    public static IJournal SkipsIntents(IJournal journal) => new BentJournal(journal, (inner, entry, ct) =>
        entry.Event is ActionIntended ? Task.FromResult(AppendResult.Appended) : inner.AppendAsync(entry, ct));

    /// <summary>Writes every outcome down twice.</summary>
    public static IJournal TellsTwice(IJournal journal) => new BentJournal(journal, async (inner, entry, ct) =>
    {
        var result = await inner.AppendAsync(entry, ct);
        if (entry.Event is not ActionCompleted completed || result != AppendResult.Appended) return result;
        var text = entry.ToText();
        var again = entry with { Seq = entry.Seq + 1, WriteId = entry.WriteId + "again", Previous = JournalEntry.Hash(text), Event = completed };
        await inner.AppendAsync(again, ct);
        return result;
    });

    /// <summary>Says that it is written down who was told, and does not write it.</summary>
    public static IJournal ForgetsWhatWasTold(IJournal journal) => new BentJournal(journal, (inner, entry, ct) =>
        entry.Event is NotificationSent ? Task.FromResult(AppendResult.Appended) : inner.AppendAsync(entry, ct));

    /// <summary>Writes down that a service had no tasks before it fell asleep.</summary>
    public static IJournal RemembersNothing(IJournal journal) => new BentJournal(journal, (inner, entry, ct) => inner.AppendAsync(
        entry.Event is RestorePointRecorded point && point.Values.ContainsKey("count")
            ? entry with { Event = point with { Values = new Dictionary<string, string>(point.Values) { ["count"] = "0" } } }
            : entry, ct));

    /// <summary>Gives the restore point up as soon as the environment is on its way to sleep.</summary>
    public static IJournal GivesUpEarly(IJournal journal) => new BentJournal(journal, (inner, entry, ct) => inner.AppendAsync(
        entry.Event is ResourceChanged { Address: var address } && address.StartsWith("ecsService/", StringComparison.Ordinal)
            && entry.Event is ResourceChanged { Health: Reconciler.Core.Planning.HealthStatus.Dormant }
            ? entry with { Event = new RestorePointServed(address) }
            : entry, ct));

    /// <summary>Goes back to a family's first revision, whatever was proven.</summary>
    public static IJournal GoesBackTooFar(IJournal journal) => new BentJournal(journal, (inner, entry, ct) => inner.AppendAsync(
        entry.Event is ReleaseFailed { Revision: var revision } failed ? entry with { Event = failed with { BackTo = $"{revision.Split(':')[0]}:1" } } : entry, ct));

    /// <summary>Takes every release back twice, the second time as if it had been of another declaration: so it is tried again.</summary>
    public static IJournal TriesAgain(IJournal journal) => new BentJournal(journal, async (inner, entry, ct) =>
    {
        var result = await inner.AppendAsync(entry, ct);
        if (entry.Event is not ReleaseFailed failed || result != AppendResult.Appended) return result;
        var again = entry with
        {
            Seq = entry.Seq + 1,
            WriteId = entry.WriteId + "again",
            Previous = JournalEntry.Hash(entry.ToText()),
            Event = failed with { Declaration = "another" },
        };
        await inner.AppendAsync(again, ct);
        return result;
    });

    /// <summary>Says nothing of desired state that is not valid.</summary>
    public static IJournal KeepsMistakesSecret(IJournal journal) => new BentJournal(journal, (inner, entry, ct) =>
        entry.Event is GenerationRejected ? Task.FromResult(AppendResult.Appended) : inner.AppendAsync(entry, ct));
}
