using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What UpdateService is asked with. Modifies the parameters of a service.</summary>
public partial class UpdateServiceRequest : AmazonECSRequest
{
    /// <summary>
    /// The short name or full Amazon Resource Name (ARN) of the cluster that your service runs on.
    /// </summary>
    public string? Cluster { get; set; }

    /// <summary>The name of the service to update.</summary>
    public string? Service { get; set; }

    /// <summary>The number of instantiations of the task to place and keep running in your service.</summary>
    public int? DesiredCount { get; set; }

    /// <summary>
    /// The family and revision (family:revision) or full ARN of the task definition to run in your service.
    /// </summary>
    public string? TaskDefinition { get; set; }

    /// <summary>The details of a capacity provider strategy.</summary>
    public List<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; set; }

    /// <summary>Indicates whether to use Availability Zone rebalancing for the service.</summary>
    public AvailabilityZoneRebalancing? AvailabilityZoneRebalancing { get; set; }

    /// <summary>An array of task placement constraint objects to update the service to use.</summary>
    public List<PlacementConstraint>? PlacementConstraints { get; set; }

    /// <summary>The task placement strategy objects to update the service to use.</summary>
    public List<PlacementStrategy>? PlacementStrategy { get; set; }

    /// <summary>The platform version that your tasks in the service run on.</summary>
    public string? PlatformVersion { get; set; }

    /// <summary>Determines whether to force a new deployment of the service.</summary>
    public bool? ForceNewDeployment { get; set; }

    /// <summary>
    /// The period of time, in seconds, that the Amazon ECS service scheduler ignores unhealthy Elastic Load
    /// Balancing, VPC Lattice, and container health checks after a task has first started.
    /// </summary>
    public int? HealthCheckGracePeriodSeconds { get; set; }

    /// <summary>If true, this enables execute command functionality on all task containers.</summary>
    public bool? EnableExecuteCommand { get; set; }

    /// <summary>Determines whether to turn on Amazon ECS managed tags for the tasks in the service.</summary>
    public bool? EnableECSManagedTags { get; set; }

    /// <summary>
    /// Determines whether to propagate the tags from the task definition or the service to the task.
    /// </summary>
    public PropagateTags? PropagateTags { get; set; }
}

/// <summary>What UpdateService answers.</summary>
public partial class UpdateServiceResponse : AmazonWebServiceResponse
{
    /// <summary>The full description of your service following the update call.</summary>
    public Service? Service { get; set; }
}
