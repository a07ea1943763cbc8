namespace Reconciler.Diagnosing.Rules;

/// <summary>What to say of a database whose CPU is at its end, whoever found it.</summary>
internal static class BusyDatabase
{
    /// <summary>Why it is.</summary>
    public const string Cause = "The database is busy: slow queries, missing indexes, or too many connections at once.";

    /// <summary>What to do.</summary>
    public const string Remedy = "Find the slowest queries in Performance Insights; add indexes, or give it a larger class.";
}
