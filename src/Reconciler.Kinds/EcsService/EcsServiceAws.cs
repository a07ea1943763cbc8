using Amazon.ApplicationAutoScaling;
using Amazon.ApplicationAutoScaling.Model;
using Amazon.ECS.Model;
using Reconciler.Amazon.Calling;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Kinds.EcsService.Releasing;
using Task = System.Threading.Tasks.Task;

namespace Reconciler.Kinds.EcsService;

/// <summary>
/// ECS services of one account and region, with their scaling. A look:
/// <list type="number">
/// <item>side by side: services, ten a call and cluster; scalable targets; where a percentage is declared, policies;</item>
/// <item>only on the way to rest, of services without tasks: whether some are still stopping;</item>
/// <item>where an image is declared, which one runs; until a release is proven, and while waking, how healthy it is.</item>
/// </list>
/// </summary>
/// <param name="aws">The way there.</param>
public sealed class EcsServiceAws(IAwsAccess aws) : IKindConnection
{
    private readonly EcsServiceLookAws _services = new(aws);
    private readonly EcsScalingLookAws _scaling = new(aws);
    private readonly EcsTaskLookAws _tasks = new(aws);
    private readonly EcsReleaseLookAws _releases = new(aws);

    /// <inheritdoc/>
    public IKind Kind => EcsServiceKind.Instance;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<ResourceAddress, Observation>> ObserveAsync(
        IReadOnlyList<LookRequest> requests, CancellationToken ct)
    {
        var lookedAt = aws.Time.GetUtcNow();
        var names = requests.Select(EcsServiceName.Of).Distinct().ToList();

        // 1. Side by side: nothing here needs another's answer
        var services = _services.LookAsync(names, ct);
        var targets = _scaling.TargetsAsync(names, ct);
        var policies = _scaling.PoliciesAsync([.. requests.Where(AsksForPolicies).Select(EcsServiceName.Of).Distinct()], ct);
        await Task.WhenAll(services, targets, policies);
        var parts = new Parts(await services, await targets, await policies);

        // 2. Tasks, where they matter
        var tasks = await _tasks.StillStoppingAsync([.. requests.Where(r => AsksForTasks(r, parts)).Select(EcsServiceName.Of).Distinct()], ct);

        // 3. Images and health, where they are declared and not proven yet
        var seen = requests.ToDictionary(r => r.Address, r => Seen(EcsServiceName.Of(r), parts, tasks, lookedAt));
        var released = await Task.WhenAll(requests.Select(r => _releases.SeeAsync(r, seen[r.Address], ct)));
        return released.ToDictionary();
    }

    /// <inheritdoc/>
    public Task<string?> WhyAsync(ResourceDeclaration declaration, DateTimeOffset since, CancellationToken ct) =>
        new EcsServiceWhyAws(aws).WhyAsync(EcsServiceName.Of(declaration), since, ct);

    /// <inheritdoc/>
    public Task<ActionOutcome> ExecuteAsync(ProposedAction action, WritePermit permit)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.Write switch
        {
            SetServiceCount set => ArrivingAsync(() => SetAsync(set, permit)),
            RegisterServiceScaling register => Outcomes.SendAsync(() => RegisterAsync(register, permit)),
            RegisterServiceRevision register => Outcomes.SendAsync(() => _releases.RegisterAsync(register, permit)),
            DeployServiceRevision deploy => ArrivingAsync(() => DeployAsync(deploy, permit)),
            PutServicePolicy put => Outcomes.SendAsync(() => PutAsync(put, permit)),
            _ => throw new ArgumentException($"{action.Write} is no write to a service.", nameof(action)),
        };
    }

    /// <summary>AWS answers at once, and its tasks take their time: accepted is not arrived.</summary>
    private static async Task<ActionOutcome> ArrivingAsync(Func<Task<string?>> send) =>
        await Outcomes.SendAsync(send) is var outcome && outcome is ActionOutcome.Done done
            ? new ActionOutcome.InProgress(done.RequestId)
            : outcome;

    /// <summary>Policies are kept while active only, and only declared ones.</summary>
    private static bool AsksForPolicies(LookRequest request) =>
        request.Mode == Core.Desired.CostMode.Active && ((EcsServiceSpec)request.Declaration.Spec).Autoscaling is { Tracks: true };

    private static bool AsksForTasks(LookRequest request, Parts parts) =>
        request.ComesToRest && parts.Services[EcsServiceName.Of(request)] is { Value.Idle: true };

    private static Observation Seen(
        EcsServiceName name, Parts parts, IReadOnlyDictionary<EcsServiceName, Answered<int>> tasks, DateTimeOffset lookedAt)
    {
        var service = parts.Services[name];
        if (service is { Problem: null, Value: null }) return Observation.Absent(lookedAt);
        var target = parts.Targets[name];
        var policies = parts.Policies.GetValueOrDefault(name);
        var stopping = tasks.GetValueOrDefault(name);
        if ((service.Problem ?? target.Problem ?? policies?.Problem ?? stopping?.Problem) is { } problem)
            return Observation.Unknown(problem, lookedAt);
        return Observation.Present(
            service.Value! with { Target = target.Value, Policies = policies?.Value, Stopping = stopping?.Value }, lookedAt);
    }

    private async Task<string?> SetAsync(SetServiceCount set, WritePermit permit)
    {
        var request = new UpdateServiceRequest { Cluster = set.Cluster, Service = set.Service, DesiredCount = set.Count };
        var response = await aws.Ecs.WriteAsync("UpdateService", (ecs, c) => ecs.UpdateServiceAsync(request, c), permit);
        return response.ResponseMetadata?.RequestId;
    }

    private async Task<string?> DeployAsync(DeployServiceRevision deploy, WritePermit permit)
    {
        var request = new UpdateServiceRequest
        {
            Cluster = deploy.Cluster,
            Service = deploy.Service,
            TaskDefinition = deploy.Revision,
            DesiredCount = deploy.Count,
        };
        var response = await aws.Ecs.WriteAsync("UpdateService", (ecs, c) => ecs.UpdateServiceAsync(request, c), permit);
        return response.ResponseMetadata?.RequestId;
    }

    private async Task<string?> RegisterAsync(RegisterServiceScaling register, WritePermit permit)
    {
        var request = new RegisterScalableTargetRequest
        {
            ServiceNamespace = ServiceNamespace.Ecs,
            ScalableDimension = ScalableDimension.EcsServiceDesiredCount,
            ResourceId = new EcsServiceName(register.Cluster, register.Service).ResourceId,
            MinCapacity = register.Min,
            MaxCapacity = register.Max,
            SuspendedState = new SuspendedState
            {
                DynamicScalingInSuspended = register.Suspension.In,
                DynamicScalingOutSuspended = register.Suspension.Out,
                ScheduledScalingSuspended = register.Suspension.Scheduled,
            },
        };
        var response = await aws.AutoScaling.WriteAsync(
            "RegisterScalableTarget", (scaling, c) => scaling.RegisterScalableTargetAsync(request, c), permit);
        return response.ResponseMetadata?.RequestId;
    }

    private async Task<string?> PutAsync(PutServicePolicy put, WritePermit permit)
    {
        var request = new PutScalingPolicyRequest
        {
            ServiceNamespace = ServiceNamespace.Ecs,
            ScalableDimension = ScalableDimension.EcsServiceDesiredCount,
            ResourceId = new EcsServiceName(put.Cluster, put.Service).ResourceId,
            PolicyName = put.Policy.Name,
            PolicyType = PolicyType.TargetTrackingScaling,
            TargetTrackingScalingPolicyConfiguration = new TargetTrackingScalingPolicyConfiguration
            {
                TargetValue = put.Policy.TargetValue,
                PredefinedMetricSpecification = new PredefinedMetricSpecification
                {
                    PredefinedMetricType = MetricType.FindValue(put.Policy.Metric!),
                },
                ScaleOutCooldown = put.Policy.ScaleOutCooldown,
                ScaleInCooldown = put.Policy.ScaleInCooldown,
                DisableScaleIn = put.Policy.DisableScaleIn,
            },
        };
        var response = await aws.AutoScaling.WriteAsync(
            "PutScalingPolicy", (scaling, c) => scaling.PutScalingPolicyAsync(request, c), permit);
        return response.ResponseMetadata?.RequestId;
    }

    private sealed record Parts(
        IReadOnlyDictionary<EcsServiceName, Answered<EcsServiceLive?>> Services,
        IReadOnlyDictionary<EcsServiceName, Answered<EcsScalableTarget?>> Targets,
        IReadOnlyDictionary<EcsServiceName, Answered<IReadOnlyList<EcsScalingPolicy>>> Policies);
}
