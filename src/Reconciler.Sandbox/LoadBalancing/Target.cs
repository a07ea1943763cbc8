using Reconciler.Sandbox.Ecs;

namespace Reconciler.Sandbox.LoadBalancing;

/// <summary>One task as a target of one group.</summary>
/// <param name="GroupArn">The group.</param>
/// <param name="Key">What tells it from other targets of the group, for whoever registered it.</param>
/// <param name="Address">Its IP address.</param>
/// <param name="Port">Where it listens.</param>
/// <param name="Zone">Its availability zone.</param>
/// <param name="Behaviour">What it answers.</param>
internal sealed record Target(string GroupArn, string Key, string Address, int Port, string Zone, ImageBehaviour Behaviour)
{
    public TargetHealth Health { get; init; } = TargetHealth.Registering;

    public bool IsInitial => Health.State == TargetHealth.Checking.State;

    public bool IsHealthy => Health.State == TargetHealth.Healthy.State;

    public bool IsUnhealthy => Health.State == TargetHealth.Mismatch.State;

    /// <summary>What the checks of a group find of it.</summary>
    public TargetHealth Found(TargetGroup by) => Behaviour switch
    {
        { IsUnhealthy: true } => TargetHealth.Mismatch,
        { Latency: { } latency } when latency >= by.Timeout => TargetHealth.Timeout,
        _ => TargetHealth.Healthy,
    };
}
