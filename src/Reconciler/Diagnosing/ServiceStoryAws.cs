using Amazon.ECS;
using Amazon.ECS.Model;
using Reconciler.Kinds;

namespace Reconciler.Diagnosing;

/// <summary>What ECS tells of a service and its task definitions that no look keeps: events, reasons, sizes.</summary>
internal sealed class ServiceStoryAws(IAwsAccess aws)
{
    /// <summary>A service's own story; without events where it is not there.</summary>
    /// <param name="cluster">Its cluster.</param>
    /// <param name="service">Its name.</param>
    /// <param name="since">Since when events matter.</param>
    /// <param name="ct">Cancels the call.</param>
    public async Task<SeenService> SeeAsync(string cluster, string service, DateTimeOffset since, CancellationToken ct)
    {
        var request = new DescribeServicesRequest { Cluster = cluster, Services = [service] };
        var answer = await aws.Ecs.ReadAsync("DescribeServices", (ecs, c) => ecs.DescribeServicesAsync(request, c), ct);
        var found = answer.Services?.Find(s => s.ServiceName == service);
        return new SeenService(
            found?.HealthCheckGracePeriodSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            [
                .. (found?.Events ?? []).Where(e => e is { CreatedAt: not null, Message: not null })
                    .Select(e => new SeenEvent(new DateTimeOffset(e.CreatedAt!.Value.ToUniversalTime()), e.Message!))
                    .Where(e => e.At >= since).OrderByDescending(e => e.At),
            ],
            [.. (found?.Deployments ?? []).Select(d => new SeenRollout(Last(d.TaskDefinition) ?? "", d.RolloutState?.Value, d.RolloutStateReason))]);
    }

    /// <summary>A task definition.</summary>
    /// <param name="revision">As <c>family:revision</c>.</param>
    /// <param name="ct">Cancels the call.</param>
    public async Task<SeenDefinition> DefinitionAsync(string revision, CancellationToken ct)
    {
        var request = new DescribeTaskDefinitionRequest { TaskDefinition = revision };
        var answer = await aws.Ecs.ReadAsync("DescribeTaskDefinition", (ecs, c) => ecs.DescribeTaskDefinitionAsync(request, c), ct);
        var found = answer.TaskDefinition;
        return new SeenDefinition(
            revision, (found?.RequiresCompatibilities ?? []).Contains("FARGATE"), Whole(found?.Cpu), Whole(found?.Memory), Last(found?.ExecutionRoleArn),
            [
                .. (found?.ContainerDefinitions ?? []).Select(c => new SeenContainer(
                    c.Name ?? "", c.Memory, c.LogConfiguration?.LogDriver == LogDriver.Awslogs ? c.LogConfiguration?.Options?.GetValueOrDefault("awslogs-group") : null)),
            ]);
    }

    private static string? Last(string? arn) => arn?.Split('/')[^1];

    /// <summary>ECS keeps sizes as text, once they were registered in units and MiB (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html).</summary>
    private static int? Whole(string? text) => int.TryParse(text, out var number) ? number : null;
}
