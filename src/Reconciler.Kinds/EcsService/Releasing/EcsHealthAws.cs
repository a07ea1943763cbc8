using System.Text.Json;
using Amazon.CloudWatchLogs.Model;
using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.ElasticLoadBalancingV2.Model;
using Reconciler.Amazon.Calling;
using Task = System.Threading.Tasks.Task;

namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>
/// How what a service runs does: its tasks, its targets, its health page, its log, its metrics. Asked side by side, while it is
/// deployed or wakes, never in a steady pass. What cannot be asked is a problem of its own line, and of no other.
/// </summary>
internal sealed class EcsHealthAws(IAwsAccess aws)
{
    /// <summary>What DescribeTasks takes at most.</summary>
    private const int Tasks = 100;

    private readonly EcsFiguresAws _figures = new(aws);

    /// <summary>Asks everything that there is to ask.</summary>
    /// <param name="live">The service.</param>
    /// <param name="spec">What healthy means.</param>
    /// <param name="targetGroups">The ARNs of its target groups.</param>
    /// <param name="since">Since when it is looked at.</param>
    /// <param name="serving">Since when nothing else serves; null while the deployment goes on.</param>
    /// <param name="ct">Cancels the calls.</param>
    public async Task<EcsHealthFacts> SeeAsync(
        EcsServiceLive live, EcsReleaseSpec spec, IReadOnlyList<string> targetGroups, DateTimeOffset since, DateTimeOffset? serving,
        CancellationToken ct)
    {
        var failed = TryAsync(() => FailedAsync(live, since, ct));
        var targets = targetGroups.Count > 0 ? TryAsync(() => TargetsAsync(targetGroups, ct)) : null;
        var page = spec.HealthCheck is { } check ? PageAsync(check, ct) : null;
        var lines = spec.Logs is { } rule ? TryAsync(() => LinesAsync(rule, since, ct)) : null;
        var figures = TryAsync(() => _figures.SeeAsync(live, targetGroups, since, serving ?? since, ct));
        await Task.WhenAll(new Task?[] { failed, targets, page, lines, figures }.OfType<Task>());
        return new EcsHealthFacts(since, serving is { } from ? aws.Time.GetUtcNow() - from : TimeSpan.Zero)
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

    /// <summary>Tasks of the present revision that ended otherwise than because the scheduler or somebody wanted it.</summary>
    private async Task<IReadOnlyList<string>> FailedAsync(EcsServiceLive live, DateTimeOffset since, CancellationToken ct)
    {
        var list = new ListTasksRequest { Cluster = live.Cluster, ServiceName = live.Service, DesiredStatus = DesiredStatus.STOPPED, MaxResults = Tasks };
        var arns = (await aws.Ecs.ReadAsync("ListTasks", (ecs, c) => ecs.ListTasksAsync(list, c), ct)).TaskArns ?? [];
        if (arns.Count == 0) return [];
        var describe = new DescribeTasksRequest { Cluster = live.Cluster, Tasks = arns };
        var tasks = (await aws.Ecs.ReadAsync("DescribeTasks", (ecs, c) => ecs.DescribeTasksAsync(describe, c), ct)).Tasks ?? [];
        return
        [
            .. tasks.Where(t => EcsTaskDefinitionsAws.NameOf(t.TaskDefinitionArn) == live.TaskDefinition
                && t.CreatedAt?.ToUniversalTime() >= since.UtcDateTime
                && t.StopCode is not null && t.StopCode != TaskStopCode.ServiceSchedulerInitiated && t.StopCode != TaskStopCode.UserInitiated)
                .Select(EcsStopReasonAws.Of),
        ];
    }

    private async Task<EcsTargets> TargetsAsync(IReadOnlyList<string> groups, CancellationToken ct)
    {
        var (healthy, all) = (int.MaxValue, new List<TargetHealth>());
        foreach (var group in groups)
        {
            var request = new DescribeTargetHealthRequest { TargetGroupArn = group };
            var answer = await aws.LoadBalancing.ReadAsync("DescribeTargetHealth", (elb, c) => elb.DescribeTargetHealthAsync(request, c), ct);
            var targets = (answer.TargetHealthDescriptions ?? []).Select(d => d.TargetHealth).OfType<TargetHealth>().ToList();
            healthy = Math.Min(healthy, targets.Count(t => t.State?.Value == "healthy"));
            all.AddRange(targets);
        }

        return new EcsTargets(
            healthy, all.Count(t => t.State?.Value == "draining"),
            [
                .. all.Where(t => t.State?.Value is not ("healthy" or "draining"))
                    .Select(t => t.Reason is { } reason ? $"{t.State} ({reason})" : $"{t.State}").Order(StringComparer.Ordinal),
            ]);
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

    private async Task<int> LinesAsync(EcsLogRule rule, DateTimeOffset since, CancellationToken ct)
    {
        var (count, token) = (0, (string?)null);
        do
        {
            var request = new FilterLogEventsRequest
            {
                LogGroupName = rule.Group,
                FilterPattern = rule.Pattern,
                StartTime = since.ToUnixTimeMilliseconds(),
                Limit = rule.MaxErrors + 1,
                NextToken = token,
            };
            var page = await aws.Logs.ReadAsync("FilterLogEvents", (logs, c) => logs.FilterLogEventsAsync(request, c), ct);
            count += page.Events?.Count ?? 0;
            token = page.NextToken;
        }
        while (count <= rule.MaxErrors && !string.IsNullOrEmpty(token));
        return count;
    }
}
