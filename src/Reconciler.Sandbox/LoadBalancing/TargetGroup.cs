namespace Reconciler.Sandbox.LoadBalancing;

/// <summary>
/// Targets that take the same requests of one load balancer, and how their health is checked. None is made or changed after
/// the seed. Defaults: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
/// </summary>
internal sealed record TargetGroup
{
    public required string Name { get; init; }

    public required string Arn { get; init; }

    public required LoadBalancer LoadBalancer { get; init; }

    /// <summary>HTTP or HTTPS.</summary>
    public required string Protocol { get; init; }

    public required int Port { get; init; }

    /// <summary>The page that health checks ask for.</summary>
    public required string HealthCheckPath { get; init; }

    /// <summary>From one check of a target to the next; 30 seconds by default.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>An answer that takes longer is none; 5 seconds by default.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>How many passed checks make a target healthy; 5 by default.</summary>
    public required int HealthyThreshold { get; init; }

    /// <summary>How many failed checks make it unhealthy; 2 by default.</summary>
    public required int UnhealthyThreshold { get; init; }

    /// <summary>How long a target that leaves drains; null: as long as its task's own timings say.</summary>
    public TimeSpan? DeregistrationDelay { get; init; }

    /// <summary>The Host header that leads here; null: none does.</summary>
    public string? Host { get; init; }

    /// <summary>Whether requests with any other Host header lead here.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Its name in metrics' dimensions: <c>targetgroup/NAME/ID</c>.</summary>
    public string Dimension => Arn[(Arn.LastIndexOf(':') + 1)..];
}
