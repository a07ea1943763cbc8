using Reconciler.Core.Desired;
using Reconciler.Core.Planning;

namespace Reconciler.Kinds.Databases;

/// <summary>What a look shows of one database that matters for running and resting, whatever its kind.</summary>
/// <param name="Status">AWS's own word.</param>
/// <param name="Facts">What is known of that state.</param>
/// <param name="AutomaticRestartTime">When AWS starts it again by itself; null unless it is stopped.</param>
/// <param name="Shape">What is paid for while it runs, in a few words, for example <c>db.t4g.small Multi-AZ</c>.</param>
/// <param name="Start">The write that starts it.</param>
/// <param name="Stop">The write that stops it.</param>
internal sealed record SeenDatabase(
    string Status, StateFacts Facts, DateTimeOffset? AutomaticRestartTime, string Shape, object Start, object Stop)
{
    /// <summary>Why AWS cannot stop it; null where it can.</summary>
    public FoundCondition? CannotBeStopped { get; init; }

    /// <summary>Why AWS would not start it although it is stopped, as whole sentences; null where it would.</summary>
    public string? CannotBeStarted { get; init; }

    /// <summary>What it is, with what is billed of it.</summary>
    public string Size => $"{Shape} {Billed}".TrimStart();

    /// <summary>A failed state, with what to do.</summary>
    public string Failure => $"{Status}: {Facts.Advice}";

    /// <summary>A state that no page had.</summary>
    public string Unlisted => $"{Status}, which is not a state known here";

    /// <summary>That it rests, and for how long AWS lets it.</summary>
    public string Countdown(DateTimeOffset now) => AutomaticRestartTime switch
    {
        null => "stopped",
        { } at when at > now => $"stopped, AWS restarts it in {Durations.Format(at - now)}",
        _ => "stopped, AWS is about to restart it",
    };

    private string Billed => Facts.Billing switch
    {
        StateBilling.Running => "running",
        StateBilling.Storage => "stopped",
        _ => "not billed",
    };
}
