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
                var store = await session.OpenStoreAsync(readOnly: true, ct);
                if (options.GetValue(verify)) return await VerifyAsync(store, session.Only, terminal, ct);
                var form = options.GetValue(output)!;
                if (form == "json" && options.GetValue(follow))
                    throw new FormatException("--output json is one document and cannot be followed; use --output jsonl.");
                var after = options.GetValue(since) is { } age ? session.Clocks.Now - age : (DateTimeOffset?)null;
                var reading = new LogReading(store, session.Only, after);
                await ShowAsync(reading, form, terminal, ct);
                while (options.GetValue(follow))
                {
                    await Task.Delay(FollowInterval, session.Clocks.Process, ct);
                    await ShowAsync(reading, form, terminal, ct);
                }

                return 0;
            });
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
            else terminal.Line(EventLine.Of(entry), Styles.Of(entry.Event));
        await terminal.Out.FlushAsync(ct);
    }

    private static async Task<int> VerifyAsync(
        JournalStore store, IReadOnlyList<string> only, Terminal terminal, CancellationToken ct)
    {
        var broken = 0;
        foreach (var environment in await LogReading.NamesAsync(store, only, ct))
        {
            var chain = ChainVerification.From(
                await store.Journal.AnchorAsync(environment, ct), await store.Journal.HeadAsync(environment, ct));
            await foreach (var entry in store.Journal.ReadAsync(environment, 0, ct)) chain = chain.Next(entry);
            chain = chain.End();
            if (chain.Broken is { } found)
            {
                broken++;
                terminal.Line($"{environment}: broken at entry {found.Seq}: {found.Message}", Styles.Bad);
            }
            else
            {
                terminal.Line($"{environment}: {Words.Count(chain.Verified, "entry")} verified, none altered or cut out", Styles.Good);
            }
        }

        return broken == 0 ? 0 : Commands.Error;
    }
}
