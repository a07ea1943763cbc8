using Reconciler.Checking;

namespace Reconciler.Diagnosing.Rules;

/// <summary>Whether tasks are at the end of their resources. Pure.</summary>
internal static class Load
{
    /// <summary>What counts as the end where nothing else is declared, in percent.</summary>
    private const int Full = 90;

    /// <summary>What to do about it: the quick fix, and what lasts.</summary>
    public static string Remedy(Symptoms seen) =>
        $"Scale up at once to gain time; raise ecsServices.{seen.Service.Address.Name}.{(seen.Spec.Autoscaling is null ? "desiredCount" : "autoscaling.max")} in the desired state and commit, or give the tasks more: "
        + "the daemon takes back a count that the desired state does not allow.";

    /// <summary>What is, in words.</summary>
    public static IEnumerable<string> TooHigh(Symptoms seen)
    {
        var limits = seen.Spec.Release.Performance;
        if (seen.Figures.Cpu is { } cpu && cpu >= (limits?.CpuPercent ?? Full)) yield return $"CPU: {Figures.Percent(cpu)} on average of the last ten minutes";
        if (seen.Figures.Memory is { } memory && memory >= (limits?.MemoryPercent ?? Full)) yield return $"memory: {Figures.Percent(memory)} at its highest in the last hour";
    }
}
