using System.Globalization;
using Reconciler.Checking;
using Reconciler.Kinds.EcsService.Releasing;

namespace Reconciler.Diagnosing.Rules;

/// <summary>Tasks that were killed for their memory, or are about to be.</summary>
internal sealed class MemoryRule : IRule
{
    /// <summary>Above it a peak ends in a kill, as a rule.</summary>
    private const int Full = 90;

    /// <inheritdoc/>
    public IEnumerable<Diagnosis> Judge(Symptoms seen)
    {
        var killed = seen.Stopped.Where(t => t.RanOutOfMemory()).ToList();
        var most = Math.Min(seen.Spec.Release.Performance?.MemoryPercent ?? Full, Full);
        var used = seen.Awake && seen.Figures.Memory is { } percent && percent >= most ? percent : (double?)null;
        if (killed.Count == 0 && used is null) yield break;
        var revision = killed.Count > 0 ? killed[0].Revision : seen.Live?.TaskDefinition;
        var shell = new ShellLines(seen);
        yield return new Diagnosis(
            Entries.Memory, killed.Count > 0 ? Likelihood.Certain : Likelihood.Likely,
            [
                .. killed.Count > 0 ? TaskWords.Evidence(killed, seen.Subject.Now) : [],
                .. used is { } peak ? [$"memory: {Figures.Percent(peak)} at its highest in the last hour"] : Array.Empty<string>(),
                .. seen.Definition(revision) is { } definition ? [Limits(definition, killed)] : Array.Empty<string>(),
                .. seen.Recent is { } recent ? [TaskWords.Brought(recent, seen.Subject.Now)] : Array.Empty<string>(),
            ],
            killed.Count > 0
                ? "The container used more memory than it may, and was killed: the limit is too low for the work, or the application keeps what it should release."
                : "The tasks are close to their memory limit; above it they are killed.",
            Remedy(seen, seen.Definition(revision), killed),
            [
                .. revision is null ? [] : (string[])[shell.DescribeDefinition(revision)], .. shell.Log,
                .. killed.Count > 0 ? shell.Rollback(seen.Recent, "killed for its memory") : [],
            ]);
    }

    private static string Limits(SeenDefinition definition, IReadOnlyList<EcsStoppedTask> killed)
    {
        var container = Container(definition, killed);
        return $"{definition.Revision}: "
            + (container?.Memory is { } limit ? $"container {container.Name} may use {Mib(limit)}, " : "")
            + (definition.Memory is { } task ? $"the task {Mib(task)}" : "the task has no limit of its own")
            + (definition.Cpu is { } cpu ? string.Create(CultureInfo.InvariantCulture, $" with {cpu} CPU units") : "");
    }

    private static string Remedy(Symptoms seen, SeenDefinition? definition, IReadOnlyList<EcsStoppedTask> killed)
    {
        var field = $"declare the new revision as ecsServices.{seen.Service.Address.Name}.taskDefinition in the desired state and commit";
        if (definition is null || (Container(definition, killed)?.Memory ?? definition.Memory) is not { } limit)
            return $"Double the memory in the task definition, and {field}.";
        var wanted = 2 * limit;
        var container = Container(definition, killed)?.Memory is not null ? $"the container's memory to {Mib(wanted)}" : null;
        if (!definition.Fargate || definition.Memory is not { } task || definition.Cpu is not { } cpu)
            return $"Double it: set {container ?? $"the task's memory to {Mib(wanted)}"}, and {field}.";
        // Of the task all containers take their part: what the others had stays theirs.
        var size = FargateSizes.AtLeast(cpu, Math.Max(task, container is null ? wanted : wanted + task - limit));
        var whole = size is not { } one ? "Fargate has no size for twice as much"
            : one.Cpu == cpu ? $"the task's memory to {Mib(one.Memory)}"
            : string.Create(CultureInfo.InvariantCulture, $"the task's memory to {Mib(one.Memory)} and its CPU to {one.Cpu} units, which Fargate asks for with it");
        return size is null
            ? $"{whole}: split the work, or find what keeps memory."
            : $"Double it: set {(container is null ? whole : $"{container} and {whole}")}, and {field}. Where it grows all the time, find what keeps memory.";
    }

    private static SeenContainer? Container(SeenDefinition definition, IReadOnlyList<EcsStoppedTask> killed)
    {
        var name = killed.SelectMany(t => t.Containers).FirstOrDefault(c => c.ExitCode == StopWords.Killed || c.Reason?.StartsWith(StopWords.OutOfMemory, StringComparison.Ordinal) == true)?.Name;
        return definition.Containers.FirstOrDefault(c => c.Name == name) ?? (definition.Containers.Count > 0 ? definition.Containers[0] : null);
    }

    private static string Mib(int mib) => string.Create(CultureInfo.InvariantCulture, $"{mib} MiB");
}
