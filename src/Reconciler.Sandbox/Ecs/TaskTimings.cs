namespace Reconciler.Sandbox.Ecs;

/// <summary>
/// How long a task stays in each of its passing statuses, in sandbox time. AWS publishes no figures; the defaults are
/// what a small Fargate service shows in practice: about 35 seconds to start, about 45 to stop behind a load balancer.
/// </summary>
internal sealed record TaskTimings
{
    /// <summary>From a change of the service, or of one of its tasks, to what the scheduler does about it; 5 seconds by default.</summary>
    public TimeSpan Scheduling { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>PROVISIONING: the network interface is made; 12 seconds by default.</summary>
    public TimeSpan Provisioning { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>PENDING: images are pulled and containers made; 18 seconds by default.</summary>
    public TimeSpan Pulling { get; init; } = TimeSpan.FromSeconds(18);

    /// <summary>ACTIVATING: registered with the target group, where there is one; 5 seconds by default.</summary>
    public TimeSpan Activating { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>DEACTIVATING: connections drain from the target group, where there is one; 20 seconds by default.</summary>
    public TimeSpan Draining { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>STOPPING: from SIGTERM until the last container has exited; 10 seconds by default.</summary>
    public TimeSpan Stopping { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>DEPROVISIONING: the network interface is taken away; 15 seconds by default.</summary>
    public TimeSpan Deprovisioning { get; init; } = TimeSpan.FromSeconds(15);
}
