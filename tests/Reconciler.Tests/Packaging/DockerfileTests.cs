using System.Text.RegularExpressions;

namespace Reconciler.Tests.Packaging;

/// <summary>The image as its Dockerfile describes it: what runs is no root, has no SDK and needs nothing writable but /tmp and its state.</summary>
public sealed partial class DockerfileTests
{
    private static IReadOnlyList<string> Instructions { get; } =
    [
        .. File.ReadAllText(Samples.Shipped("Dockerfile")).Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
            .Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')),
    ];

    private static IReadOnlyList<string> Final => [.. Instructions.Skip(Instructions.ToList().FindLastIndex(i => i.StartsWith("FROM ", StringComparison.Ordinal)))];

    [Fact]
    public void What_builds_is_not_what_runs()
    {
        var stages = Instructions.Where(i => i.StartsWith("FROM ", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, stages.Count);
        Assert.Contains("/sdk:", stages[0], StringComparison.Ordinal);
        Assert.DoesNotContain("/sdk:", stages[1], StringComparison.Ordinal);
        Assert.Equal("COPY --from=build /app /app", Assert.Single(Final, i => i.StartsWith("COPY", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_runs_is_no_root_and_no_shell()
    {
        var user = Assert.Single(Final, i => i.StartsWith("USER ", StringComparison.Ordinal));
        Assert.DoesNotMatch("^USER (root|0)(:|$)", user);
        var last = Final.ToList().FindIndex(i => i == user);
        Assert.DoesNotContain(Final.Skip(last), i => i.StartsWith("RUN ", StringComparison.Ordinal) || i.StartsWith("COPY ", StringComparison.Ordinal));
        Assert.Equal("ENTRYPOINT [\"/app/reconciler\"]", Assert.Single(Final, i => i.StartsWith("ENTRYPOINT", StringComparison.Ordinal)));
        Assert.Matches("^CMD \\[", Assert.Single(Final, i => i.StartsWith("CMD", StringComparison.Ordinal)));
        Assert.DoesNotContain(Final, i => i.StartsWith("EXPOSE", StringComparison.Ordinal));
    }

    [Fact]
    public void What_runs_has_git_and_what_verifies_commits()
    {
        var installed = string.Join(' ', Final.Where(i => i.StartsWith("RUN ", StringComparison.Ordinal)));
        foreach (var package in new[] { "git", "openssh-client", "ca-certificates", "tzdata" })
            Assert.Contains($" {package} ", $"{installed} ", StringComparison.Ordinal);
        Assert.Contains("ENV HOME=/tmp", Final); // nobody's home is not there
    }

    [Fact]
    public void Documents_run_it_on_a_read_only_file_system()
    {
        var runs = DockerRun().Matches(File.ReadAllText(Samples.Shipped("docs/aws.md"))).Select(m => m.Value).ToList();
        Assert.NotEmpty(runs);
        Assert.All(runs, run => Assert.Contains(" --read-only --tmpfs /tmp ", run, StringComparison.Ordinal));
    }

    [GeneratedRegex("^docker run .*$", RegexOptions.Multiline)]
    private static partial Regex DockerRun();
}
