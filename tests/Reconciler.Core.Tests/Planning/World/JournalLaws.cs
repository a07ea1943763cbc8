using System.Text.Json;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Tests.Planning.World;

/// <summary>What design §4 says of the journal alone: 4, 8 and 14.</summary>
internal static class JournalLaws
{
    public static IEnumerable<string> Breaches(Bench bench)
    {
        var open = new Dictionary<string, long>();
        var points = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        var intents = new Dictionary<long, ActionIntended>();
        var seq = 0L;
        foreach (var entry in bench.Journal.Entries.Select(e => e.Entry))
        {
            if (entry.Seq != ++seq) yield return $"14: entry {seq} is missing";
            switch (entry.Event)
            {
                case ActionIntended e:
                    if (!open.TryAdd(e.Address, entry.Seq)) yield return $"14: #{entry.Seq} was intended while #{open[e.Address]} was open";
                    intents[entry.Seq] = e;
                    break;
                case ActionCompleted e when !Closes(open, e.Address, e.ActionId):
                case ActionResolved r when !Closes(open, r.Address, r.ActionId):
                    yield return $"14: entry {entry.Seq} closes what is not open";
                    break;
                case RestorePointRecorded e:
                    if (e.Values["count"] == "0") yield return $"8: entry {entry.Seq} records a size of 0";
                    if (points.ContainsKey(e.Address)) yield return $"8: entry {entry.Seq} overwrites a restore point";
                    points[e.Address] = e.Values;
                    break;
                case RestorePointServed e:
                    points.Remove(e.Address);
                    break;
                case ResourceReleased { ReleasedAsleep: false } e:
                    points.Remove(e.Address);
                    break;
            }
        }

        foreach (var sent in bench.Sendings.GroupBy(s => s.Id))
        {
            if (sent.Count() > 1) yield return $"14: #{sent.Key} was sent twice";
            if (!intents.TryGetValue(sent.Key, out var intent) || intent.Address != sent.First().Action.Address.Local
                || intent.Verb != sent.First().Action.Verb)
                yield return $"4: {sent.First().Action.Verb} was sent without its intent";
        }

        var known = Text(bench.History);
        if (known != Text(bench.Journal.Entries.Aggregate(EnvironmentHistory.Empty, HistoryFold.Add)))
            yield return "What is known is not what the journal says";
    }

    private static bool Closes(Dictionary<string, long> open, string address, long id) =>
        open.Remove(address, out var intent) && intent == id;

    private static string Text(EnvironmentHistory history) => JsonSerializer.Serialize(history, JournalJson.Default.EnvironmentHistory);
}
