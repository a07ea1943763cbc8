using Microsoft.Data.Sqlite;

namespace Reconciler.Tests.Cli;

/// <summary>The daemon as a process, on the sandbox that it takes for AWS.</summary>
public sealed class RunProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Daemon_that_is_stopped_ends_with_zero_and_gives_up_what_it_held(string signal)
    {
        Assert.SkipWhen(signal == "INT" && Executable.IgnoresInt, "SIGINT is ignored here, as by whatever a shell runs in the background");
        await using var aws = await LoopbackAws.StartAsync();
        _folder.Write("desired/staging.yaml", Samples.Staging(threshold: 70));
        await using var daemon = Executable.Start(
            _folder, aws.Environment, "run", "--desired-state", "desired", "--state", "sqlite:journal.db", "--interval", "1s");
        await daemon.OutAsync("Synced, Healthy: as desired");
        Assert.NotEqual("", await OwnerAsync());

        var begun = TimeProvider.System.GetTimestamp();
        await daemon.SignalAsync(signal);
        var ran = (await daemon.EndAsync()).Ends(0);

        Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(15));
        Assert.Equal("", await OwnerAsync());
        Assert.Equal(["PutMetricAlarm ohmycoins-staging-rds-cpu-high"], aws.Writes.Select(w => string.Join(' ', w.Split(' ').Take(2))));
        Assert.All(ran.ErrLines, line => Assert.StartsWith("{\"Timestamp\":", line));
        Assert.All(ran.OutLines.Skip(2), line => Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ  staging  ", line));
        Assert.Equal(["Reconciler. Desired state: desired. Journal: sqlite:journal.db.", ""], ran.OutLines.Take(2));
        Assert.All(ran.OutLines, line => Assert.Equal(line.TrimEnd(), line));
        Assert.DoesNotContain('\u001b', ran.Out + ran.Err);
    }

    [Fact]
    public async Task Daemon_waits_for_an_environment_that_is_not_there_and_says_so()
    {
        await using var aws = await LoopbackAws.StartAsync();
        _folder.Write("desired/staging.yaml", Samples.Staging(threshold: 70));
        await using var daemon = Executable.Start(
            _folder, aws.Environment, "run", "--desired-state", "desired", "--state", "sqlite:journal.db", "--env", "production");
        await daemon.ErrAsync("--env production: desired, with the journal sqlite:journal.db, has no such environment. There is staging. It is waited for.");

        _folder.Write("desired/production.yaml", Samples.Production());

        await daemon.OutAsync("Synced, Healthy: as desired");
        Assert.Empty(aws.Writes);
        Assert.DoesNotContain(daemon.Out, line => line.Contains("staging", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Daemon_works_on_when_nobody_reads_what_it_says()
    {
        await using var aws = await LoopbackAws.StartAsync();
        _folder.Write("desired/staging.yaml", Samples.Staging(threshold: 70));
        await using var daemon = Executable.Start(
            _folder, aws.Environment, "run", "--desired-state", "desired", "--state", "sqlite:journal.db", "--interval", "1s");
        await daemon.OutAsync("Synced, Healthy: as desired");
        daemon.StopReading();

        _folder.Write("desired/staging.yaml", Samples.Staging(threshold: 60));
        await Until(() => aws.Writes.Count == 2);

        await daemon.SignalAsync("TERM");
        await daemon.EndAsync();
    }

    [Fact]
    public async Task Commit_of_a_git_repository_is_in_the_log_and_the_working_copy_is_gone_afterwards()
    {
        await using var aws = await LoopbackAws.StartAsync();
        using var repository = await Sources.GitRepository.InitAsync();
        var commit = await repository.CommitAsync("Lower the threshold", ("prod/staging.yaml", Samples.Staging(threshold: 70)));
        Directory.CreateDirectory(_folder["tmp"]);

        (await Executable.RunAsync(
            _folder, new Dictionary<string, string?>(aws.Environment) { ["TMPDIR"] = _folder["tmp"] },
            "run", "--until-synced", "--desired-state", $"git+{repository.Url}#main:prod", "--state", "sqlite:journal.db")).Ends(0);

        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(_folder["tmp"]), e => Path.GetFileName(e).StartsWith("reconciler", StringComparison.Ordinal));
        var log = (await CommandLine.RunAsync("log", "--state", $"sqlite:{_folder["journal.db"]}", "-o", "jsonl")).Ends(0).Jsonl;
        Assert.All(log, line => Assert.Equal(commit, (string)line["commit"]!));
        Assert.Equal(
            $"desired state generation 1 is in force (commit {commit[..8]} by {Sources.GitRepository.Author}: Lower the threshold)",
            (string)log[0]["message"]!);
    }

    private async Task<string> OwnerAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={_folder["journal.db"]};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT coalesce(owner, '') FROM heads WHERE environment = 'staging'";
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task Until(Func<bool> holds)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < Executable.Patience, "It does not come.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }
    }
}
