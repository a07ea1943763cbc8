namespace Reconciler.Sandbox.Ecs;

/// <summary>How many tasks run, and how many are on their way to it. Tasks that are being stopped are neither.</summary>
internal readonly record struct TaskCounts(int Running, int Pending)
{
    public int All => Running + Pending;

    public static TaskCounts Of(IEnumerable<EcsTask> tasks) => tasks.Aggregate(
        new TaskCounts(), (sum, task) => new(sum.Running + (task.IsRunning ? 1 : 0), sum.Pending + (task.IsPending ? 1 : 0)));

    public static TaskCounts operator +(TaskCounts one, TaskCounts other) =>
        new(one.Running + other.Running, one.Pending + other.Pending);
}
