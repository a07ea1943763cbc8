using Reconciler.Core.Recording;

namespace Reconciler.Core.Tests.Planning.World;

/// <summary>A journal in memory: its entries go through their JSON, and what is known is folded from what comes back.</summary>
internal sealed class Journal
{
    private readonly List<string> _texts = [];

    public List<StoredEntry> Entries { get; } = [];

    public EnvironmentHistory History { get; private set; } = EnvironmentHistory.Empty;

    public IEnumerable<T> Told<T>() where T : ReconcileEvent => Entries.Select(e => e.Entry.Event).OfType<T>();

    public void Append(ReconcileEvent happened, DateTimeOffset at, long? epoch, string actor)
    {
        var generation = happened as GenerationAccepted ?? History.Generation;
        var entry = new JournalEntry(
            History.Seq + 1, at, Estate.Name, epoch, $"w{History.Seq + 1}", History.Hash, null, actor, generation?.Number, null, happened);
        _texts.Add(entry.ToText());
        Fold(_texts[^1]);
    }

    /// <summary>Forgets everything and reads it again.</summary>
    public void Reload()
    {
        Entries.Clear();
        History = EnvironmentHistory.Empty;
        foreach (var text in _texts) Fold(text);
    }

    public override string ToString() => string.Join('\n', Entries.Select(e =>
        $"{e.Entry.Seq} {e.Entry.Time:HH:mm:ss} {EventText.AddressOf(e.Entry.Event)} {EventText.Of(e.Entry.Event)}"));

    private void Fold(string text)
    {
        var stored = new StoredEntry(JournalEntry.Parse(text), text);
        Entries.Add(stored);
        History = HistoryFold.Add(History, stored);
    }
}
