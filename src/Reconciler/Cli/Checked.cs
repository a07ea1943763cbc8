using Reconciler.Core.Health;

namespace Reconciler.Cli;

/// <summary>What came of checking one environment.</summary>
/// <param name="Name">The environment.</param>
/// <param name="Items">What was looked at.</param>
internal sealed record CheckedEnvironment(string Name, IReadOnlyList<HealthItem> Items);

/// <summary>What came of checks, in every form of output.</summary>
/// <param name="Environments">By name.</param>
internal sealed record Checked(IReadOnlyList<CheckedEnvironment> Environments)
{
    private const int NotWell = 2;

    private IEnumerable<HealthItem> Items => Environments.SelectMany(e => e.Items);

    /// <summary>0 where nothing fails and everything could be seen; what a person has to tell does not count.</summary>
    public int ExitCode => Items.Any(i => i.Verdict is HealthVerdict.Fail or HealthVerdict.Unknown) ? NotWell : 0;

    /// <summary>For programs.</summary>
    public ItemsReport Report => new([.. Environments.Select(e => new ItemsReport.Checked(e.Name, [.. e.Items.Select(i => new ItemReport(i))]))]);

    /// <summary>Writes them.</summary>
    /// <param name="form"><c>text</c>, <c>json</c> or <c>markdown</c>.</param>
    /// <param name="terminal">Where to.</param>
    public void Write(string form, Terminal terminal)
    {
        switch (form)
        {
            case "json":
                terminal.Out.WriteLine(Json.Text(Report));
                break;
            case "markdown": CheckedText.WriteMarkdown(this, terminal.Out); break;
            default: CheckedText.Write(this, terminal); break;
        }
    }

    /// <summary><c>2 fail, 1 unknown, 14 pass, 5 to ask</c>.</summary>
    public static string Count(IEnumerable<HealthItem> items)
    {
        var counts = items.CountBy(i => i.Verdict).ToDictionary();
        return string.Join(", ", new[]
        {
            (HealthVerdict.Fail, "fail"), (HealthVerdict.Unknown, "unknown"), (HealthVerdict.Pass, "pass"), (HealthVerdict.Ask, "to ask"),
        }.Select(v => $"{counts.GetValueOrDefault(v.Item1)} {v.Item2}"));
    }

    /// <summary>The line that counts them all.</summary>
    public string Total => Count(Items);
}

/// <summary>What checks say, for programs.</summary>
internal sealed record ItemsReport(IReadOnlyList<ItemsReport.Checked> Environments)
{
    /// <summary>One environment.</summary>
    internal sealed record Checked(string Name, IReadOnlyList<ItemReport> Items);
}
