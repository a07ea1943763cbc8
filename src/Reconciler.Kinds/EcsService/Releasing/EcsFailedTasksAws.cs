using Amazon.ECS;
using Amazon.ECS.Model;
using Reconciler.Amazon.Calling;
using AwsTask = Amazon.ECS.Model.Task;

namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>
/// Tasks that ended by an error, and not because the scheduler or somebody wanted it. AWS shows a stopped task for an hour at
/// least (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html).
/// </summary>
/// <param name="aws">The way there.</param>
public sealed class EcsFailedTasksAws(IAwsAccess aws)
{
    /// <summary>What DescribeTasks takes at most.</summary>
    private const int Tasks = 100;

    /// <summary>Those of one service that AWS still shows.</summary>
    /// <param name="cluster">Its cluster.</param>
    /// <param name="service">Its name.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <exception cref="AwsCallException">A call failed.</exception>
    public async Task<IReadOnlyList<EcsFailedTask>> SeeAsync(string cluster, string service, CancellationToken ct)
    {
        var (failed, token) = (new List<EcsFailedTask>(), (string?)null);
        do
        {
            var list = new ListTasksRequest
            {
                Cluster = cluster,
                ServiceName = service,
                DesiredStatus = DesiredStatus.STOPPED,
                MaxResults = Tasks,
                NextToken = token,
            };
            var page = await aws.Ecs.ReadAsync("ListTasks", (ecs, c) => ecs.ListTasksAsync(list, c), ct);
            token = page.NextToken;
            if (page.TaskArns is not { Count: > 0 } arns) continue;
            var describe = new DescribeTasksRequest { Cluster = cluster, Tasks = arns };
            var tasks = (await aws.Ecs.ReadAsync("DescribeTasks", (ecs, c) => ecs.DescribeTasksAsync(describe, c), ct)).Tasks ?? [];
            failed.AddRange(tasks.Where(Failed).Select(Of));
        }
        while (!string.IsNullOrEmpty(token));
        return failed;
    }

    private static bool Failed(AwsTask task) =>
        task.StopCode is not null && task.StopCode != TaskStopCode.ServiceSchedulerInitiated && task.StopCode != TaskStopCode.UserInitiated;

    private static EcsFailedTask Of(AwsTask task) => new(
        EcsTaskDefinitionsAws.NameOf(task.TaskDefinitionArn), Time(task.CreatedAt), Time(task.StoppedAt), EcsStopReasonAws.Of(task));

    private static DateTimeOffset? Time(DateTime? at) => at is { } time ? new DateTimeOffset(time.ToUniversalTime()) : null;
}

/// <summary>A task that ended by an error.</summary>
/// <param name="Revision">What it ran, as <c>family:revision</c>; null where AWS does not say.</param>
/// <param name="CreatedAt">When it was made; null where AWS does not say.</param>
/// <param name="StoppedAt">When it stopped; null where AWS does not say.</param>
/// <param name="Reason">Why, in AWS's own words.</param>
public sealed record EcsFailedTask(string? Revision, DateTimeOffset? CreatedAt, DateTimeOffset? StoppedAt, string Reason);
