namespace Reconciler.Sandbox.LoadBalancing;

/// <summary>What a load balancer thinks of a target, in AWS's words: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealth.html</summary>
internal sealed record TargetHealth(string State, string? Reason = null, string? Description = null)
{
    public static TargetHealth Registering { get; } =
        new("initial", "Elb.RegistrationInProgress", "Target registration is in progress");

    public static TargetHealth Checking { get; } =
        new("initial", "Elb.InitialHealthChecking", "Initial health checks in progress");

    public static TargetHealth Healthy { get; } = new("healthy");

    public static TargetHealth Mismatch { get; } =
        new("unhealthy", "Target.ResponseCodeMismatch", "Health checks failed with these codes: [503]");

    public static TargetHealth Timeout { get; } = new("unhealthy", "Target.Timeout", "Request timed out");

    public static TargetHealth Draining { get; } =
        new("draining", "Target.DeregistrationInProgress", "Target deregistration is in progress");

    public static TargetHealth NotRegistered { get; } =
        new("unused", "Target.NotRegistered", "Target is not registered to the target group");
}
