using Amazon.ECS;
using Amazon.ECS.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Kinds.EcsService.Releasing;
using KeyValuePair = System.Collections.Generic.KeyValuePair;
using Task = System.Threading.Tasks.Task;

namespace Reconciler.Kinds.EcsService;

/// <summary>Looks at services: ten of a cluster in a call.</summary>
internal sealed class EcsServiceLookAws(IAwsAccess aws)
{
    /// <summary>What DescribeServices takes at most.</summary>
    public const int PageSize = 10;

    /// <summary>The services by name; null for one that is not there.</summary>
    public async Task<IReadOnlyDictionary<EcsServiceName, Answered<EcsServiceLive?>>> LookAsync(
        IReadOnlyList<EcsServiceName> names, CancellationToken ct)
    {
        var calls = names.GroupBy(n => n.Cluster, StringComparer.Ordinal).SelectMany(cluster => cluster.Chunk(PageSize));
        var answers = await Task.WhenAll(calls.Select(call => DescribeAsync(call, ct)));
        return answers.SelectMany(answer => answer).ToDictionary();
    }

    private async Task<IEnumerable<KeyValuePair<EcsServiceName, Answered<EcsServiceLive?>>>> DescribeAsync(
        EcsServiceName[] names, CancellationToken ct)
    {
        var request = new DescribeServicesRequest { Cluster = names[0].Cluster, Services = [.. names.Select(n => n.Service)] };
        Func<EcsServiceName, Answered<EcsServiceLive?>> answer;
        try
        {
            var response = await aws.Ecs.ReadAsync("DescribeServices", (ecs, c) => ecs.DescribeServicesAsync(request, c), ct);
            answer = name => Answer(name, response);
        }
        catch (AwsCallException e) when (e.Failure.Code == "ClusterNotFoundException"
            || (e.Failure.Code == "ServiceNotFoundException" && names.Length == 1))
        {
            // No such cluster, hence none of its services. No such service says nothing of the others in the call.
            answer = _ => new(null);
        }
        catch (AwsCallException e)
        {
            answer = _ => Answered.Failed<EcsServiceLive?>(Outcomes.Reason(e));
        }

        return names.Select(name => KeyValuePair.Create(name, answer(name)));
    }

    /// <summary>
    /// A deleted service is <c>INACTIVE</c> for a while, then <c>MISSING</c>
    /// (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteService.html).
    /// </summary>
    private static Answered<EcsServiceLive?> Answer(EcsServiceName name, DescribeServicesResponse response)
    {
        var service = response.Services?.Find(s => s.ServiceName == name.Service);
        if (service is not null)
            return service switch
            {
                { Status: "INACTIVE" } => new(null),
                { Status: not null, DesiredCount: not null, RunningCount: not null, PendingCount: not null } => new(Live(name, service)),
                _ => Answered.Failed<EcsServiceLive?>($"DescribeServices did not say status and counts of {name.Service}"),
            };
        var failure = response.Failures?.Find(f => f.Arn?.Split('/')[^1] == name.Service);
        return failure?.Reason switch
        {
            "MISSING" => new(null),
            null => Answered.Failed<EcsServiceLive?>($"DescribeServices did not answer for {name.Service}"),
            { } reason => Answered.Failed<EcsServiceLive?>($"{reason} from DescribeServices for {name.Service}"),
        };
    }

    private static EcsServiceLive Live(EcsServiceName name, Service service)
    {
        var controller = service.DeploymentController?.Type ?? DeploymentControllerType.ECS;
        var primary = service.Deployments?.Find(d => d.Status == "PRIMARY");
        return new EcsServiceLive
        {
            Cluster = name.Cluster,
            Service = name.Service,
            Status = service.Status!,
            Desired = service.DesiredCount!.Value,
            Running = service.RunningCount!.Value,
            Pending = service.PendingCount!.Value,
            ComputedDesired = service.TaskSets is { Count: > 0 } sets
                ? sets.Where(s => s.Status != "DRAINING").Sum(s => s.ComputedDesiredCount ?? 0)
                : controller == DeploymentControllerType.EXTERNAL ? 0 : null,
            SchedulingStrategy = service.SchedulingStrategy?.Value ?? "REPLICA",
            Controller = controller.Value,
            Rollout = Rollout(service, primary),
            FailedTasks = primary?.FailedTasks ?? 0,
            TaskDefinition = EcsTaskDefinitionsAws.NameOf(service.TaskDefinition),
            Deployments = [.. (service.Deployments ?? []).Where(d => d is { Status: not null, CreatedAt: not null }).Select(Deployment)],
            TargetGroups = [.. (service.LoadBalancers ?? []).Select(b => b.TargetGroupArn).OfType<string>()],
            Entrance = service.LoadBalancers?.Find(b => b.ContainerName is not null)?.ContainerName,
        };
    }

    private static EcsDeployment Deployment(Deployment deployment) => new(
        deployment.Status!, EcsTaskDefinitionsAws.NameOf(deployment.TaskDefinition) ?? "", deployment.RolloutState?.Value,
        new DateTimeOffset(deployment.CreatedAt!.Value.ToUniversalTime()),
        new DateTimeOffset((deployment.UpdatedAt ?? deployment.CreatedAt!.Value).ToUniversalTime()));

    /// <summary>
    /// A deployment is over when the service's own counts say so, whatever else is said: the state may be missing (it is
    /// only returned for rolling updates that are not behind a Classic Load Balancer,
    /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html) and may come late.
    /// </summary>
    private static EcsRollout Rollout(Service service, Deployment? primary)
    {
        if (primary?.RolloutState == DeploymentRolloutState.FAILED) return EcsRollout.Failed;
        var replacing = service.Deployments?.Exists(d => d.Status == "ACTIVE") == true || service.TaskSets is { Count: > 1 };
        var arriving = primary?.RolloutState == DeploymentRolloutState.IN_PROGRESS
            && (service.RunningCount != service.DesiredCount || service.PendingCount > 0);
        return replacing || arriving ? EcsRollout.InProgress : EcsRollout.Steady;
    }
}
