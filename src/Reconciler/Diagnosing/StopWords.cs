using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Diagnosing;

/// <summary>
/// The names that AWS gives to why a task ended: its sentences begin with them, and it has no field for them
/// (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html). Pure.
/// </summary>
internal static class StopWords
{
    /// <summary>An image could not be pulled: <c>CannotPullContainerError</c>, <c>CannotPullImageManifestError</c>.</summary>
    public const string CannotPull = "CannotPull";

    /// <summary>What a task needs before its containers could not be had: secrets, a network interface, a log group.</summary>
    public const string Initialization = "ResourceInitializationError";

    /// <summary>A container used more memory than it may.</summary>
    public const string OutOfMemory = "OutOfMemoryError";

    /// <summary>A load balancer found a task unhealthy.</summary>
    public const string BalancerHealth = "Task failed ELB health checks";

    /// <summary>A container's own health check found it unhealthy.</summary>
    public const string ContainerHealth = "Task failed container health checks";

    /// <summary>The exit code of a process that was killed: 128 and SIGKILL's 9.</summary>
    public const int Killed = 137;

    /// <summary>Whether AWS's sentences about a task or one of its containers begin with a name.</summary>
    public static bool Says(this EcsStoppedTask task, string name) => Sentences(task).Any(s => s.StartsWith(name, StringComparison.Ordinal));

    /// <summary>Whether memory was at the bottom of it: a container is killed for that with no other sign than its exit code on some platforms.</summary>
    public static bool RanOutOfMemory(this EcsStoppedTask task) =>
        task.Says(OutOfMemory) || (task.HasFailed && task.Containers.Any(c => c.ExitCode == Killed));

    private static IEnumerable<string> Sentences(EcsStoppedTask task) =>
        task.Containers.Select(c => c.Reason).Prepend(task.StoppedReason).OfType<string>();
}
