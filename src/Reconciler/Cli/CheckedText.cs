using Reconciler.Core.Health;
using Spectre.Console;

namespace Reconciler.Cli;

/// <summary>What came of checks, for people: what is not well first.</summary>
internal static class CheckedText
{
    private static readonly HealthVerdict[] Order = [HealthVerdict.Fail, HealthVerdict.Unknown, HealthVerdict.Pass, HealthVerdict.Ask];

    /// <summary>Writes it, a line an item.</summary>
    public static void Write(Checked result, Terminal terminal)
    {
        foreach (var environment in result.Environments)
        {
            terminal.Line($"{environment.Name}:", Styles.Strong);
            if (environment.Items.Count > 0) terminal.Write(Table(environment.Items));
        }

        terminal.Line(result.Total, Style(result.ExitCode == 0 ? HealthVerdict.Pass : HealthVerdict.Fail));
    }

    /// <summary>Writes it as Markdown, a table an environment.</summary>
    public static void WriteMarkdown(Checked result, TextWriter output)
    {
        foreach (var environment in result.Environments)
        {
            output.WriteLine($"### {environment.Name}: {Checked.Count(environment.Items)}");
            output.WriteLine();
            output.WriteLine("| status | item | seen | wanted |");
            output.WriteLine("|---|---|---|---|");
            foreach (var item in Sorted(environment.Items))
                output.WriteLine(
                    $"| {Word(item.Verdict)} | {PlanMarkdown.Cell(item.Name)} | {PlanMarkdown.Cell(item.Seen)} | {PlanMarkdown.Cell(item.Wanted)} |");
            output.WriteLine();
        }
    }

    private static Table Table(IReadOnlyList<HealthItem> items)
    {
        var table = new Table { ShowHeaders = false, Border = TableBorder.None };
        foreach (var _ in Enumerable.Range(0, 3)) table.AddColumn(new TableColumn("").PadLeft(0).PadRight(2));
        foreach (var item in Sorted(items))
            table.AddRow(
                Terminal.Cell($"  {Word(item.Verdict)}", Style(item.Verdict)),
                Terminal.Cell(item.Name, Styles.Strong),
                Terminal.Cell(item.Verdict == HealthVerdict.Pass ? item.Seen : $"{item.Seen}, wanted {item.Wanted}"));
        return table;
    }

    /// <summary>Otherwise in the order in which they were judged.</summary>
    private static IEnumerable<HealthItem> Sorted(IReadOnlyList<HealthItem> items) => items.OrderBy(i => Array.IndexOf(Order, i.Verdict));

    /// <summary>The word of a verdict, a failure to be seen from afar.</summary>
    public static string Word(HealthVerdict verdict) => verdict == HealthVerdict.Fail ? "FAIL" : ItemReport.Word(verdict);

    /// <summary>How a verdict looks on a terminal.</summary>
    public static Style Style(HealthVerdict verdict) => verdict switch
    {
        HealthVerdict.Pass => Styles.Good,
        HealthVerdict.Ask => Styles.Faint,
        HealthVerdict.Unknown => Styles.Moving,
        _ => Styles.Bad,
    };
}
