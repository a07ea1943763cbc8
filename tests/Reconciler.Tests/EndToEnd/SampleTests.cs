using Reconciler.Tests.Cli;

namespace Reconciler.Tests.EndToEnd;

/// <summary>The samples as they stand, each run by its own script with the built program.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task Weekend_falls_asleep_on_Friday_and_wakes_on_Monday()
    {
        using var folder = new TemporaryFolder();
        await using var running = Start(folder, "weekend", ("SECONDS_TO_RUN", "150"));
        await running.OutAsync("awake: everything is up");
        await running.SignalAsync("TERM");
        var lines = (await running.EndAsync()).Ends(0).OutLines;

        var saturday = lines.TakeWhile(l => !l.StartsWith("The weekend itself", StringComparison.Ordinal)).ToList();
        Assert.Contains(saturday, l => l.Contains("dormant: window weekend, until Mon 2026-11-30 06:30 Australia/Sydney", StringComparison.Ordinal));
        Assert.Contains(saturday, l => l.Contains("alarm/alb-unhealthy-targets  mute", StringComparison.Ordinal));
        AssertInOrder(
            lines,
            "mode is dormant: window weekend", "falling asleep", "mute:", "suspendScaling:", "frontend             setCount: count 2 → 0",
            "backend              setCount: count 2 → 0", "rdsInstance/postgres            stop:", "asleep: everything is at rest",
            "mode is active", "waking", "rdsInstance/postgres            start:", "backend              setCount: count 0 → 2",
            "frontend             setCount: count 0 → 2", "resumeScaling:", "unmute:", "awake: everything is up");
    }

    [Fact]
    public async Task Commit_puts_production_to_sleep_on_its_authors_word()
    {
        var lines = await RunAsync("commit-to-sleep", ("GIT_AUTHOR_NAME", "Kim"));

        AssertInOrder(
            lines,
            "generation 1 is in force (commit ", "Synced, Healthy: as desired",
            "by Kim: Put production to sleep for the holidays)", "falling asleep", "asleep: everything is at rest",
            "production: Synced, Dormant: asleep as desired");
    }

    [Fact]
    public async Task Drift_is_shown_corrected_and_accounted_for()
    {
        var lines = await RunAsync("drift");

        AssertInOrder(
            lines,
            "production: 2 to do now", "setScaling  count 1 → 2, autoscaling.min 1 → 2, autoscaling.max 3 → 6",
            "put: threshold 95 → 80", "Synced, Healthy: as desired", "What happened, and why?", "put: done", "Synced, Healthy: as desired");
    }

    private static void AssertInOrder(IReadOnlyList<string> lines, params IReadOnlyList<string> words)
    {
        var at = 0;
        foreach (var each in words)
        {
            while (at < lines.Count && !lines[at].Contains(each, StringComparison.Ordinal)) at++;
            Assert.True(at < lines.Count, $"No '{each}' where it should be in:\n{string.Join('\n', lines)}");
        }
    }

    private static async Task<IReadOnlyList<string>> RunAsync(string sample, params (string Name, string Value)[] environment)
    {
        using var folder = new TemporaryFolder();
        await using var running = Start(folder, sample, environment);
        return (await running.EndAsync()).Ends(0).OutLines;
    }

    private static Executable Start(TemporaryFolder folder, string sample, params (string Name, string Value)[] environment)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the samples are shell scripts");
        var settings = environment.Append(("RECONCILER", Executable.Path)).ToDictionary(e => e.Item1, e => (string?)e.Item2);
        return Executable.StartThrough("sh", folder, settings, Samples.Shipped($"samples/{sample}/run.sh"));
    }
}
