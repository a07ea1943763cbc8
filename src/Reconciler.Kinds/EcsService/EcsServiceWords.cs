using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Kinds.EcsService;

/// <summary>What the counts of a service mean, and how they are told.</summary>
internal static class EcsServiceWords
{
    /// <summary>
    /// Whether others may rely on it: as many tasks run as are asked for, and at least one. With task sets it is they that
    /// ask: during a CodeDeploy deployment twice the count.
    /// </summary>
    public static Answer Available(EcsServiceLive live) =>
        live.Desired > 0 && live.Expected > 0 && live.Running == live.Expected ? Answer.Yes : Answer.No;

    /// <summary>
    /// Whether it certainly uses nothing any more. Tasks that are still stopping are asked for only on the way to rest;
    /// once it was seen there in an environment that is asleep, counts of 0 suffice.
    /// </summary>
    public static Answer Drained(ResourceView view, EcsServiceLive live) =>
        !live.Idle ? Answer.No
        : live.Stopping is { } stopping ? (stopping == 0 ? Answer.Yes : Answer.No)
        : view is { Transition: TransitionPhase.Asleep, History.Status.Health: HealthStatus.Dormant } ? Answer.Yes
        : Answer.Unknown;

    /// <summary>Whether something of it moves by itself: AWS starts, stops or replaces tasks.</summary>
    public static bool Moves(EcsServiceLive live) =>
        live.Rollout != EcsRollout.Failed
        && (live.Rollout == EcsRollout.InProgress || live.Pending > 0 || live.Running != live.Expected);

    /// <summary>How an awake service does that has a count.</summary>
    public static HealthStatus Health(EcsServiceLive live) =>
        live.Rollout == EcsRollout.Failed ? HealthStatus.Degraded
        : live.Running < live.Expected && live.FailedTasks > 0 ? HealthStatus.Degraded
        : Moves(live) ? HealthStatus.Progressing
        : HealthStatus.Healthy;

    /// <summary><c>2/2 running</c>, <c>1/2 running, 1 pending, deployment in progress</c>.</summary>
    public static string Awake(EcsServiceLive live)
    {
        var pending = live.Pending > 0 ? $", {live.Pending} pending" : "";
        var failed = live.FailedTasks > 0 && live.Running < live.Expected ? $", {live.FailedTasks} failed in a row" : "";
        var rollout = live.Rollout switch
        {
            EcsRollout.InProgress => ", deployment in progress",
            EcsRollout.Failed => ", deployment failed",
            _ => "",
        };
        return $"{live.Running}/{live.Expected} running{pending}{failed}{rollout}";
    }

    /// <summary><c>2 running</c>, <c>1 running, 1 pending</c>.</summary>
    public static string Tasks(EcsServiceLive live) =>
        live.Pending > 0 ? $"{live.Running} running, {live.Pending} pending" : $"{live.Running} running";

    /// <summary>What is paid for: <c>2 tasks</c>, whether they run already or are about to.</summary>
    public static string Size(EcsServiceLive live)
    {
        var tasks = live.Running + live.Pending;
        return tasks == 1 ? "1 task" : $"{tasks} tasks";
    }
}
