namespace Amazon.ECS.Model;

/// <summary>Details on a service within a cluster.</summary>
public partial class Service
{
    /// <summary>The ARN that identifies the service.</summary>
    public string? ServiceArn { get; set; }

    /// <summary>The name of your service.</summary>
    public string? ServiceName { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the cluster that hosts the service.</summary>
    public string? ClusterArn { get; set; }

    /// <summary>A list of Elastic Load Balancing load balancer objects.</summary>
    public List<LoadBalancer>? LoadBalancers { get; set; }

    /// <summary>The details for the service discovery registries to assign to this service.</summary>
    public List<ServiceRegistry>? ServiceRegistries { get; set; }

    /// <summary>The status of the service.</summary>
    public string? Status { get; set; }

    /// <summary>
    /// The desired number of instantiations of the task definition to keep running on the service.
    /// </summary>
    public int? DesiredCount { get; set; }

    /// <summary>The number of tasks in the cluster that are in the RUNNING state.</summary>
    public int? RunningCount { get; set; }

    /// <summary>The number of tasks in the cluster that are in the PENDING state.</summary>
    public int? PendingCount { get; set; }

    /// <summary>The launch type the service is using.</summary>
    public LaunchType? LaunchType { get; set; }

    /// <summary>The capacity provider strategy the service uses.</summary>
    public List<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; set; }

    /// <summary>The platform version to run your service on.</summary>
    public string? PlatformVersion { get; set; }

    /// <summary>The operating system that your tasks in the service run on.</summary>
    public string? PlatformFamily { get; set; }

    /// <summary>The task definition to use for tasks in the service.</summary>
    public string? TaskDefinition { get; set; }

    /// <summary>
    /// Optional deployment parameters that control how many tasks run during the deployment and the ordering of
    /// stopping and starting tasks.
    /// </summary>
    public DeploymentConfiguration? DeploymentConfiguration { get; set; }

    /// <summary>
    /// Information about a set of Amazon ECS tasks in either an CodeDeploy or an EXTERNAL deployment.
    /// </summary>
    public List<TaskSet>? TaskSets { get; set; }

    /// <summary>The current state of deployments for the service.</summary>
    public List<Deployment>? Deployments { get; set; }

    /// <summary>The ARN of the IAM role that's associated with the service.</summary>
    public string? RoleArn { get; set; }

    /// <summary>The event stream for your service.</summary>
    public List<ServiceEvent>? Events { get; set; }

    /// <summary>The Unix timestamp for the time when the service was created.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>The ARN of the current service deployment.</summary>
    public string? CurrentServiceDeployment { get; set; }

    /// <summary>The placement constraints for the tasks in the service.</summary>
    public List<PlacementConstraint>? PlacementConstraints { get; set; }

    /// <summary>The placement strategy that determines how tasks for the service are placed.</summary>
    public List<PlacementStrategy>? PlacementStrategy { get; set; }

    /// <summary>
    /// The period of time, in seconds, that the Amazon ECS service scheduler ignores unhealthy Elastic Load
    /// Balancing, VPC Lattice, and container health checks after a task has first started.
    /// </summary>
    public int? HealthCheckGracePeriodSeconds { get; set; }

    /// <summary>The scheduling strategy to use for the service.</summary>
    public SchedulingStrategy? SchedulingStrategy { get; set; }

    /// <summary>The deployment controller type the service is using.</summary>
    public DeploymentController? DeploymentController { get; set; }

    /// <summary>The metadata that you apply to the service to help you categorize and organize them.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>The principal that created the service.</summary>
    public string? CreatedBy { get; set; }

    /// <summary>Determines whether to use Amazon ECS managed tags for the tasks in the service.</summary>
    public bool? EnableECSManagedTags { get; set; }

    /// <summary>
    /// Determines whether to propagate the tags from the task definition or the service to the task.
    /// </summary>
    public PropagateTags? PropagateTags { get; set; }

    /// <summary>Determines whether the execute command functionality is turned on for the service.</summary>
    public bool? EnableExecuteCommand { get; set; }

    /// <summary>Indicates whether to use Availability Zone rebalancing for the service.</summary>
    public AvailabilityZoneRebalancing? AvailabilityZoneRebalancing { get; set; }

    /// <summary>
    /// Identifies whether an ECS Service is an Express Service managed by ECS, or managed by the customer.
    /// </summary>
    public ResourceManagementType? ResourceManagementType { get; set; }
}
