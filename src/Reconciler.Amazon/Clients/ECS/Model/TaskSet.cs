namespace Amazon.ECS.Model;

/// <summary>
/// Information about a set of Amazon ECS tasks in either an CodeDeploy or an EXTERNAL deployment.
/// </summary>
public partial class TaskSet
{
    /// <summary>The ID of the task set.</summary>
    public string? Id { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the task set.</summary>
    public string? TaskSetArn { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the service the task set exists in.</summary>
    public string? ServiceArn { get; set; }

    /// <summary>
    /// The Amazon Resource Name (ARN) of the cluster that the service that hosts the task set exists in.
    /// </summary>
    public string? ClusterArn { get; set; }

    /// <summary>The tag specified when a task set is started.</summary>
    public string? StartedBy { get; set; }

    /// <summary>The external ID associated with the task set.</summary>
    public string? ExternalId { get; set; }

    /// <summary>The status of the task set.</summary>
    public string? Status { get; set; }

    /// <summary>The task definition that the task set is using.</summary>
    public string? TaskDefinition { get; set; }

    /// <summary>The computed desired count for the task set.</summary>
    public int? ComputedDesiredCount { get; set; }

    /// <summary>The number of tasks in the task set that are in the PENDING status during a deployment.</summary>
    public int? PendingCount { get; set; }

    /// <summary>The number of tasks in the task set that are in the RUNNING status during a deployment.</summary>
    public int? RunningCount { get; set; }

    /// <summary>The Unix timestamp for the time when the task set was created.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>The Unix timestamp for the time when the task set was last updated.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The launch type the tasks in the task set are using.</summary>
    public LaunchType? LaunchType { get; set; }

    /// <summary>The capacity provider strategy that are associated with the task set.</summary>
    public List<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; set; }

    /// <summary>The Fargate platform version where the tasks in the task set are running.</summary>
    public string? PlatformVersion { get; set; }

    /// <summary>The operating system that your tasks in the set are running on.</summary>
    public string? PlatformFamily { get; set; }

    /// <summary>Details on a load balancer that are used with a task set.</summary>
    public List<LoadBalancer>? LoadBalancers { get; set; }

    /// <summary>The details for the service discovery registries to assign to this task set.</summary>
    public List<ServiceRegistry>? ServiceRegistries { get; set; }

    /// <summary>
    /// A floating-point percentage of your desired number of tasks to place and keep running in the task set.
    /// </summary>
    public Scale? Scale { get; set; }

    /// <summary>The stability status.</summary>
    public StabilityStatus? StabilityStatus { get; set; }

    /// <summary>The Unix timestamp for the time when the task set stability status was retrieved.</summary>
    public DateTime? StabilityStatusAt { get; set; }

    /// <summary>The metadata that you apply to the task set to help you categorize and organize them.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>The Fargate ephemeral storage settings for the task set.</summary>
    public DeploymentEphemeralStorage? FargateEphemeralStorage { get; set; }
}
