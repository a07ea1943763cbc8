namespace Reconciler.Sandbox.Ecs;

/// <summary>How many tasks run, and how many are on their way to it. Tasks that are being stopped are neither.</summary>
/// <param name="Running">Those that run.</param>
/// <param name="Pending">Those on their way.</param>
/// <param name="Unready">How many of those that run take no requests, since their target groups have not found them healthy.</param>
internal readonly record struct TaskCounts(int Running, int Pending, int Unready = 0)
{
    public int All => Running + Pending;

    /// <summary>How many run and take requests.</summary>
    public int Ready => Running - Unready;

    public static TaskCounts Of(IEnumerable<EcsTask> tasks) => tasks.Aggregate(
        new TaskCounts(), (sum, task) => sum + new TaskCounts(
            task.IsRunning ? 1 : 0, task.IsPending ? 1 : 0, task.IsRunning && !task.IsReady ? 1 : 0));

    public static TaskCounts operator +(TaskCounts one, TaskCounts other) =>
        new(one.Running + other.Running, one.Pending + other.Pending, one.Unready + other.Unready);
}
