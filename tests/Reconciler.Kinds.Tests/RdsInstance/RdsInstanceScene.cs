using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.Databases;
using Reconciler.Kinds.RdsInstance;

namespace Reconciler.Kinds.Tests.RdsInstance;

/// <summary>Short ways to a database that is seen in some state.</summary>
internal static class RdsInstanceScene
{
    public static readonly RdsInstanceSpec Stops = new("shop-db", DormantDatabase.Stopped);

    public static RdsInstanceLive Live(string status) => new()
    {
        Identifier = "shop-db",
        Status = status,
        Engine = "postgres",
        InstanceClass = "db.t4g.small",
    };

    public static Scene Awake(string status) => new(RdsInstanceKind.Instance, Stops) { Live = Live(status) };

    public static Scene Dormant(string status) =>
        Awake(status) with { Mode = CostMode.Dormant, Phase = TransitionPhase.FallingAsleep };

    public static string? Verb(this Assessment assessment) =>
        assessment.Actions.Count == 0 ? null : Assert.Single(assessment.Actions).Verb;
}
