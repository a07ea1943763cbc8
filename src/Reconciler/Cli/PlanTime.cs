using System.Globalization;
using Reconciler.Core.Scheduling;

namespace Reconciler.Cli;

/// <summary>A moment as the command line takes it: what <c>plan --at</c> asks about, where a sandbox starts.</summary>
/// <param name="Instant">A moment with its offset, or null.</param>
/// <param name="Local">A time that is meant in the environment's own zone, or null.</param>
internal sealed record PlanTime(DateTimeOffset? Instant, DateTime? Local)
{
    private static readonly string[] LocalForms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];
    private static readonly string[] InstantForms = [.. LocalForms.Select(f => f + "K")];

    /// <summary>Now.</summary>
    public static PlanTime Now { get; } = new(null, null);

    /// <summary>Reads the option.</summary>
    /// <param name="text">What was given; null for <see cref="Now"/>.</param>
    /// <param name="option">Whose value it is.</param>
    /// <exception cref="FormatException">It is no time.</exception>
    public static PlanTime Parse(string? text, string option = "--at")
    {
        if (text is null) return Now;
        if (DateTime.TryParseExact(text, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return new PlanTime(null, local);
        return DateTimeOffset.TryParseExact(text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? new PlanTime(instant.ToUniversalTime(), null)
            : throw new FormatException(
                $"{option} {text}: expected a time such as 2026-12-24T18:30 (in the environment's zone) or 2026-12-24T07:30Z.");
    }

    /// <summary>The moment, for an environment with that schedule; null for now.</summary>
    public DateTimeOffset? In(Schedule schedule) => Local is { } local ? schedule.InstantOf(local) : Instant;
}
