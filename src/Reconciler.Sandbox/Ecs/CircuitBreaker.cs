namespace Reconciler.Sandbox.Ecs;

/// <summary>
/// When the deployment circuit breaker gives a deployment up: after half its desired count of failed tasks, but at
/// least 3 and at most 200 (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeploymentCircuitBreaker.html).
/// </summary>
internal static class CircuitBreaker
{
    private const int Least = 3;
    private const int Most = 200;

    /// <summary>How many tasks may fail to start, one after another.</summary>
    public static int Threshold(int desiredCount) => Math.Clamp((desiredCount + 1) / 2, Least, Most);

    /// <summary>Whether a service's primary deployment is given up now.</summary>
    public static bool Opens(Service service) =>
        service is { Settings.CircuitBreaker: true, IsRolling: true, Primary: { RolloutState: RolloutState.InProgress, HasRun: false } primary }
        && primary.FailedTasks >= Threshold(service.DesiredCount);
}
