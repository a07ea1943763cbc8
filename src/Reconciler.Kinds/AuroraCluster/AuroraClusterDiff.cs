using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.AuroraCluster;

/// <summary>
/// What a look at a cluster says about running and resting; <see cref="DatabaseDiff"/> decides from it. Pure.
/// </summary>
internal static class AuroraClusterDiff
{
    /// <summary>AWS calls a cluster available also while no instance is in it.</summary>
    private static readonly StateFacts Empty = StateFacts.Failed(
        StateBilling.Running, "it has no instance, so that nothing answers: add one");

    public static SeenDatabase See(AuroraClusterLive live)
    {
        var cannot = AuroraClusterUnsupported.Of(live);
        return new(
            live.Status, Facts(live), live.AutomaticRestartTime, Shape(live),
            new StartAuroraCluster(live.Identifier), new StopAuroraCluster(live.Identifier))
        {
            CannotBeStopped = cannot?.Condition,
            CannotBeStarted = cannot is null ? null : $"AWS does not start it either: {cannot.Why}.",
        };
    }

    private static StateFacts Facts(AuroraClusterLive live)
    {
        var facts = AuroraClusterStates.Table.Of(live.Status);
        return facts.Nature == StateNature.Usable && AuroraClusterUnsupported.HasNoInstance(live) ? Empty : facts;
    }

    private static string Shape(AuroraClusterLive live) => live switch
    {
        { EngineMode: "serverless" } => "serverless",
        { Members.Count: 1 } => "1 instance",
        _ => $"{live.Members.Count} instances",
    };
}
