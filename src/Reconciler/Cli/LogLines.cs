using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Cli;

/// <summary>Entries of the journal as <c>log --output jsonl</c> shows them.</summary>
internal static class LogLines
{
    /// <summary>One entry.</summary>
    public static LogLine Of(JournalEntry entry)
    {
        var happened = entry.Event;
        var local = EventText.AddressOf(happened);
        return new LogLine(
            entry.Seq, entry.Time, entry.Environment, happened.GetType().Name, EventText.Of(happened),
            local is null ? null : $"{entry.Environment}/{local}", Verb(happened), Changes(happened), Outcome(happened),
            ActionId(entry), entry.Generation, entry.Commit, entry.Actor, entry.Epoch, entry.PassId,
            (happened as ActionCompleted)?.RequestId);
    }

    private static string? Verb(ReconcileEvent happened) => happened switch
    {
        ActionIntended e => e.Verb,
        ActionDeferred e => e.Verb,
        ApprovalWanted e => e.Verb,
        Approved e => e.Verb,
        ActionCompleted e => e.Verb,
        ActionResolved e => e.Verb,
        _ => null,
    };

    private static IReadOnlyList<Change>? Changes(ReconcileEvent happened) => happened switch
    {
        ActionIntended e => e.Changes,
        ActionDeferred e => e.Changes,
        ApprovalWanted e => e.Changes,
        Approved e => e.Changes,
        DriftDetected e => e.Changes,
        _ => null,
    };

    private static string? Outcome(ReconcileEvent happened) => happened switch
    {
        ActionCompleted e => e.Outcome.ToString(),
        ActionResolved e => e.Resolution.ToString(),
        _ => null,
    };

    private static long? ActionId(JournalEntry entry) => entry.Event switch
    {
        ActionIntended => entry.Seq,
        ActionCompleted e => e.ActionId,
        ActionResolved e => e.ActionId,
        _ => null,
    };
}
