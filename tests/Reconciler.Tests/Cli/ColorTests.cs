namespace Reconciler.Tests.Cli;

/// <summary>Colour is for a terminal, and only where it is wanted.</summary>
public sealed class ColorTests : IDisposable
{
    private const char Escape = '\u001b';

    private readonly TemporaryFolder _folder = new();

    public ColorTests() => _folder.Write("staging.yaml", Samples.Staging(threshold: 70));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pipe_gets_plain_text_without_blanks_at_the_ends_of_lines()
    {
        var ran = (await Executable.RunAsync(_folder, new Dictionary<string, string?> { ["TERM"] = "xterm-256color" },
            "plan", "--sandbox", "--desired-state", "staging.yaml")).Ends(2);

        Assert.DoesNotContain(Escape, ran.Out);
        Assert.All(ran.OutLines, line => Assert.Equal(line.TrimEnd(), line));
        Assert.Contains("threshold 90 → 70", ran.Out);
    }

    [Theory]
    [InlineData("", null, true)]
    [InlineData("--no-color", null, false)]
    [InlineData("", "1", false)]
    public async Task Terminal_gets_colour_unless_it_is_not_wanted(string option, string? noColor, bool colored)
    {
        var ran = await OnTerminalAsync($"plan --sandbox --desired-state staging.yaml {option}", new() { ["NO_COLOR"] = noColor });

        Assert.Equal(colored, ran.Out.Contains($"{Escape}[38;5;2m", StringComparison.Ordinal) || ran.Out.Contains($"{Escape}[32m", StringComparison.Ordinal));
        Assert.Contains("alarm/rds-cpu-high", ran.Out);
    }

    [Fact]
    public async Task Terminal_without_any_wits_gets_no_live_line()
    {
        var dumb = await OnTerminalAsync("run --until-synced --sandbox --desired-state staging.yaml", new() { ["TERM"] = "dumb" });
        var clever = await OnTerminalAsync("run --until-synced --sandbox --desired-state staging.yaml", []);

        Assert.DoesNotContain($"{Escape}[2K", dumb.Out);
        Assert.Contains($"{Escape}[2K", clever.Out);
        Assert.Contains("staging: Synced, Healthy: as desired", dumb.Out);
    }

    [Fact]
    public async Task First_line_is_to_be_had_alone_and_quietly()
    {
        await using var piped = Executable.StartThrough(
            "/bin/sh", _folder, new Dictionary<string, string?> { ["RECONCILER"] = Executable.Path },
            "-c", "\"$RECONCILER\" schema | head -1; \"$RECONCILER\" plan --sandbox --desired-state staging.yaml | head -1");

        var ran = (await piped.EndAsync()).Ends(0);

        Assert.Equal(["{", "staging: 1 to do now"], ran.OutLines);
        Assert.Empty(ran.Err);
    }

    /// <summary>Runs it on a terminal of its own (util-linux's script).</summary>
    private async Task<Ran> OnTerminalAsync(string line, Dictionary<string, string?> environment)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "There is no script(1) that lends a terminal.");
        environment["RECONCILER"] = Executable.Path;
        environment.TryAdd("TERM", "xterm-256color");
        await using var lent = Executable.StartThrough(
            "/usr/bin/script", _folder, environment, "--quiet", "--return", "--command", $"\"$RECONCILER\" {line}", "/dev/null");
        return await lent.EndAsync();
    }
}
