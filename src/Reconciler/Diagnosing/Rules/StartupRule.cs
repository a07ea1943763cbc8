using System.Globalization;

namespace Reconciler.Diagnosing.Rules;

/// <summary>Tasks whose container ended by itself: the application fails, as a rule while it starts.</summary>
internal sealed class StartupRule : IRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnosis> Judge(Symptoms seen)
    {
        var ended = seen.Stopped.Where(t => t.HasFailed && !t.RanOutOfMemory() && t.Containers.Any(c => c.ExitCode is not null)).ToList();
        if (ended.Count == 0) yield break;
        var codes = ended.SelectMany(t => t.Containers).Select(c => c.ExitCode).OfType<int>().ToList();
        var code = codes.Where(c => c != 0).DefaultIfEmpty(0).First();
        var shell = new ShellLines(seen);
        yield return new Diagnosis(
            Entries.Restarting, Likelihood.Likely,
            [
                .. TaskWords.Evidence(ended, seen.Subject.Now), .. seen.LogLines(3),
                .. seen.Recent is { } recent ? [TaskWords.Brought(recent, seen.Subject.Now)] : Array.Empty<string>(),
            ],
            Cause(code), Remedy(seen),
            [.. shell.Log, shell.DescribeTask(ended[0].Id), .. shell.Rollback(seen.Recent, "tasks keep restarting")]);
    }

    /// <summary>Codes as shells and kernels give them: 126 and 127 of the shell, 128 and the signal's number of a signal.</summary>
    private static string Cause(int code) => code switch
    {
        0 => "The main process ends by itself, without an error: a service's has to go on.",
        126 => "The image's command is there and cannot be executed (exit code 126).",
        127 => "The image's command is not in it (exit code 127).",
        139 => "The application crashes: a segmentation fault (exit code 139).",
        143 => "The process was told to terminate from inside the task (exit code 143).",
        _ => string.Create(CultureInfo.InvariantCulture, $"The application ends with exit code {code}: it fails while it starts, or on an error that nothing catches. "
            + $"Missing dependencies, migrations and variables are the usual ones."),
    };

    private static string Remedy(Symptoms seen) => seen.Recent is { Earlier: not null }
        ? "Read the log; go back to the revision before if it is the new one that fails."
        : "Read the log, mend the application or its settings, and commit the new image.";
}
