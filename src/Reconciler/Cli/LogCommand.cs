using System.CommandLine;
using Reconciler.Core.Recording;
using Reconciler.Storage;

namespace Reconciler.Cli;

/// <summary><c>log</c>: the reconcile log, as it stands or as it goes on, and whether it was tampered with.</summary>
internal static class LogCommand
{
    private static readonly TimeSpan FollowInterval = TimeSpan.FromSeconds(1);

    /// <summary>Builds it.</summary>
    public static Command Build()
    {
        var since = CommonOptions.Duration("--since", "Only events of the last DURATION, such as 24h");
        var follow = new Option<bool>("--follow", "-f") { Description = "Go on as events come, until stopped" };
        var verify = new Option<bool>("--verify") { Description = "Check the hash chain: was anything altered or cut out?" };
        var output = CommonOptions.Output("text", "json", "jsonl");
        return new Command("log", "Show the reconcile log: what happened, and why") { since, follow, verify, output }
            .Does(async (options, terminal, ct) =>
            {
                await using var session = new Session(options);
                var (form, following) = (options.GetValue(output)!, options.GetValue(follow));
                if (form == "json" && following)
                    throw new FormatException("--output json is one document and cannot be followed; use --output jsonl.");
                if (following && options.GetValue(verify))
                    throw new FormatException("--verify checks what is there and cannot be followed. Give one of them.");
                var after = options.GetValue(since) is { } age ? session.Clocks.Now - age : (DateTimeOffset?)null;
                if (following) return await FollowAsync(session, form, after, terminal, ct);
                var store = await session.OpenStoreAsync(readOnly: true, ct);
                if (!store.Exists)
                    throw new FormatException($"nothing was recorded at {store.Location} yet. `reconciler run` records; --state says where.");
                if (options.GetValue(verify)) return await VerifyAsync(store, session.Only, terminal, ct);
                await LogReading.CheckAsync(store, session.Only, ct);
                await ShowAsync(new LogReading(store, session.Only, after), form, terminal, ct);
                return 0;
            });
    }

    /// <summary>Goes on until it is stopped, or until nobody reads any more; what is not there yet is waited for.</summary>
    private static async Task<int> FollowAsync(
        Session session, string form, DateTimeOffset? after, Terminal terminal, CancellationToken ct)
    {
        try
        {
            var reading = new LogReading(await OpenAsync(session, terminal, ct), session.Only, after);
            while (!terminal.ReaderIsGone())
            {
                await ShowAsync(reading, form, terminal, ct);
                await Task.Delay(FollowInterval, session.Clocks.Process, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // That is how it ends.
        }

        return 0;
    }

    private static async Task<JournalStore> OpenAsync(Session session, Terminal terminal, CancellationToken ct)
    {
        for (var told = false; ; told = true)
        {
            try
            {
                var store = await session.OpenStoreAsync(readOnly: true, ct);
                if (store.Exists) return store;
                if (!told) terminal.Message($"Nothing was recorded at {store.Location} yet: it is waited for.");
            }
            catch (JournalUnavailableException) when (told)
            {
                // It is just being made.
            }

            await Task.Delay(FollowInterval, session.Clocks.Process, ct);
        }
    }

    private static async Task ShowAsync(LogReading reading, string form, Terminal terminal, CancellationToken ct)
    {
        var entries = await reading.NextAsync(ct);
        if (form == "json")
        {
            terminal.Out.WriteLine(Json.Text(new LogReport([.. entries.Select(LogLines.Of)])));
            return;
        }

        foreach (var entry in entries)
            if (form == "jsonl") terminal.Out.WriteLine(Json.Line(LogLines.Of(entry)));
            else EventLine.Write(entry, terminal);
        await terminal.Out.FlushAsync(ct);
    }

    private static async Task<int> VerifyAsync(
        JournalStore store, IReadOnlyList<string> only, Terminal terminal, CancellationToken ct)
    {
        var broken = 0;
        await LogReading.CheckAsync(store, only, ct);
        foreach (var environment in await LogReading.NamesAsync(store, only, ct))
        {
            var (whole, words) = await VerifyAsync(store.Journal, environment, ct);
            if (!whole) broken++;
            terminal.Line($"{environment}: {words}", whole ? Styles.Good : Styles.Bad);
        }

        return broken == 0 ? 0 : Commands.Error;
    }

    private static async Task<(bool Whole, string Words)> VerifyAsync(IJournal journal, string environment, CancellationToken ct)
    {
        try
        {
            var chain = ChainVerification.From(await journal.AnchorAsync(environment, ct), await journal.HeadAsync(environment, ct));
            await foreach (var entry in journal.ReadAsync(environment, 0, ct)) chain = chain.Next(entry);
            chain = chain.End();
            return chain.Broken is { } found
                ? (false, $"broken at entry {found.Seq}: {found.Message}")
                : (true, $"{Words.Count(chain.Verified, "entry")} verified, none altered or cut out");
        }
        catch (JournalUnavailableException e)
        {
            // An entry that is none any more, or a store that went away: the others are verified all the same.
            return (false, $"not verified: {e.Message}");
        }
    }
}
