using StoppedTask = Amazon.ECS.Model.Task;

namespace Reconciler.Kinds.EcsService;

/// <summary>Why a task stopped, in AWS's own words.</summary>
internal static class EcsStopReasonAws
{
    /// <summary>The reason; <c>no reason given</c> where AWS says none.</summary>
    public static string Of(StoppedTask task) => Find(task) ?? "no reason given";

    /// <summary>The reason; null where AWS says none.</summary>
    public static string? Find(StoppedTask task)
    {
        var container = task.Containers?.Find(c => !string.IsNullOrEmpty(c.Reason) || c.ExitCode is not (null or 0));
        var own = container switch
        {
            { Reason.Length: > 0 } => $"container {container.Name}: {container.Reason}",
            { ExitCode: { } code } => $"container {container.Name} exited with {code}",
            _ => null,
        };
        return (task.StoppedReason, own) switch
        {
            ({ Length: > 0 } stopped, { } more) when !more.Contains(stopped, StringComparison.Ordinal) => $"{stopped} ({more})",
            ({ Length: > 0 } stopped, _) => stopped,
            _ => own,
        };
    }
}
