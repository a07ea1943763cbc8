namespace Reconciler.Core.Guarding;

/// <summary>How long a resource is left alone after failed writes.</summary>
public static class FailureBackoff
{
    /// <summary>5 s after the first failure, doubling to 5 min; for a refusal 1 min, doubling to 1 h. AWS's own wish wins where it is longer.</summary>
    /// <param name="failures">Failures in a row, this one included; from 1.</param>
    /// <param name="terminal">Whether AWS refused in a way that trying again will not help.</param>
    /// <param name="asked">What AWS asked for, or null.</param>
    public static TimeSpan After(int failures, bool terminal, TimeSpan? asked)
    {
        var (first, most) = terminal
            ? (TimeSpan.FromMinutes(1), TimeSpan.FromHours(1))
            : (TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5));
        var wait = first * Math.Pow(2, Math.Clamp(failures - 1, 0, 12));
        if (wait > most) wait = most;
        return asked > wait ? asked.Value : wait;
    }
}
