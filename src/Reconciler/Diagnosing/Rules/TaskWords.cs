using Reconciler.Core.Desired;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Diagnosing.Rules;

/// <summary>Stopped tasks as evidence. Pure.</summary>
internal static class TaskWords
{
    /// <summary>How many tasks, when the last one ended, and why, each reason once; the most frequent first.</summary>
    /// <param name="tasks">Newest first.</param>
    /// <param name="now">The moment.</param>
    public static IEnumerable<string> Evidence(IReadOnlyList<EcsStoppedTask> tasks, DateTimeOffset now)
    {
        // One that is about to stop has no time yet; those before it have.
        var last = tasks.Max(t => t.StoppedAt) is { } at ? $", the last one {Ago(at, now)}" : "";
        yield return tasks.Count == 1 ? $"1 task ended{last}" : $"{tasks.Count} tasks ended{last}";
        foreach (var reason in tasks.GroupBy(t => t.Reason, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(3))
            yield return reason.Count() == 1 ? reason.Key : $"{reason.Count()} times: {reason.Key}";
    }

    /// <summary><c>4m 12s ago</c>.</summary>
    public static string Ago(DateTimeOffset at, DateTimeOffset now) => now > at ? $"{Durations.Format(now - at)} ago" : "just now";

    /// <summary><c>web:7 was brought out 12m ago</c>.</summary>
    public static string Brought(RecentDeployment recent, DateTimeOffset now) => $"{recent.Revision} was brought out {Ago(recent.At, now)}";
}
