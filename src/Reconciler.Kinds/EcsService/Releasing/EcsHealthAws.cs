namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>
/// How what a service runs does: its tasks, its targets, its health page, its log, its metrics. Asked side by side, while it is
/// deployed or wakes, never in a steady pass. What cannot be asked is a problem of its own line, and of no other.
/// </summary>
internal sealed class EcsHealthAws(IAwsAccess aws)
{
    /// <summary>How long a stopped task is listed, at least (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html).</summary>
    private static readonly TimeSpan Listed = TimeSpan.FromHours(1);

    private readonly EcsFailedTasksAws _tasks = new(aws);
    private readonly EcsTargetsAws _targets = new(aws);
    private readonly EcsLogLinesAws _lines = new(aws);
    private readonly EcsFiguresAws _figures = new(aws);
    private readonly EcsPageAws _page = new(aws);

    /// <summary>Asks everything that there is to ask.</summary>
    /// <param name="live">The service.</param>
    /// <param name="spec">What healthy means.</param>
    /// <param name="targetGroups">The ARNs of its target groups.</param>
    /// <param name="since">Since when it is looked at.</param>
    /// <param name="deployed">What our last deployment brought out, as <c>family:revision</c>; null where there was none.</param>
    /// <param name="serving">Since when nothing else serves; null while the deployment goes on.</param>
    /// <param name="ct">Cancels the calls.</param>
    public async Task<EcsHealthFacts> SeeAsync(
        EcsServiceLive live, EcsReleaseSpec spec, IReadOnlyList<string> targetGroups, DateTimeOffset since, string? deployed,
        DateTimeOffset? serving, CancellationToken ct)
    {
        var tasks = Answered.AskAsync(() => _tasks.AllAsync(live.Cluster, live.Service, ct));
        var targets = targetGroups.Count > 0 ? Answered.AskAsync(() => _targets.SeeAsync(targetGroups, ct)) : null;
        var page = spec.HealthCheck is { } check ? _page.SeeAsync(check, ct) : null;
        var figures = Answered.AskAsync(() => _figures.SeeAsync(live, targetGroups, since, serving ?? since, ct));
        var seen = await tasks;
        var lines = spec.Logs is { } rule ? LinesAsync(rule, live, seen, since, ct) : null;
        await Task.WhenAll(new Task?[] { targets, page, lines, figures }.OfType<Task>());
        return new EcsHealthFacts(since, serving is { } from ? aws.Time.GetUtcNow() - from : TimeSpan.Zero)
        {
            FailedTasks = new([.. (seen.Value ?? []).Where(t => t.Revision == live.TaskDefinition && t.CreatedAt >= since).Select(t => t.Failure).OfType<string>()], seen.Problem),
            Unfit = [.. (seen.Value ?? []).Where(t => t.Revision == deployed).Select(t => t.Unfit).OfType<string>()],
            Targets = targets is null ? null : await targets,
            Page = page is null ? null : await page,
            ErrorLines = lines is null ? null : await lines,
            Figures = await figures,
        };
    }

    /// <summary>
    /// Lines of this revision's tasks: what runs beside it, or is on its way out, says nothing of it. So none is counted that is so
    /// old that its task may not be listed any more.
    /// </summary>
    private async Task<Answered<int>> LinesAsync(
        EcsLogRule rule, EcsServiceLive live, Answered<IReadOnlyList<EcsTaskSeen>> tasks, DateTimeOffset since, CancellationToken ct)
    {
        if (tasks.Problem is { } problem) return Answered.Failed<int>(problem);
        var others = tasks.Value.Where(t => t.Revision != live.TaskDefinition).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var listed = aws.Time.GetUtcNow() - Listed;
        return await Answered.AskAsync(() => _lines.CountAsync(rule, since > listed ? since : listed, others, ct));
    }
}
