namespace Reconciler.Sandbox.Ecs;

/// <summary>One ECS cluster. Its services and tasks name it.</summary>
internal sealed record Cluster
{
    public required string Name { get; init; }

    public required string Arn { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
