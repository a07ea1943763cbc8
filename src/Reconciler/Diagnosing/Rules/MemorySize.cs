using System.Globalization;

namespace Reconciler.Diagnosing.Rules;

/// <summary>What of a task definition is to be raised to what. Pure.</summary>
/// <param name="Container">The container whose hard limit is raised; null where it has none.</param>
/// <param name="ContainerMemory">Its limit in MiB, where it has one.</param>
/// <param name="Task">The task's memory in MiB; null where it stays.</param>
/// <param name="Cpu">The task's CPU units; null where they stay.</param>
internal sealed record MemorySize(string? Container, int ContainerMemory, int? Task, int? Cpu)
{
    /// <summary><c>the container's memory to 1024 MiB and the task's memory to 2048 MiB</c>.</summary>
    public string Words => string.Join(" and ", new[]
    {
        Container is null ? null : string.Create(CultureInfo.InvariantCulture, $"the container's memory to {ContainerMemory} MiB"),
        Task is null ? null : string.Create(CultureInfo.InvariantCulture, $"the task's memory to {Task} MiB"),
        Cpu is null ? null : string.Create(CultureInfo.InvariantCulture, $"its CPU to {Cpu} units, which Fargate asks for with it"),
    }.OfType<string>());

    /// <summary>The same for jq, on a task definition as ECS describes it: sizes of tasks are text there, those of containers numbers.</summary>
    public string Filter => string.Join(" | ", new[]
    {
        Container is null ? null : string.Create(CultureInfo.InvariantCulture, $"(.containerDefinitions[] | select(.name == \"{Container}\") | .memory) = {ContainerMemory}"),
        Task is null ? null : string.Create(CultureInfo.InvariantCulture, $".memory = \"{Task}\""),
        Cpu is null ? null : string.Create(CultureInfo.InvariantCulture, $".cpu = \"{Cpu}\""),
    }.OfType<string>());
}
