namespace Reconciler.Sandbox.Ecs;

/// <summary>One task as it was at one moment; <see cref="TaskLifecycle"/> says what it becomes.</summary>
internal sealed record EcsTask
{
    /// <summary>32 hexadecimal digits: the last part of the ARN.</summary>
    public required string Id { get; init; }

    public required string Arn { get; init; }

    public required string ClusterArn { get; init; }

    /// <summary>The service that it belongs to, as <c>cluster/service</c>.</summary>
    public required string ServiceKey { get; init; }

    /// <summary>The service's name.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The deployment or task set that started it.</summary>
    public required string StartedBy { get; init; }

    public required TaskDefinition Definition { get; init; }

    public required string LaunchType { get; init; }

    public required string AvailabilityZone { get; init; }

    public required TaskNetwork Network { get; init; }

    public required IReadOnlyList<TaskContainer> Containers { get; init; }

    public required TaskTimings Timings { get; init; }

    public required ImageBehaviour Behaviour { get; init; }

    /// <summary>Where it is registered while it runs.</summary>
    public IReadOnlyList<TargetGroup> TargetGroups { get; init; } = [];

    /// <summary>What load balancers found of it.</summary>
    public TaskHealth Health { get; init; }

    public bool BehindLoadBalancer => TargetGroups.Count > 0;

    /// <summary>Where it is, as <see cref="TaskStatus"/> spells it.</summary>
    public string LastStatus { get; init; } = TaskStatus.Provisioning;

    /// <summary>RUNNING, or STOPPED from when somebody or something decided to stop it.</summary>
    public string DesiredStatus { get; init; } = TaskStatus.Running;

    /// <summary>Grows by 1 with every change.</summary>
    public int Version { get; init; } = 1;

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? PullStartedAt { get; init; }

    public DateTimeOffset? PullStoppedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? StoppingAt { get; init; }

    public DateTimeOffset? ExecutionStoppedAt { get; init; }

    public DateTimeOffset? StoppedAt { get; init; }

    public string? StopCode { get; init; }

    public string? StoppedReason { get; init; }

    /// <summary>Whether it counts as running: a task that is being stopped does not.</summary>
    public bool IsRunning => LastStatus == TaskStatus.Running;

    /// <summary>Whether it runs and takes requests.</summary>
    public bool IsReady => IsRunning && Health is (TaskHealth.Unchecked or TaskHealth.Healthy);

    /// <summary>Whether it counts as pending: on its way to running.</summary>
    public bool IsPending => DesiredStatus == TaskStatus.Running && LastStatus != TaskStatus.Running;
}

/// <summary>One container of a task.</summary>
/// <param name="Name">As the task definition names it.</param>
/// <param name="Image">Where it comes from.</param>
/// <param name="Id">The last part of its ARN.</param>
internal sealed record TaskContainer(string Name, string Image, string Id)
{
    /// <summary>With what it exited; null while it has not, or never ran.</summary>
    public int? ExitCode { get; init; }

    public string? Reason { get; init; }
}

/// <summary>A task's own network interface.</summary>
internal sealed record TaskNetwork(string AttachmentId, string InterfaceId, string Mac, string Address);
