using Amazon.ECS;
using Amazon.ECS.Model;
using Reconciler.Amazon.Calling;
using AwsTask = Amazon.ECS.Model.Task;

namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>
/// Tasks of a service, and which of them ended by an error, and not because the scheduler or somebody wanted it. AWS shows a stopped task for an hour at
/// least (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html).
/// </summary>
/// <param name="aws">The way there.</param>
public sealed class EcsFailedTasksAws(IAwsAccess aws)
{
    /// <summary>What DescribeTasks takes at most.</summary>
    private const int Tasks = 100;

    /// <summary>The stopped ones of one service that AWS still shows, those that are on their way out too.</summary>
    /// <param name="cluster">Its cluster.</param>
    /// <param name="service">Its name.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <exception cref="AwsCallException">A call failed.</exception>
    public async Task<IReadOnlyList<EcsStoppedTask>> StoppedAsync(string cluster, string service, CancellationToken ct) =>
        [.. (await ListAsync(cluster, service, DesiredStatus.STOPPED, ct)).Select(Of)];

    /// <summary>All of one service that run, or that AWS still shows.</summary>
    /// <param name="cluster">Its cluster.</param>
    /// <param name="service">Its name.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <exception cref="AwsCallException">A call failed.</exception>
    public async Task<IReadOnlyList<EcsTaskSeen>> AllAsync(string cluster, string service, CancellationToken ct)
    {
        var both = await System.Threading.Tasks.Task.WhenAll(
            ListAsync(cluster, service, DesiredStatus.RUNNING, ct), ListAsync(cluster, service, DesiredStatus.STOPPED, ct));
        return
        [
            .. both.SelectMany(tasks => tasks).Select(task => new EcsTaskSeen(
                EcsTaskDefinitionsAws.NameOf(task.TaskArn) ?? "", EcsTaskDefinitionsAws.NameOf(task.TaskDefinitionArn), Time(task.CreatedAt),
                Failed(task) ? EcsStopReasonAws.Of(task) : null)
            {
                Unfit = Of(task).WasWanted ? null : EcsStopReasonAws.Of(task),
            }),
        ];
    }

    private async Task<IReadOnlyList<AwsTask>> ListAsync(string cluster, string service, DesiredStatus status, CancellationToken ct)
    {
        var (found, token) = (new List<AwsTask>(), (string?)null);
        do
        {
            var list = new ListTasksRequest
            {
                Cluster = cluster,
                ServiceName = service,
                DesiredStatus = status,
                MaxResults = Tasks,
                NextToken = token,
            };
            var page = await aws.Ecs.ReadAsync("ListTasks", (ecs, c) => ecs.ListTasksAsync(list, c), ct);
            token = page.NextToken;
            if (page.TaskArns is not { Count: > 0 } arns) continue;
            var describe = new DescribeTasksRequest { Cluster = cluster, Tasks = arns };
            found.AddRange((await aws.Ecs.ReadAsync("DescribeTasks", (ecs, c) => ecs.DescribeTasksAsync(describe, c), ct)).Tasks ?? []);
        }
        while (!string.IsNullOrEmpty(token));
        return found;
    }

    private static bool Failed(AwsTask task) =>
        task.StopCode is not null && task.StopCode != TaskStopCode.ServiceSchedulerInitiated && task.StopCode != TaskStopCode.UserInitiated;

    private static EcsStoppedTask Of(AwsTask task) => new(
        EcsTaskDefinitionsAws.NameOf(task.TaskDefinitionArn), Time(task.CreatedAt), Time(task.StoppedAt), EcsStopReasonAws.Of(task))
    {
        Id = EcsTaskDefinitionsAws.NameOf(task.TaskArn) ?? "",
        HasFailed = Failed(task),
        StopCode = task.StopCode?.Value,
        StoppedReason = task.StoppedReason,
        Containers = [.. (task.Containers ?? []).Select(c => new EcsStoppedContainer(c.Name ?? "", c.Image, c.ExitCode, c.Reason))],
    };

    private static DateTimeOffset? Time(DateTime? at) => at is { } time ? new DateTimeOffset(time.ToUniversalTime()) : null;
}

/// <summary>A task that ended.</summary>
/// <param name="Revision">What it ran, as <c>family:revision</c>; null where AWS does not say.</param>
/// <param name="CreatedAt">When it was made; null where AWS does not say.</param>
/// <param name="StoppedAt">When it stopped; null where AWS does not say.</param>
/// <param name="Reason">Why, in AWS's own words.</param>
public sealed record EcsStoppedTask(string? Revision, DateTimeOffset? CreatedAt, DateTimeOffset? StoppedAt, string Reason)
{
    /// <summary>Its id.</summary>
    public string Id { get; init; } = "";

    /// <summary>
    /// How AWS's sentence begins where the scheduler stopped a task that failed the health checks of its container or its target
    /// group (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html). There is no field for that:
    /// its stop code is that of any deployment, scale-in or rebalancing.
    /// </summary>
    private const string FailedChecks = "Task failed ";

    /// <summary>Whether it ended by an error: neither the scheduler nor somebody stopped it.</summary>
    public bool HasFailed { get; init; } = true;

    /// <summary>Whether health checks ended it, which AWS counts among what its scheduler wanted.</summary>
    public bool FailedHealthChecks => StoppedReason?.StartsWith(FailedChecks, StringComparison.Ordinal) == true;

    /// <summary>Whether the scheduler or somebody wanted it to end, for no fault of its own.</summary>
    public bool WasWanted => !HasFailed && !FailedHealthChecks;

    /// <summary>AWS's own word for who or what ended it: <c>EssentialContainerExited</c>, <c>ServiceSchedulerInitiated</c>; null where AWS says none.</summary>
    public string? StopCode { get; init; }

    /// <summary>AWS's sentence about the task, which begins with the name of the error where it could not start; null where there is none.</summary>
    public string? StoppedReason { get; init; }

    /// <summary>Its containers.</summary>
    public IReadOnlyList<EcsStoppedContainer> Containers { get; init; } = [];
}

/// <summary>A container of a task that ended.</summary>
/// <param name="Name">As the task definition names it.</param>
/// <param name="Image">What it was to run; null where AWS does not say.</param>
/// <param name="ExitCode">With what it exited; null where it never ran.</param>
/// <param name="Reason">What AWS says of it: <c>OutOfMemoryError: …</c>; null where it says nothing.</param>
public sealed record EcsStoppedContainer(string Name, string? Image, int? ExitCode, string? Reason);

/// <summary>A task of a service.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">What it runs, as <c>family:revision</c>; null where AWS does not say.</param>
/// <param name="CreatedAt">When it was made; null where AWS does not say.</param>
/// <param name="Failure">Why it ended by an error, in AWS's own words; null where it did not.</param>
public sealed record EcsTaskSeen(string Id, string? Revision, DateTimeOffset? CreatedAt, string? Failure)
{
    /// <summary>The same, also where the scheduler stopped it because it failed its health checks.</summary>
    public string? Unfit { get; init; }
}
