namespace Reconciler.Sandbox.Ecs;

/// <summary>
/// One attempt to run a task definition as a service; for services of CodeDeploy or another external controller, a
/// task set. Its counts are the true ones: the scheduler counts again whenever a task moves.
/// </summary>
internal sealed record Deployment
{
    public const string Primary = "PRIMARY";
    public const string Active = "ACTIVE";

    /// <summary><c>ecs-svc/</c> and 19 digits.</summary>
    public required string Id { get; init; }

    /// <summary>The ARN of what it runs.</summary>
    public required string TaskDefinition { get; init; }

    /// <summary>PRIMARY for the latest, ACTIVE for one that is being replaced.</summary>
    public string Status { get; init; } = Primary;

    /// <summary>How many tasks it is to have; 0 until the scheduler has looked at it.</summary>
    public int DesiredCount { get; init; }

    public TaskCounts Tasks { get; init; }

    /// <summary>Tasks that failed to start, one after another; 0 again, and not counted further, once one runs.</summary>
    public int FailedTasks { get; init; }

    /// <summary>Whether one of its tasks has run.</summary>
    public bool HasRun { get; init; }

    /// <summary>IN_PROGRESS, COMPLETED or FAILED.</summary>
    public string RolloutState { get; init; } = Ecs.RolloutState.InProgress;

    public required string RolloutStateReason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>A deployment that begins now.</summary>
    public static Deployment Begin(string id, string taskDefinition, DateTimeOffset now) => new()
    {
        Id = id,
        TaskDefinition = taskDefinition,
        RolloutStateReason = $"ECS deployment {id} in progress.",
        CreatedAt = now,
        UpdatedAt = now,
    };

    /// <summary>It has reached a steady state.</summary>
    public Deployment Complete(DateTimeOffset now) => this with
    {
        RolloutState = Ecs.RolloutState.Completed,
        RolloutStateReason = $"ECS deployment {Id} completed.",
        UpdatedAt = now,
    };
}

/// <summary>The states of a rollout, as AWS spells them.</summary>
internal static class RolloutState
{
    public const string InProgress = "IN_PROGRESS";
    public const string Completed = "COMPLETED";
    public const string Failed = "FAILED";
}
