using Reconciler.Core.Health;
using Reconciler.Core.Recording;
using Spectre.Console;

namespace Reconciler.Cli;

/// <summary>Generations and releases for people: a line for what happened, and below it a line for each thing that was looked at.</summary>
internal static class HistoryText
{
    /// <summary>Writes one entry.</summary>
    public static void Write(JournalEntry entry, Terminal terminal)
    {
        var (words, items) = entry.Event switch
        {
            ReleaseProven e => ($"{e.Revision}{Image(e.Image)} is proven healthy", e.Items),
            ReleaseFailed e => (EventText.Of(e), e.Items),
            var other => (EventText.Of(other), []),
        };
        EventLine.Write(entry, words, terminal);
        if (items.Count > 0) terminal.Write(Table(items));
    }

    private static string Image(string? image) => image is null ? "" : $" ({image})";

    private static Table Table(IReadOnlyList<HealthItem> items)
    {
        var table = new Table { ShowHeaders = false, Border = TableBorder.None };
        foreach (var _ in Enumerable.Range(0, 4)) table.AddColumn(new TableColumn("").PadLeft(0).PadRight(2));
        foreach (var item in items)
            table.AddRow(
                Terminal.Cell($"    {CheckedText.Word(item.Verdict)}", CheckedText.Style(item.Verdict)), Terminal.Cell(item.Name, Styles.Strong),
                Terminal.Cell(item.Seen), Terminal.Cell($"wanted {item.Wanted}", Styles.Faint));
        return table;
    }
}
