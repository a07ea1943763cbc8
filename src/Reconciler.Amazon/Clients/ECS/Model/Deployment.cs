namespace Amazon.ECS.Model;

/// <summary>The details of an Amazon ECS service deployment.</summary>
public partial class Deployment
{
    /// <summary>The ID of the deployment.</summary>
    public string? Id { get; set; }

    /// <summary>The status of the deployment.</summary>
    public string? Status { get; set; }

    /// <summary>The most recent task definition that was specified for the tasks in the service to use.</summary>
    public string? TaskDefinition { get; set; }

    /// <summary>
    /// The most recent desired count of tasks that was specified for the service to deploy or maintain.
    /// </summary>
    public int? DesiredCount { get; set; }

    /// <summary>The number of tasks in the deployment that are in the PENDING status.</summary>
    public int? PendingCount { get; set; }

    /// <summary>The number of tasks in the deployment that are in the RUNNING status.</summary>
    public int? RunningCount { get; set; }

    /// <summary>The number of consecutively failed tasks in the deployment.</summary>
    public int? FailedTasks { get; set; }

    /// <summary>The Unix timestamp for the time when the service deployment was created.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>The Unix timestamp for the time when the service deployment was last updated.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The capacity provider strategy that the deployment is using.</summary>
    public List<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; set; }

    /// <summary>The launch type the tasks in the service are using.</summary>
    public LaunchType? LaunchType { get; set; }

    /// <summary>The platform version that your tasks in the service run on.</summary>
    public string? PlatformVersion { get; set; }

    /// <summary>The operating system that your tasks in the service, or tasks are running on.</summary>
    public string? PlatformFamily { get; set; }

    /// <summary>The rolloutState of AWS's Deployment.</summary>
    public DeploymentRolloutState? RolloutState { get; set; }

    /// <summary>A description of the rollout state of a deployment.</summary>
    public string? RolloutStateReason { get; set; }

    /// <summary>The Fargate ephemeral storage settings for the deployment.</summary>
    public DeploymentEphemeralStorage? FargateEphemeralStorage { get; set; }
}
