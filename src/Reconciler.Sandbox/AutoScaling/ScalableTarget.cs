namespace Reconciler.Sandbox.AutoScaling;

/// <summary>One registered scalable target, which is always an ECS service's desired count.</summary>
internal sealed record ScalableTarget
{
    /// <summary><c>service/cluster/name</c>, under which it is also shelved.</summary>
    public required string ResourceId { get; init; }

    public required string Arn { get; init; }

    public required string RoleArn { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required int MinCapacity { get; init; }

    public required int MaxCapacity { get; init; }

    public SuspendedState Suspended { get; init; } = new(false, false, false);

    /// <summary>Another count brought into the bounds.</summary>
    public int Clamp(int count) => Math.Clamp(count, MinCapacity, MaxCapacity);
}

/// <summary>Which scaling is suspended.</summary>
/// <param name="In">Scaling in by policies.</param>
/// <param name="Out">Scaling out by policies.</param>
/// <param name="Scheduled">Scheduled actions, of which the sandbox has none.</param>
internal sealed record SuspendedState(bool In, bool Out, bool Scheduled);
