using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Tests.Cli;

public sealed class LogCommandTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly CommitStamp Commit = new("0123456789abcdef0123456789abcdef01234567", "Robin", "Raise the threshold");

    private readonly TemporaryFolder _folder = new();

    private string File => _folder["journal.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Log_is_a_line_for_each_event_of_all_environments_in_order_of_time()
    {
        await WriteAsync();

        var ran = (await LogAsync()).Ends(0);

        Assert.Equal(
            [
                "2026-03-02 12:00:00Z  production                                  desired state generation 1 is in force (commit 01234567 by Robin: Raise the threshold)",
                "2026-03-02 12:00:01Z  staging                                     desired state generation 1 is in force (staging.yaml)",
                "2026-03-02 12:00:02Z  production  alarm/rds-cpu-high              put: threshold 90 → 80 (threshold differs from the desired state)",
                "2026-03-02 12:00:03Z  production  alarm/rds-cpu-high              put: done (#2)",
                "2026-03-02 12:00:04Z  staging                                     paused: migration",
            ],
            ran.OutLines);
        Assert.Empty(ran.Err);
    }

    [Fact]
    public async Task Jsonl_has_what_scripts_rely_on_in_a_line_each()
    {
        await WriteAsync();

        var lines = (await LogAsync("--output", "jsonl", "--env", "production")).Ends(0).Jsonl;

        Assert.Equal([1, 2, 3], lines.Select(l => (int)l["seq"]!));
        var intended = lines[1];
        Assert.Equal(
            (Noon.AddSeconds(2), "production", "ActionIntended", "production/alarm/rds-cpu-high", "put", 2, 1, "reconciler"),
            ((DateTimeOffset)intended["time"]!, (string)intended["environment"]!, (string)intended["type"]!, (string)intended["address"]!,
                (string)intended["verb"]!, (int)intended["actionId"]!, (int)intended["generation"]!, (string)intended["actor"]!));
        Assert.Equal(Commit.Commit, (string)intended["commit"]!);
        Assert.Equal("put: threshold 90 → 80 (threshold differs from the desired state)", (string)intended["message"]!);
        Assert.Equal("""[{"field":"threshold","from":"90","to":"80"}]""", intended["changes"]!.ToJsonString());
        Assert.Equal(("Done", "req-1", 2), ((string)lines[2]["outcome"]!, (string)lines[2]["requestId"]!, (int)lines[2]["actionId"]!));
        Assert.Equal(["address", "verb", "outcome", "requestId"], new[] { "address", "verb", "outcome", "requestId" }.Where(n => lines[0][n] is null));
    }

    [Fact]
    public async Task Json_is_one_document()
    {
        await WriteAsync();

        Assert.Equal(5, (await LogAsync("-o", "json")).Ends(0).Json["events"]!.AsArray().Count);
    }

    [Fact]
    public async Task Since_leaves_out_what_is_older()
    {
        var now = TimeProvider.System.GetUtcNow();
        await Journals.WriteAsync(
            File, "staging", (now.AddHours(-25), new ReconcilingPaused(null, "long ago")), (now.AddHours(-23), new ReconcilingPaused(null, "yesterday")));

        var ran = (await LogAsync("--since", "24h")).Ends(0);

        Assert.EndsWith("paused: yesterday", Assert.Single(ran.OutLines));
    }

    [Fact]
    public async Task Environment_that_is_not_there_is_an_error()
    {
        await WriteAsync();

        Assert.Equal(
            $"error: --env prod: the journal sqlite:{File} has no such environment. There are production, staging.\n",
            (await LogAsync("--env", "prod")).Ends(1).Err);
        Assert.Equal(
            $"error: --env stagin: the journal sqlite:{File} has no such environment; did you mean staging?\n",
            (await LogAsync("--env", "stagin", "--verify")).Ends(1).Err);
    }

    [Theory]
    [InlineData]
    [InlineData("--verify")]
    [InlineData("-o", "json")]
    public async Task Journal_that_is_not_there_is_an_error_and_is_not_made(params string[] args)
    {
        var ran = (await LogAsync(args)).Ends(1);

        Assert.Equal($"error: nothing was recorded at sqlite:{File} yet. `reconciler run` records; --state says where.\n", ran.Err);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task Journal_that_is_something_else_is_an_error()
    {
        _folder.Write("journal.db", "This is a letter to somebody, and no database at all.");

        Assert.Equal(
            $"error: The journal sqlite:{File}: it is not a SQLite database. Name another file with --state.",
            (await LogAsync()).Ends(1).Err.Split(" (SQLite:")[0]);
    }

    [Fact]
    public async Task Follow_waits_for_a_journal_tells_what_comes_and_ends_by_a_signal()
    {
        await using var following = Executable.Start(_folder, null, "log", "--follow", "--output", "jsonl", "--state", "sqlite:journal.db", "--env", "staging");
        await following.ErrAsync("Nothing was recorded at sqlite:journal.db yet: it is waited for.");

        await Journals.WriteAsync(File, "production", (Noon, new ReconcilingPaused(null, "not asked for")));
        await Journals.WriteAsync(File, "staging", (Noon, new ReconcilingPaused(null, "one")));
        await following.OutAsync("paused: one");
        await Journals.WriteAsync(File, "staging", (Noon, new ReconcilingPaused(null, "two")));
        await following.OutAsync("paused: two");

        await following.SignalAsync("TERM");
        var ran = (await following.EndAsync()).Ends(0);
        Assert.Equal(2, ran.Jsonl.Count);
        Assert.Single(ran.ErrLines);
    }

    [Fact]
    public async Task Follow_ends_when_nobody_reads_any_more()
    {
        await WriteAsync();
        await using var following = Executable.StartThrough(
            "/bin/sh", _folder, new Dictionary<string, string?> { ["RECONCILER"] = Executable.Path },
            "-c", "\"$RECONCILER\" log --follow --state sqlite:journal.db | grep -m1 paused");

        var ran = (await following.EndAsync()).Ends(0);

        Assert.EndsWith("paused: migration", Assert.Single(ran.OutLines));
        Assert.Empty(ran.Err);
    }

    [Fact]
    public async Task Verify_counts_what_is_whole()
    {
        await WriteAsync();

        Assert.Equal(
            [
                "production: 3 entries verified, none altered or cut out",
                "staging: 2 entries verified, none altered or cut out",
            ],
            (await LogAsync("--verify")).Ends(0).OutLines);
    }

    [Theory]
    [InlineData(
        "UPDATE entries SET text = replace(text, '\"80\"', '\"85\"') WHERE environment = 'production' AND seq = 2",
        "broken at entry 2: entry 3 does not continue entry 2: the text of one of them was altered after it was written.")]
    [InlineData(
        "DELETE FROM entries WHERE environment = 'production' AND seq = 2",
        "broken at entry 2: entry 2 is missing: entry 3 follows on 1. Something was cut out.")]
    [InlineData(
        "DELETE FROM entries WHERE environment = 'production' AND seq = 3",
        "broken at entry 3: the journal ends at entry 2, but its head says 3. The end was cut off.")]
    [InlineData(
        "UPDATE entries SET text = replace(text, 'req-1', 'req-2') WHERE environment = 'production' AND seq = 3",
        "broken at entry 3: entry 3, the last one, was altered: its hash is not the one that the head holds.")]
    public async Task Verify_finds_what_was_tampered_with(string sql, string found)
    {
        await WriteAsync();
        await Journals.TamperAsync(File, sql);

        Assert.Equal(
            [$"production: {found}", "staging: 2 entries verified, none altered or cut out"],
            (await LogAsync("--verify")).Ends(1).OutLines);
    }

    [Fact]
    public async Task Verify_goes_on_with_the_others_where_an_entry_is_none_any_more()
    {
        await WriteAsync();
        await Journals.TamperAsync(File, "UPDATE entries SET text = '{}' WHERE environment = 'production' AND seq = 2");

        var lines = (await LogAsync("--verify")).Ends(1).OutLines;

        Assert.StartsWith($"production: not verified: The journal sqlite:{File}: entry 2 of production cannot be read", lines[0]);
        Assert.Equal("staging: 2 entries verified, none altered or cut out", lines[1]);
    }

    private async Task WriteAsync()
    {
        IReadOnlyList<Change> changes = [new Change("threshold", "90", "80")];
        await Journals.WriteAsync(
            File, "production",
            (Noon, new GenerationAccepted(1, "abc", Commit, "production.yaml")),
            (Noon.AddSeconds(2), new ActionIntended("alarm/rds-cpu-high", "put", changes, "threshold differs from the desired state", "f")),
            (Noon.AddSeconds(3), new ActionCompleted(2, "alarm/rds-cpu-high", "put", CompletedOutcome.Done, "", "req-1", null)));
        await Journals.WriteAsync(
            File, "staging",
            (Noon.AddSeconds(1), new GenerationAccepted(1, "abc", CommitStamp.None, "staging.yaml")),
            (Noon.AddSeconds(4), new ReconcilingPaused(null, "migration")));
    }

    private Task<Ran> LogAsync(params IReadOnlyList<string> args) => CommandLine.RunAsync(["log", "--state", $"sqlite:{File}", .. args]);
}
