using Reconciler.Storage;

namespace Reconciler.Tests.Cli;

/// <summary>Runs that end by themselves, on a simulated AWS in this process.</summary>
public sealed class RunCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Journal => $"sqlite:{_folder["journal.db"]}";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Once_is_zero_where_everything_is_as_desired()
    {
        _folder.Write("desired/staging.yaml", Samples.Staging());

        var ran = (await RunAsync("--once")).Ends(0);

        Assert.Equal("Reconciler on a simulated AWS: no account, nothing real. Its clock runs 60 times as fast, and so do the times below.", ran.OutLines[0]);
        Assert.Equal($"Desired state: {_folder["desired"]}. Journal: in memory.", ran.OutLines[1]);
        Assert.EndsWith("Synced, Healthy: as desired", ran.OutLines[^1]);
    }

    [Fact]
    public async Task Once_is_two_where_something_was_corrected_and_not_seen_so_yet()
    {
        _folder.Write("desired/staging.yaml", Samples.Staging(threshold: 70));

        var ran = (await RunAsync("--once")).Ends(2);

        Assert.Single(ran.OutLines, line => line.EndsWith("  put: threshold 90 → 70 (threshold differs from the desired state)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Until_synced_is_zero_once_it_is_seen_so()
    {
        _folder.Write("desired/staging.yaml", Samples.Staging(threshold: 70));

        var ran = (await RunAsync("--until-synced")).Ends(0);

        Assert.EndsWith("Synced, Healthy: as desired", ran.OutLines[^1]);
    }

    [Fact]
    public async Task Until_synced_ends_with_two_where_only_somebody_else_can_go_on()
    {
        _folder.Write("desired/production.yaml", Samples.Production(identifier: "ohmycoins-no-such-database"));

        (await RunAsync("--until-synced")).Ends(2);
    }

    [Fact]
    public async Task Until_synced_gives_up_at_its_timeout()
    {
        // At real time's speed a database takes minutes to stop.
        _folder.Write("desired/staging.yaml", Samples.Staging(costMode: "dormant"));

        (await RunAsync("--until-synced", "--timeout", "1s", "--speed", "1")).Ends(2);
    }

    [Fact]
    public async Task Jsonl_is_nothing_but_events()
    {
        _folder.Write("desired/staging.yaml", Samples.Staging(threshold: 70));

        var ran = (await RunAsync("--until-synced", "--output", "jsonl", "--state", Journal)).Ends(0);

        Assert.Equal(Enumerable.Range(1, ran.OutLines.Count), ran.Jsonl.Select(l => (int)l["seq"]!));
        Assert.Equal(ran.Out, (await CommandLine.RunAsync("log", "--state", Journal, "-o", "jsonl")).Ends(0).Out);
    }

    [Fact]
    public async Task Messages_go_to_standard_error_as_json_in_a_pipe()
    {
        _folder.Write("desired/staging.yaml", Samples.Staging(threshold: 70));

        var ran = (await RunAsync("--once", "--verbose")).Ends(2);

        var messages = ran.ErrLines.Select(line => System.Text.Json.Nodes.JsonNode.Parse(line)!).ToList();
        Assert.All(messages, m => Assert.True(m["Timestamp"] is not null && m["LogLevel"] is not null && m["EventId"] is not null));
        Assert.Contains(messages, m => (string)m["State"]!["Environment"]! == "staging" && m["State"]!["PassId"] is not null);
        Assert.DoesNotContain("Timestamp", ran.Out);
    }

    [Theory]
    [InlineData("--once")]
    [InlineData("--until-synced")]
    [InlineData("--interval", "1s")]
    public async Task Desired_state_that_was_never_valid_ends_a_run_with_one(params string[] args)
    {
        _folder.Write("desired/staging.yaml", Samples.Staging().Replace("costMode", "costmode"));

        var ran = (await RunAsync(args)).Ends(1);

        Assert.Contains("unknown field costmode", ran.Err);
    }

    [Fact]
    public async Task Source_that_is_not_there_ends_a_run_with_one()
    {
        var ran = (await RunAsync("--once")).Ends(1);

        Assert.Contains("there is no such folder or file", ran.Err);
    }

    [Fact]
    public async Task Environment_that_is_asked_for_is_reconciled_alone()
    {
        _folder.Write("desired/staging.yaml", Samples.Staging());
        _folder.Write("desired/production.yaml", Samples.Production());

        (await RunAsync("--once", "--env", "production", "--state", Journal)).Ends(0);

        Assert.Equal(
            "production",
            (string)(await CommandLine.RunAsync("status", "--state", Journal, "-o", "json")).Ends(0).Json["environments"]!.AsArray().Single()!["name"]!);
    }

    [Theory]
    [InlineData("--once")]
    [InlineData("--until-synced")]
    public async Task Environment_that_is_not_there_is_an_error_of_a_run_that_ends(string how)
    {
        _folder.Write("desired/staging.yaml", Samples.Staging());

        var ran = (await RunAsync(how, "--env", "stagin")).Ends(1);

        Assert.Equal($"error: --env stagin: {_folder["desired"]} has no such environment; did you mean staging?\n", ran.Err);
        Assert.Empty(ran.Out);
    }

    [Fact]
    public async Task Journal_that_cannot_be_opened_is_an_error_of_a_run_that_ends()
    {
        _folder.Write("desired/staging.yaml", Samples.Staging());

        var ran = (await RunAsync("--once", "--state", $"sqlite:{_folder["none/journal.db"]}")).Ends(1);

        Assert.StartsWith($"error: The journal sqlite:{_folder["none/journal.db"]}: it cannot be opened. Its folder must exist", ran.Err);
    }

    [Fact]
    public async Task Environment_that_another_replica_holds_is_said_and_is_two()
    {
        _folder.Write("desired/staging.yaml", Samples.Staging());
        var options = new JournalStoreOptions { Time = TimeProvider.System, Replica = "another", NextWriteId = () => "w1" };
        await using var store = await JournalStore.OpenAsync(JournalLocation.Parse(Journal), options, TestContext.Current.CancellationToken);
        Assert.True((await store.Lease.AcquireAsync("staging", TestContext.Current.CancellationToken)).Held);

        var ran = (await RunAsync("--once", "--state", Journal)).Ends(2);

        Assert.Contains("staging is held by another replica, another", ran.Err);
    }

    [Fact]
    public async Task Port_that_is_taken_is_an_error()
    {
        _folder.Write("desired/staging.yaml", Samples.Staging());
        await using var aws = await LoopbackAws.StartAsync();
        var port = new Uri(aws.Environment["AWS_ENDPOINT_URL"]!).Port;

        var ran = (await RunAsync("--once", "--port", $"{port}")).Ends(1);

        Assert.StartsWith("error: ", Assert.Single(ran.ErrLines));
        Assert.Contains($"{port}", ran.Err);
    }

    private Task<Ran> RunAsync(params IReadOnlyList<string> args) =>
        CommandLine.RunAsync(["run", "--sandbox", "--desired-state", _folder["desired"], .. args]);
}
