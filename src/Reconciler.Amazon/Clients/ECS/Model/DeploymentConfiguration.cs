namespace Amazon.ECS.Model;

/// <summary>
/// Optional deployment parameters that control how many tasks run during a deployment and the ordering of stopping
/// and starting tasks.
/// </summary>
public partial class DeploymentConfiguration
{
    /// <summary>The deploymentCircuitBreaker of AWS's DeploymentConfiguration.</summary>
    public DeploymentCircuitBreaker? DeploymentCircuitBreaker { get; set; }

    /// <summary>
    /// If a service is using the rolling update (ECS) deployment type, the maximumPercent parameter represents an
    /// upper limit on the number of your service's tasks that are allowed in the RUNNING or PENDING state during a
    /// deployment, as a percentage of the desiredCount (rounded down to the nearest integer).
    /// </summary>
    public int? MaximumPercent { get; set; }

    /// <summary>
    /// If a service is using the rolling update (ECS) deployment type, the minimumHealthyPercent represents a lower
    /// limit on the number of your service's tasks that must remain in the RUNNING state during a deployment, as a
    /// percentage of the desiredCount (rounded up to the nearest integer).
    /// </summary>
    public int? MinimumHealthyPercent { get; set; }

    /// <summary>The deployment strategy for the service.</summary>
    public DeploymentStrategy? Strategy { get; set; }

    /// <summary>
    /// The time period when both blue and green service revisions are running simultaneously after the production
    /// traffic has shifted.
    /// </summary>
    public int? BakeTimeInMinutes { get; set; }
}
