using System.CommandLine;
using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Reconciler.Storage;

namespace Reconciler.Cli;

/// <summary>
/// What a person tells the daemon goes into the journal, where every replica finds it: an event with actor and reason,
/// behind whatever was written meanwhile.
/// </summary>
internal static class JournalEdit
{
    private const int Attempts = 20;

    /// <summary>Who gives the command.</summary>
    public static string Actor { get; } = $"{System.Environment.UserName}@{System.Environment.MachineName}";

    /// <summary>Appends what is decided from the environment's history.</summary>
    /// <param name="options">The command's options.</param>
    /// <param name="environment">The environment, which the journal has to know.</param>
    /// <param name="decide">The event, or null for nothing; asked again where somebody else wrote meanwhile.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>Whether something was appended.</returns>
    /// <exception cref="FormatException">The journal does not know the environment.</exception>
    public static async Task<bool> AppendAsync(
        ParseResult options, string environment, Func<EnvironmentHistory, DateTimeOffset, ReconcileEvent?> decide,
        CancellationToken ct)
    {
        // Read-only first: a mistyped --state must not leave an empty journal behind.
        await using (var looking = new Session(options)) await KnownAsync(looking, environment, ct);
        await using var session = new Session(options);
        var store = await session.OpenStoreAsync(readOnly: false, ct);
        var journal = new EnvironmentJournal(environment, store.Journal, session.Clocks.World, Session.NextId);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            await journal.CatchUpAsync(ct);
            if (decide(journal.History, session.Clocks.Now) is not { } happened) return false;
            if (await journal.AppendAsync(happened, new Writer(Actor, null, null), ct) == AppendResult.Appended) return true;
        }

        throw new JournalUnavailableException($"The journal of {environment} was written to by others {Attempts} times meanwhile. Try again.");
    }

    private static async Task KnownAsync(Session session, string environment, CancellationToken ct)
    {
        var store = await session.OpenStoreAsync(readOnly: true, ct);
        var known = await store.Journal.EnvironmentsAsync(ct);
        if (known.Contains(environment)) return;
        throw new FormatException(
            $"the journal {store.Location} knows no environment {environment}"
            + (known.Count == 0 ? "; nothing was recorded there yet."
                : Suggestion.Nearest(environment, known) is { } near ? $"; did you mean {near}?" : $". It knows {string.Join(", ", known)}."));
    }
}
