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
        var wanted = Wanted(seen.Definition(revision), killed);
        yield return new Diagnosis(
            Entries.Memory, killed.Count > 0 ? Likelihood.Certain : Likelihood.Likely,
            [
                .. killed.Count > 0 ? TaskWords.Evidence(killed, seen.Subject.Now) : [],
                .. Codes(killed),
                .. used is { } peak ? [$"memory: {Figures.Percent(peak)} at its highest in the last hour"] : Array.Empty<string>(),
                .. seen.Definition(revision) is { } definition ? [Limits(definition, killed)] : Array.Empty<string>(),
                .. seen.Recent is { } recent ? [TaskWords.Brought(recent, seen.Subject.Now)] : Array.Empty<string>(),
            ],
            killed.Count > 0
                ? "The container used more memory than it may, and was killed: the limit is too low for the work, or the application keeps what it should release."
                : "The tasks are close to their memory limit; above it they are killed.",
            Remedy(seen, seen.Definition(revision), wanted),
            [
                .. revision is null ? [] : (string[])[shell.DescribeDefinition(revision), .. Commands(seen, revision, wanted, shell)], .. shell.Log,
                .. killed.Count > 0 ? shell.Rollback(seen.Recent, "killed for its memory") : [],
            ]);
    }

    /// <summary>The code that people look for, which AWS's sentence leaves out where it has a reason.</summary>
    private static IEnumerable<string> Codes(IReadOnlyList<EcsStoppedTask> killed) =>
        killed.SelectMany(t => t.Containers).Where(c => c.ExitCode is not (null or 0))
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"container {c.Name}: exit code {c.ExitCode}")).Distinct(StringComparer.Ordinal);

    private static string Limits(SeenDefinition definition, IReadOnlyList<EcsStoppedTask> killed)
    {
        var container = Container(definition, killed);
        return $"{definition.Revision}: "
            + (container?.Memory is { } limit ? $"container {container.Name} may use {Mib(limit)}, " : "")
            + (definition.Memory is { } task ? $"the task {Mib(task)}" : "the task has no limit of its own")
            + (definition.Cpu is { } cpu ? string.Create(CultureInfo.InvariantCulture, $" with {cpu} CPU units") : "");
    }

    /// <summary>What is to be raised to what; null where that is not known, or Fargate has no such size.</summary>
    private static MemorySize? Wanted(SeenDefinition? definition, IReadOnlyList<EcsStoppedTask> killed)
    {
        if (definition is null || (Container(definition, killed)?.Memory ?? definition.Memory) is not { } limit) return null;
        var own = Container(definition, killed) is { Memory: not null } container ? (Name: (string?)container.Name, Memory: 2 * limit) : (null, 0);
        if (!definition.Fargate || definition.Memory is not { } task || definition.Cpu is not { } cpu)
            return new MemorySize(own.Name, own.Memory, own.Name is null ? 2 * limit : null, null);
        // Of the task all containers take their part: what the others had stays theirs.
        return FargateSizes.AtLeast(cpu, Math.Max(task, own.Name is null ? 2 * limit : (2 * limit) + task - limit)) is { } size
            ? new MemorySize(own.Name, own.Memory, size.Memory, size.Cpu == cpu ? null : size.Cpu)
            : null;
    }

    private static string Remedy(Symptoms seen, SeenDefinition? definition, MemorySize? wanted)
    {
        if (definition is { Fargate: true, Memory: not null, Cpu: not null } && wanted is null) return "Fargate has no size for twice as much: split the work, or find what keeps memory.";
        var what = wanted is null ? "Double the memory in the task definition" : $"Double it: set {wanted.Words}";
        return $"{what}{(wanted is null ? "" : ", as the commands do")}. {Then(seen)} Terraform has to say the same. Where it grows all the time, find what keeps memory.";
    }

    /// <summary>
    /// How the registered revision comes to run, and stays: the daemon leaves alone what runs the declared image and makes its
    /// next revisions from that, but goes back from anything to what was chosen, or to what a failed release was taken back to.
    /// </summary>
    private static string Then(Symptoms seen)
    {
        var field = $"ecsServices.{seen.Service.Address.Name}";
        return seen.Spec.Release switch
        {
            { TaskDefinition: not null } => $"Then declare the new revision as {field}.taskDefinition in the desired state and commit.",
            { Image: not null } when IsHeld(seen) => $"Then put the new revision as {field}.taskDefinition in place of {field}.image in the desired state and commit: the daemon holds the service on another revision until its declaration changes.",
            { Image: not null } => $"{field}.image stays as it is: the daemon leaves a revision with the declared image alone, and makes its next ones from it.",
            _ => "The daemon does not manage what the service runs.",
        };
    }

    private static bool IsHeld(Symptoms seen) => seen.Release.FailureOf(seen.Service.Hash) is not null || seen.Release.PinOf(seen.Service.Hash) is not null;

    /// <summary>Registers a revision with more memory, and has it run where nothing is to be declared for that.</summary>
    private static IEnumerable<string> Commands(Symptoms seen, string revision, MemorySize? wanted, ShellLines shell)
    {
        if (wanted is null) yield break;
        yield return $"{shell.Aws($"ecs describe-task-definition --task-definition {ShellLines.Quoted(revision)} --query taskDefinition --output json")}"
            + $" | jq '{wanted.Filter} | del(.taskDefinitionArn, .revision, .status, .requiresAttributes, .compatibilities, .registeredAt, .registeredBy, .deregisteredAt)'"
            + $" | {shell.Aws("ecs register-task-definition --cli-input-json file:///dev/stdin --query taskDefinition.taskDefinitionArn --output text")}";
        // A family alone stands for its latest revision.
        if (seen.Spec.Release.TaskDefinition is null && !IsHeld(seen))
            yield return shell.Aws($"ecs update-service --cluster {ShellLines.Quoted(seen.Spec.Cluster)} --service {ShellLines.Quoted(seen.Spec.Service)} --task-definition {ShellLines.Quoted(revision.Split(':')[0])}");
    }

    private static SeenContainer? Container(SeenDefinition definition, IReadOnlyList<EcsStoppedTask> killed)
    {
        var name = killed.SelectMany(t => t.Containers).FirstOrDefault(c => c.ExitCode == StopWords.Killed || c.Reason?.StartsWith(StopWords.OutOfMemory, StringComparison.Ordinal) == true)?.Name;
        return definition.Containers.FirstOrDefault(c => c.Name == name) ?? (definition.Containers.Count > 0 ? definition.Containers[0] : null);
    }

    private static string Mib(int mib) => string.Create(CultureInfo.InvariantCulture, $"{mib} MiB");
}
