namespace Reconciler.Sandbox;

/// <summary>Which share of calls goes wrong, and how. Each share is between 0 and 1; their sum is at most 1.</summary>
public sealed record FaultOptions
{
    /// <summary>Share of calls that any fault answers, split evenly among the five kinds, on top of their own shares.</summary>
    public double ErrorRate { get; init; }

    /// <summary>Share answered by HTTP 500 with an AWS error body, without effect.</summary>
    public double ServerErrorRate { get; init; }

    /// <summary>Share answered by HTTP 500 with an HTML page, without effect.</summary>
    public double HtmlErrorRate { get; init; }

    /// <summary>Share whose connection breaks before anything took effect.</summary>
    public double ResetBeforeRate { get; init; }

    /// <summary>Share whose connection breaks after the call took effect.</summary>
    public double ResetAfterRate { get; init; }

    /// <summary>Share answered late, by up to <see cref="Latency"/>.</summary>
    public double LatencyRate { get; init; }

    /// <summary>The longest added latency, in real time. Default 2 seconds.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Operations that faults are for, by AWS's name; empty (default): all.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [];
}
