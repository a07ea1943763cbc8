using Reconciler.Core.Planning;

namespace Reconciler.Kinds.EcsService;

/// <summary>What cannot be counted up and down, told from the look.</summary>
/// <remarks>
/// The daemon strategy runs one task on each container instance, and UpdateService refuses a desired count for it with
/// InvalidParameterException (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html). With the
/// controllers CODE_DEPLOY and EXTERNAL UpdateService does change the desired count
/// (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html), and Application Auto Scaling works
/// on it; how many tasks that makes, the task sets say
/// (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-external.html). Without a task set that
/// takes part, a count starts nothing.
/// </remarks>
internal static class EcsServiceUnsupported
{
    /// <summary>Why the count of a service cannot be managed; null where it can.</summary>
    public static FoundCondition? Of(EcsServiceLive live)
    {
        if (live.SchedulingStrategy == "DAEMON")
            return Because(
                "Daemon",
                "It is a daemon service: it runs one task on each container instance, and AWS takes no count for it. It keeps "
                + "running while dormant, and with it the databases that it depends on; declare dependsOn: [] if it uses none.");
        if (live is { Controller: "EXTERNAL", ComputedDesired: 0, Desired: > 0 })
            return Because(
                "NoTaskSet",
                "Its external controller has made no task set that takes part in its count, so a count starts nothing. "
                + "Create or scale a task set.");
        return null;
    }

    /// <summary>The condition of an earlier look that this one could neither confirm nor deny.</summary>
    public static IReadOnlyList<FoundCondition> Remembered(ResourceView view) =>
        view.History.Conditions.TryGetValue(ConditionTypes.Unsupported, out var state) && state.Status
            ? [new FoundCondition(ConditionTypes.Unsupported, state.Reason, state.Message)]
            : [];

    private static FoundCondition Because(string reason, string message) =>
        new(ConditionTypes.Unsupported, reason, message);
}
