namespace Amazon.ECS.Model;

/// <summary>AWS's DeploymentCircuitBreaker.</summary>
public partial class DeploymentCircuitBreaker
{
    /// <summary>Determines whether to use the deployment circuit breaker logic for the service.</summary>
    public bool? Enable { get; set; }

    /// <summary>
    /// Determines whether to configure Amazon ECS to roll back the service if a service deployment fails.
    /// </summary>
    public bool? Rollback { get; set; }
}
