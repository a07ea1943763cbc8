using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.Ecs;

/// <summary>One ECS service as it was at one moment.</summary>
internal sealed record Service
{
    private const int EventsShown = 100;

    public required string Name { get; init; }

    public required string Arn { get; init; }

    /// <summary>The name of its cluster.</summary>
    public required string Cluster { get; init; }

    public required string ClusterArn { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The ARN of who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>ACTIVE, DRAINING or INACTIVE.</summary>
    public string Status { get; init; } = ServiceStatus.Active;

    public int DesiredCount { get; init; }

    /// <summary>The ARN of the task definition that its next task runs.</summary>
    public required string TaskDefinition { get; init; }

    public string LaunchType { get; init; } = "FARGATE";

    public string PlatformVersion { get; init; } = "LATEST";

    /// <summary>REPLICA or DAEMON.</summary>
    public string SchedulingStrategy { get; init; } = "REPLICA";

    /// <summary>ECS, CODE_DEPLOY or EXTERNAL.</summary>
    public string DeploymentController { get; init; } = "ECS";

    public DeploymentSettings Settings { get; init; } = new();

    /// <summary>The primary one first; none when the service is INACTIVE.</summary>
    public IReadOnlyList<Deployment> Deployments { get; init; } = [];

    /// <summary>The last deployment that reached a steady state: what a rollback goes back to.</summary>
    public Deployment? LastCompleted { get; init; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ServiceEvent> Events { get; init; } = [];

    /// <summary>Whether it has said that it is in a steady state, and nothing happened since.</summary>
    public bool IsSteady { get; init; }

    public IReadOnlyList<TargetGroup> TargetGroups { get; init; } = [];

    /// <summary><c>awsvpcConfiguration</c> as given; null where tasks have no network of their own.</summary>
    public JsonObject? Network { get; init; }

    public int? HealthCheckGracePeriodSeconds { get; init; }

    public bool EnableExecuteCommand { get; init; }

    public bool EnableManagedTags { get; init; }

    public string PropagateTags { get; init; } = "NONE";

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public TaskTimings Timings { get; init; } = new();

    public ServiceLoad Load { get; init; } = new();

    /// <summary>The place on the shelf: cluster and name.</summary>
    public string Key => KeyOf(Cluster, Name);

    public Deployment? Primary => Deployments.Count > 0 ? Deployments[0] : null;

    /// <summary>Its tasks, of all deployments.</summary>
    public TaskCounts Tasks => Deployments.Aggregate(new TaskCounts(), (sum, one) => sum + one.Tasks);

    public bool IsActive => Status == ServiceStatus.Active;

    /// <summary>Whether ECS itself rolls out new versions of it.</summary>
    public bool IsRolling => DeploymentController == "ECS";

    public bool IsDaemon => SchedulingStrategy == "DAEMON";

    /// <summary>Whether its tasks have a network interface each.</summary>
    public bool HasOwnNetwork => LaunchType == "FARGATE";

    public static string KeyOf(string cluster, string name) => $"{cluster}/{name}";

    /// <summary>The same service, which tells one thing more.</summary>
    public Service Tell(ServiceEvent told) => this with { Events = [told, .. Events.Take(EventsShown - 1)] };
}

/// <summary>The statuses of a service, as AWS spells them.</summary>
internal static class ServiceStatus
{
    public const string Active = "ACTIVE";
    public const string Draining = "DRAINING";
    public const string Inactive = "INACTIVE";
}

/// <summary>How a service is deployed.</summary>
internal sealed record DeploymentSettings
{
    public int MinimumHealthyPercent { get; init; } = 100;

    public int MaximumPercent { get; init; } = 200;

    /// <summary>Whether a deployment whose tasks do not start is given up.</summary>
    public bool CircuitBreaker { get; init; }

    /// <summary>Whether it is then rolled back.</summary>
    public bool Rollback { get; init; }
}

/// <summary>Where a load balancer reaches a service's tasks.</summary>
internal sealed record TargetGroup(string Arn, string ContainerName, int ContainerPort);

/// <summary>One line of a service's event stream.</summary>
internal sealed record ServiceEvent(string Id, DateTimeOffset At, string Message);
