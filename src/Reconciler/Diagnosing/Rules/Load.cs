using Reconciler.Checking;

namespace Reconciler.Diagnosing.Rules;

/// <summary>Whether tasks are at the end of their resources. Pure.</summary>
internal static class Load
{
    /// <summary>What counts as the end where nothing else is declared, in percent.</summary>
    private const int Full = 90;

    /// <summary>What is, in words.</summary>
    public static IEnumerable<string> TooHigh(Symptoms seen)
    {
        var limits = seen.Spec.Release.Performance;
        if (seen.Figures.Cpu is { } cpu && cpu >= (limits?.CpuPercent ?? Full)) yield return $"CPU: {Figures.Percent(cpu)} on average of the last ten minutes";
        if (seen.Figures.Memory is { } memory && memory >= (limits?.MemoryPercent ?? Full)) yield return $"memory: {Figures.Percent(memory)} at its highest in the last hour";
    }
}
