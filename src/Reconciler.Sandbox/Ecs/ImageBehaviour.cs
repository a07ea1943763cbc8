using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.Ecs;

/// <summary>What becomes of a container that is made from a certain image.</summary>
/// <param name="Image">The image, tag included, as task definitions name it.</param>
internal sealed record ImageBehaviour(string Image)
{
    /// <summary>What every other image does: its container runs until it is stopped.</summary>
    public static ImageBehaviour Sound { get; } = new("");

    /// <summary>Why the image cannot be pulled; null: it can.</summary>
    public string? CannotPull { get; init; }

    /// <summary>How long its container runs before it exits by itself; null: it does not.</summary>
    public TimeSpan? CrashAfter { get; init; }

    /// <summary>With what it exits then.</summary>
    public int ExitCode { get; init; } = 1;

    /// <summary>What the container says about it; null: nothing.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether its health page answers 503, so that its targets fail health checks.</summary>
    public bool IsUnhealthy { get; init; }

    /// <summary>How many of a hundred requests end as 5xx.</summary>
    public double ErrorRate { get; init; }

    /// <summary>How long a request takes; null: nothing is said, and metrics tell <see cref="ResponseTime"/>.</summary>
    public TimeSpan? Latency { get; init; }

    /// <summary>What the health page answers, as JSON; null: <see cref="HealthPage"/>.</summary>
    public string? Health { get; init; }

    /// <summary>What it connects to, by the field of its health page that says so: databases and caches of the same account and region.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Needs { get; init; } = [];

    /// <summary>Lines with ERROR that it logs, per minute and task.</summary>
    public double LogErrors { get; init; }

    /// <summary>How long a request takes in metrics: 0.08 seconds where nothing is said.</summary>
    public TimeSpan ResponseTime => Latency ?? TimeSpan.FromMilliseconds(80);

    /// <summary>The text of the health page, where what it connects to can be told.</summary>
    /// <param name="isAvailable">Whether something takes connections.</param>
    public string HealthPageWhile(Func<string, bool> isAvailable)
    {
        if (Needs.Count == 0)
            return HealthPage;
        var page = new JsonObject { ["status"] = Needs.All(need => isAvailable(need.Value)) && !IsUnhealthy ? "healthy" : "unhealthy" };
        foreach (var (field, name) in Needs)
            page[field] = isAvailable(name) ? "connected" : "disconnected";
        return page.ToJsonString();
    }

    /// <summary>The text of the health page.</summary>
    public string HealthPage => Health ?? (IsUnhealthy
        ? """{"status":"unhealthy","database":"disconnected","redis":"connected"}"""
        : """{"status":"healthy","database":"connected","redis":"connected"}""");
}
