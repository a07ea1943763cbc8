using Amazon.ECS;
using Amazon.ECS.Model;
using Reconciler.Amazon.Calling;

namespace Reconciler.Kinds.EcsService;

/// <summary>Why a service makes no progress: its last event, and why its tasks stopped last.</summary>
internal sealed class EcsServiceWhyAws(IAwsAccess aws)
{
    /// <summary>As many of the tasks that stopped last as are asked about: they fail for one reason or two.</summary>
    private const int Tasks = 10;

    /// <summary>AWS's words, the most telling first; null where it says nothing or could not be asked.</summary>
    public async Task<string?> WhyAsync(EcsServiceName name, DateTimeOffset since, CancellationToken ct)
    {
        try
        {
            var stopped = await StoppedAsync(name, ct);
            var events = await EventsAsync(name, since, ct);
            string[] words = [.. stopped, .. events];
            return words.Length > 0 ? string.Join("; ", words) : null;
        }
        catch (AwsCallException)
        {
            // It is one sentence more in the log; the stall itself is told without it.
            return null;
        }
    }

    private async Task<IEnumerable<string>> EventsAsync(EcsServiceName name, DateTimeOffset since, CancellationToken ct)
    {
        var request = new DescribeServicesRequest { Cluster = name.Cluster, Services = [name.Service] };
        var response = await aws.Ecs.ReadAsync("DescribeServices", (ecs, c) => ecs.DescribeServicesAsync(request, c), ct);
        var service = response.Services?.Find(s => s.ServiceName == name.Service);
        var rollout = service?.Deployments?.Find(d => d.Status == "PRIMARY")?.RolloutStateReason;
        var last = service?.Events?.Where(e => e.CreatedAt?.ToUniversalTime() >= since.UtcDateTime).MaxBy(e => e.CreatedAt)?.Message
            ?? service?.Events?.MaxBy(e => e.CreatedAt)?.Message;
        return new[] { last, rollout }.OfType<string>().Where(w => w.Length > 0);
    }

    /// <summary>The most frequent reasons first; a task that AWS or somebody stopped on purpose says nothing of this.</summary>
    private async Task<IEnumerable<string>> StoppedAsync(EcsServiceName name, CancellationToken ct)
    {
        var list = new ListTasksRequest
        {
            Cluster = name.Cluster,
            ServiceName = name.Service,
            DesiredStatus = DesiredStatus.STOPPED,
            MaxResults = Tasks,
        };
        var arns = (await aws.Ecs.ReadAsync("ListTasks", (ecs, c) => ecs.ListTasksAsync(list, c), ct)).TaskArns ?? [];
        if (arns.Count == 0) return [];
        var describe = new DescribeTasksRequest { Cluster = name.Cluster, Tasks = arns };
        var tasks = (await aws.Ecs.ReadAsync("DescribeTasks", (ecs, c) => ecs.DescribeTasksAsync(describe, c), ct)).Tasks ?? [];
        return tasks.Where(t => t.StopCode is null || (t.StopCode != TaskStopCode.ServiceSchedulerInitiated && t.StopCode != TaskStopCode.UserInitiated))
            .Select(EcsStopReasonAws.Find).OfType<string>()
            .GroupBy(r => r, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(2).Select(g => g.Key);
    }
}
