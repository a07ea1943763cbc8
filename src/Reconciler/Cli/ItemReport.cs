using Reconciler.Core.Health;

namespace Reconciler.Cli;

/// <summary>One item of a report for programs: the same form in health reports, checks and preflights.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Status"><c>pass</c>, <c>fail</c>, <c>unknown</c> or <c>ask</c>.</param>
/// <param name="Seen">What was seen.</param>
/// <param name="Wanted">What is wanted.</param>
internal sealed record ItemReport(string Name, string Status, string Seen, string Wanted)
{
    /// <summary>An item.</summary>
    public ItemReport(HealthItem item) : this(item.Name, Word(item.Verdict), item.Seen, item.Wanted)
    {
    }

    /// <summary>The word of a verdict.</summary>
    public static string Word(HealthVerdict verdict) => verdict switch
    {
        HealthVerdict.Pass => "pass",
        HealthVerdict.Fail => "fail",
        HealthVerdict.Ask => "ask",
        _ => "unknown",
    };
}

/// <summary>What <c>history</c> says.</summary>
internal sealed record HistoryReport(string Environment, IReadOnlyList<HistoryReport.Happening> Entries)
{
    /// <summary>One thing that happened.</summary>
    internal sealed record Happening(
        long Seq, DateTimeOffset Time, string Type, string Message, string? Address, long? Generation, string? Commit, string? Actor,
        string? Revision, string? Image, IReadOnlyList<ItemReport>? Items);
}
