using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.AuroraCluster;
using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.Tests.AuroraCluster;

/// <summary>Short ways to a cluster that is seen in some state.</summary>
internal static class AuroraClusterScene
{
    public static readonly AuroraClusterSpec Stops = new("shop", DormantDatabase.Stopped);

    public static AuroraClusterLive Live(string status) => new()
    {
        Identifier = "shop",
        Status = status,
        Engine = "aurora-postgresql",
        EngineMode = "provisioned",
        Members = ["shop-1", "shop-2"],
    };

    public static Scene Awake(string status) => new(AuroraClusterKind.Instance, Stops) { Live = Live(status) };

    public static Scene Dormant(string status) =>
        Awake(status) with { Mode = CostMode.Dormant, Phase = TransitionPhase.FallingAsleep };

    public static string? Verb(this Assessment assessment) =>
        assessment.Actions.Count == 0 ? null : Assert.Single(assessment.Actions).Verb;
}
