using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.RdsInstance;

/// <summary>
/// What a look at a DB instance says about running and resting; <see cref="DatabaseDiff"/> decides from it. Pure.
/// </summary>
internal static class RdsInstanceDiff
{
    public static SeenDatabase See(RdsInstanceLive live) => new(
        live.Status, RdsInstanceStates.Table.Of(live.Status), live.AutomaticRestartTime, Shape(live),
        new StartRdsInstance(live.Identifier), new StopRdsInstance(live.Identifier))
    {
        CannotBeStopped = RdsInstanceUnsupported.Of(live)?.Condition,
        CannotBeStarted = live.Cluster is { } cluster
            ? $"It is a member of the cluster {cluster}, which starts as a whole. Start the cluster."
            : null,
    };

    private static string Shape(RdsInstanceLive live) =>
        live.MultiAz ? $"{live.InstanceClass} Multi-AZ".TrimStart() : live.InstanceClass;
}
