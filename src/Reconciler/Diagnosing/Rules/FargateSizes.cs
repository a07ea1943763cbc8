namespace Reconciler.Diagnosing.Rules;

/// <summary>
/// The sizes of task that Fargate knows, MiB of memory by CPU units
/// (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html). Pure.
/// </summary>
internal static class FargateSizes
{
    private static readonly (int Cpu, int[] Memory)[] All =
    [
        (256, [512, 1024, 2048]),
        (512, Steps(1, 4, 1)),
        (1024, Steps(2, 8, 1)),
        (2048, Steps(4, 16, 1)),
        (4096, Steps(8, 30, 1)),
        (8192, Steps(16, 60, 4)),
        (16384, Steps(32, 120, 8)),
    ];

    /// <summary>The smallest size with at least so much of both; null where Fargate has none.</summary>
    /// <param name="cpu">CPU units.</param>
    /// <param name="memory">MiB.</param>
    public static (int Cpu, int Memory)? AtLeast(int cpu, int memory) => (
        from size in All
        where size.Cpu >= cpu
        from one in size.Memory
        where one >= memory
        select ((int, int)?)(size.Cpu, one)).FirstOrDefault();

    private static int[] Steps(int from, int to, int step) => [.. Enumerable.Range(0, ((to - from) / step) + 1).Select(n => (from + (n * step)) * 1024)];
}
