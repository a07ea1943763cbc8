namespace Reconciler.Tests.Cli;

public sealed class StatusCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string State => $"sqlite:{_folder["journal.db"]}";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Synced_is_zero_and_told_with_its_age()
    {
        await RunAsync(Samples.Staging());

        var ran = (await StatusAsync()).Ends(0);

        Assert.Equal("staging: Synced, Healthy: as desired", ran.OutLines[0]);
        Assert.Equal("  active: costMode in the desired state", ran.OutLines[1]);
        Assert.Matches(@"^  generation 1; looked at \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ \(.+\)$", ran.OutLines[2]);
        Assert.Equal(
            [
                "  alarm/rds-cpu-high      Synced  Healthy  OK",
                "  alarm/rds-storage-low   Synced  Healthy  OK",
                "  rdsInstance/postgres    Synced  Healthy  available",
                "  replicationGroup/redis  Synced  Healthy  available, 1 node in 1 shard",
            ],
            ran.OutLines.Skip(3));
        Assert.Empty(ran.Err);
    }

    [Fact]
    public async Task Not_synced_is_two()
    {
        await RunAsync(Samples.Production(identifier: "ohmycoins-no-such-database"));

        var ran = (await StatusAsync()).Ends(2);

        Assert.StartsWith("production: OutOfSync, Degraded: rdsInstance/postgres", ran.OutLines[0]);
        Assert.Contains(ran.OutLines, line => line.StartsWith("  Stalled since ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_has_what_scripts_rely_on()
    {
        await RunAsync(Samples.Staging());

        var staging = (await StatusAsync("--output", "json")).Ends(0).Json["environments"]!.AsArray().Single()!;

        Assert.Equal(
            ("staging", "active", "Synced", "Healthy", 1, 1),
            ((string)staging["name"]!, (string)staging["costMode"]!, (string)staging["sync"]!, (string)staging["health"]!,
                (int)staging["generation"]!, (int)staging["observedGeneration"]!));
        Assert.Equal(
            ["Ready True", "Reconciling False", "Stalled False"],
            staging["conditions"]!.AsArray().Select(c => $"{c!["type"]} {(bool)c["status"]!}"));
        Assert.All(staging["conditions"]!.AsArray(), c => Assert.True(c!["reason"] is not null && c["message"] is not null && c["lastTransitionTime"] is not null));
        var postgres = staging["resources"]!.AsArray().Single(r => (string)r!["address"]! == "staging/rdsInstance/postgres")!;
        Assert.Equal(("Synced", "Healthy", "available"), ((string)postgres["sync"]!, (string)postgres["health"]!, (string)postgres["detail"]!));
        Assert.InRange((DateTimeOffset)staging["lookedAt"]!, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(2));
    }

    [Fact]
    public async Task Live_looks_at_aws_and_needs_no_journal()
    {
        _folder.Write("desired/staging.yaml", Samples.Staging(threshold: 70));

        var ran = (await CommandLine.RunAsync("status", "--live", "--sandbox", "--desired-state", _folder["desired"])).Ends(2);

        Assert.Equal("staging: OutOfSync, Healthy: correcting: alarm/rds-cpu-high put", ran.OutLines[0]);
        Assert.Matches(@"^  generation 1; looked at .*Z \((now|\d+s ago)\)$", ran.OutLines[2]);
        Assert.Contains("  alarm/rds-cpu-high      OutOfSync  Healthy  OK", ran.OutLines);
    }

    [Fact]
    public async Task Live_and_recorded_tell_the_same_of_the_same()
    {
        await RunAsync(Samples.Staging());

        var recorded = (await StatusAsync("-o", "json")).Ends(0).Json["environments"]![0]!;
        var live = (await CommandLine.RunAsync(
            "status", "--live", "-o", "json", "--sandbox", "--desired-state", _folder["desired"], "--state", State)).Ends(0).Json["environments"]![0]!;

        foreach (var each in new[] { "name", "costMode", "costModeReason", "sync", "health", "message", "phase", "generation", "observedGeneration", "resources" })
            Assert.Equal(recorded[each]!.ToJsonString(), live[each]!.ToJsonString());
    }

    [Fact]
    public async Task Nothing_recorded_yet_says_what_to_do()
    {
        Assert.Equal(
            $"error: nothing was recorded at {State} yet. `reconciler run` records; `reconciler status --live` looks at AWS now.\n",
            (await StatusAsync()).Ends(1).Err);
        Assert.Equal(
            "error: --sandbox has no journal of its own: its AWS is new each time. Look at it with --live, or name the journal of a run with --state.\n",
            (await CommandLine.RunAsync("status", "--sandbox")).Ends(1).Err);
        Assert.False(File.Exists(_folder["journal.db"]));
    }

    [Fact]
    public async Task Environment_that_is_asked_for_is_told_alone_and_one_that_is_not_there_is_an_error()
    {
        await RunAsync(Samples.Staging() + "---\n" + Samples.Production());

        Assert.Equal("production", (string)(await StatusAsync("--env", "production", "-o", "json")).Ends(0).Json["environments"]!.AsArray().Single()!["name"]!);
        Assert.Equal(
            $"error: --env prodution: the journal {State} has no such environment; did you mean production?\n",
            (await StatusAsync("--env", "prodution")).Ends(1).Err);
    }

    [Fact]
    public async Task Pause_and_override_are_told()
    {
        await RunAsync(Samples.Staging());
        (await CommandLine.RunAsync("pause", "staging/alarm/rds-cpu-high", "--reason", "noisy", "--state", State)).Ends(0);
        (await CommandLine.RunAsync("pause", "staging", "--reason", "migration", "--state", State)).Ends(0);
        (await CommandLine.RunAsync("override", "staging", "dormant", "--for", "4h", "--reason", "drill", "--state", State)).Ends(0);

        var lines = (await StatusAsync()).OutLines;

        Assert.Contains(lines, line => line.StartsWith("  paused by ", StringComparison.Ordinal) && line.EndsWith(": migration", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("rds-cpu-high", StringComparison.Ordinal) && line.EndsWith(": noisy", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  override by ", StringComparison.Ordinal) && line.Contains("dormant", StringComparison.Ordinal)
            && line.EndsWith(": drill", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Orphaned_environment_is_told_and_is_nobodys_failure()
    {
        await RunAsync(Samples.Staging(), Samples.Production());
        File.Delete(_folder["desired/production.yaml"]);
        (await CommandLine.RunAsync("run", "--once", "--sandbox", "--desired-state", _folder["desired"], "--state", State)).Ends(0);

        var ran = (await StatusAsync()).Ends(0);

        Assert.Contains("no file declares it any more; AWS is left as it is", ran.OutLines[0]);
        Assert.StartsWith("production: ", ran.OutLines[0]);
    }

    private async Task RunAsync(string staging, string? production = null)
    {
        _folder.Write("desired/staging.yaml", staging);
        if (production is not null) _folder.Write("desired/production.yaml", production);
        await CommandLine.RunAsync("run", "--until-synced", "--sandbox", "--desired-state", _folder["desired"], "--state", State);
    }

    private Task<Ran> StatusAsync(params IReadOnlyList<string> args) => CommandLine.RunAsync(["status", "--state", State, .. args]);
}
