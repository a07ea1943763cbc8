using System.Text.Json;
using Reconciler.Amazon.Calling;

namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>
/// How what a service runs does: its tasks, its targets, its health page, its log, its metrics. Asked side by side, while it is
/// deployed or wakes, never in a steady pass. What cannot be asked is a problem of its own line, and of no other.
/// </summary>
internal sealed class EcsHealthAws(IAwsAccess aws)
{
    private readonly EcsFailedTasksAws _tasks = new(aws);
    private readonly EcsTargetsAws _targets = new(aws);
    private readonly EcsLogLinesAws _lines = new(aws);
    private readonly EcsFiguresAws _figures = new(aws);

    /// <summary>Asks everything that there is to ask.</summary>
    /// <param name="live">The service.</param>
    /// <param name="spec">What healthy means.</param>
    /// <param name="targetGroups">The ARNs of its target groups.</param>
    /// <param name="since">Since when it is looked at.</param>
    /// <param name="ct">Cancels the calls.</param>
    public async Task<EcsHealthFacts> SeeAsync(
        EcsServiceLive live, EcsReleaseSpec spec, IReadOnlyList<string> targetGroups, DateTimeOffset since, CancellationToken ct)
    {
        var failed = TryAsync(() => FailedAsync(live, since, ct));
        var targets = targetGroups.Count > 0 ? TryAsync(() => _targets.SeeAsync(targetGroups, ct)) : null;
        var page = spec.HealthCheck is { } check ? PageAsync(check, ct) : null;
        var lines = spec.Logs is { } rule ? TryAsync(() => _lines.CountAsync(rule, since, ct)) : null;
        var figures = TryAsync(() => _figures.SeeAsync(live, targetGroups, since, ct));
        await Task.WhenAll(new Task?[] { failed, targets, page, lines, figures }.OfType<Task>());
        return new EcsHealthFacts(since)
        {
            FailedTasks = await failed,
            Targets = targets is null ? null : await targets,
            Page = page is null ? null : await page,
            ErrorLines = lines is null ? null : await lines,
            Figures = await figures,
        };
    }

    private static async Task<Seen<T>> TryAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return new Seen<T>(await ask());
        }
        catch (AwsCallException e)
        {
            return new Seen<T>(default!, Outcomes.Reason(e));
        }
    }

    /// <summary>Tasks of the present revision that ended by an error.</summary>
    private async Task<IReadOnlyList<string>> FailedAsync(EcsServiceLive live, DateTimeOffset since, CancellationToken ct)
    {
        var failed = await _tasks.SeeAsync(live.Cluster, live.Service, ct);
        return [.. failed.Where(t => t.Revision == live.TaskDefinition && t.CreatedAt >= since).Select(t => t.Reason)];
    }

    private async Task<Seen<EcsPageAnswer>> PageAsync(EcsHealthPage page, CancellationToken ct)
    {
        var (status, body, problem) = await aws.GetPageAsync(new Uri(page.Url), page.Host, ct);
        if (problem is not null) return new(default!, problem);
        return new(new EcsPageAnswer(status, page.Json.Count == 0 ? new Dictionary<string, string?>() : Fields(body, page.Json.Keys)));
    }

    private static Dictionary<string, string?> Fields(string body, IEnumerable<string> names)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return names.ToDictionary(
                n => n,
                n => json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(n, out var value) ? value.ToString() : null);
        }
        catch (JsonException)
        {
            return names.ToDictionary(n => n, _ => (string?)null);
        }
    }
}
