using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Ecs;

/// <summary>
/// ECS's published rates, for each account and region; the operations of a group share its bucket:
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html
/// </summary>
internal static class EcsRates
{
    public static CallRate ClusterRead { get; } = new(50, 20, "cluster read");

    public static CallRate ServiceRead { get; } = new(100, 20, "service read");

    public static CallRate ServiceModify { get; } = new(50, 5, "service modify");

    /// <summary>Tasks, to look at.</summary>
    public static CallRate ClusterResourceRead { get; } = new(100, 20, "cluster resource read");

    /// <summary>Tasks, to stop.</summary>
    public static CallRate ClusterResourceModify { get; } = new(100, 40, "cluster resource modify");

    public static CallRate TaskDefinitionRead { get; } = new(50, 20, "task definition read");

    public static CallRate TaskDefinitionModify { get; } = new(20, 1, "task definition modify");
}
