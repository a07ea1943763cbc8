using Reconciler.Core.Desired;

namespace Reconciler.Cli;

/// <summary>Numbers and times in words.</summary>
internal static class Words
{
    /// <summary><c>1 finding</c>, <c>3 findings</c>.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}"
        : noun.EndsWith('y') ? $"{number} {noun[..^1]}ies" : $"{number} {noun}s";

    /// <summary><c>in 2d 4h</c>, <c>3m 12s ago</c>, <c>now</c>.</summary>
    public static string From(DateTimeOffset now, DateTimeOffset moment)
    {
        var distance = moment - now;
        return distance >= TimeSpan.FromSeconds(1) ? $"in {Durations.Format(distance)}"
            : distance <= TimeSpan.FromSeconds(-1) ? $"{Durations.Format(distance.Negate())} ago"
            : "now";
    }
}
