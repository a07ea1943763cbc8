using System.Diagnostics;
using System.Globalization;

namespace Reconciler.Daemon;

/// <summary>
/// The name of this process among the replicas, <c>host-pid-start</c>: no two processes share one, and a process on the
/// same host can tell that the owner of a name has ended, so that a restart need not wait for a lease to run out.
/// </summary>
internal static class ReplicaName
{
    /// <summary>A host, and where processes are numbered apart within it (containers), that too.</summary>
    private static string Host { get; } = System.Environment.MachineName + Namespace();

    /// <summary>Ours.</summary>
    public static string Ours { get; } = Of(System.Environment.ProcessId);

    /// <summary>The name of a process of this host that is there now.</summary>
    public static string Of(int pid) => $"{Host}-{pid}-{Start(pid) ?? "0"}";

    /// <summary>Whether the process of that name was on this host and is there no more. False where it cannot be told.</summary>
    public static bool IsGone(string replica)
    {
        if (replica.Split('-') is not [.. var host, var pid, var start] || string.Join('-', host) != Host) return false;
        return int.TryParse(pid, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Start(id) is var now && now != start
            && now != "";
    }

    /// <summary>What tells a process from a later one with its number; null where there is no such process, empty where it cannot be told.</summary>
    private static string? Start(int pid)
    {
        try
        {
            if (OperatingSystem.IsLinux()) return File.Exists($"/proc/{pid}/stat") ? Ticks(File.ReadAllText($"/proc/{pid}/stat")) : null;
            using var process = Process.GetProcessById(pid);
            return process.HasExited ? null : process.StartTime.ToUniversalTime().Ticks.ToString("x", CultureInfo.InvariantCulture);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException
            or System.ComponentModel.Win32Exception)
        {
            return "";
        }
    }

    // "pid (name) state ppid …": the start, in ticks since the host's, is the 22nd field; a name may hold blanks and brackets.
    private static string Ticks(string stat) => stat[(stat.LastIndexOf(')') + 2)..].Split(' ') is { Length: > 19 } fields
        ? fields[0] is "Z" or "X" ? "ended" : fields[19]
        : "";

    private static string Namespace()
    {
        try
        {
            // pid:[4026531836]
            var link = OperatingSystem.IsLinux() ? new FileInfo("/proc/self/ns/pid").LinkTarget : null;
            return link is null ? "" : $"/{new string([.. link.Where(char.IsAsciiDigit)])}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
