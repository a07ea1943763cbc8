namespace Reconciler.Tests.Cli;

public sealed class PlanCommandTests : IDisposable
{
    /// <summary>Dormant on weekends, by Sydney's clock.</summary>
    private const string Weekends = "schedule:\n  - { name: weekend, costMode: dormant, from: Fri 20:00, to: Mon 06:30 }";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_to_do_is_zero()
    {
        _folder.Write("staging.yaml", Samples.Staging());

        var ran = (await PlanAsync()).Ends(0);

        Assert.Equal(
            """
            staging: nothing to do, as desired
              active: costMode in the desired state


            """.ReplaceLineEndings("\n"),
            ran.Out);
        Assert.Empty(ran.Err);
    }

    [Fact]
    public async Task Something_to_do_is_two_and_told_in_a_line_each()
    {
        _folder.Write("staging.yaml", Samples.Staging(threshold: 70) + NewAlarm);

        var ran = (await PlanAsync()).Ends(2);

        Assert.Equal(
            """
            staging: 2 to do now
              active: costMode in the desired state
              now  alarm/rds-connections-high  create  actionsEnabled true, comparison GreaterThanThreshold, datapointsToAlarm 2, evaluationPeriods 2, metric DatabaseConnections, missingData notBreaching, namespace AWS/RDS, period 5m, statistic Average, threshold 80 and 3 more (deleted or never made)
              now  alarm/rds-cpu-high          put     threshold 90 → 70 (threshold differs from the desired state)


            """.ReplaceLineEndings("\n"),
            ran.Out);
        Assert.Empty(ran.Err);
    }

    [Fact]
    public async Task What_waits_and_what_is_blocked_says_for_what()
    {
        _folder.Write("staging.yaml", Samples.Staging(threshold: 70, costMode: "dormant"));
        _folder.Write("production.yaml", Samples.Production("watched", "ohmycoins-prod-postgres").Replace(
            "  rdsInstances:", "  enforcement: observe\n  costMode: dormant\n  rdsInstances:"));

        var lines = (await PlanAsync()).Ends(2).OutLines;

        Assert.Contains(lines, line => line.StartsWith("staging: 2 to do now, 1 waiting", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  waits  rdsInstance/postgres  ", StringComparison.Ordinal) && line.Contains("; for alarm/", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("watched: 1 blocked", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  blocked  rdsInstance/postgres  stop", StringComparison.Ordinal) && line.Contains("enforcement is observe", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_has_what_scripts_rely_on()
    {
        _folder.Write("staging.yaml", Samples.Staging(threshold: 70));

        var staging = (await PlanAsync("--output", "json")).Ends(2).Json["environments"]!.AsArray().Single()!;

        Assert.Equal(
            ("staging", "active", "costMode in the desired state", 1),
            ((string)staging["name"]!, (string)staging["costMode"]!, (string)staging["costModeReason"]!, (int)staging["generation"]!));
        Assert.Equal(("OutOfSync", "Healthy"), ((string)staging["sync"]!, (string)staging["health"]!));
        var action = staging["actions"]!.AsArray().Single()!;
        Assert.Equal(
            ("staging/alarm/rds-cpu-high", "put", "Ready", "threshold differs from the desired state"),
            ((string)action["address"]!, (string)action["verb"]!, (string)action["state"]!, (string)action["why"]!));
        Assert.Equal("""[{"field":"threshold","from":"90","to":"70"}]""", action["changes"]!.ToJsonString());
    }

    [Fact]
    public async Task Json_of_nothing_to_do_has_no_actions()
    {
        _folder.Write("staging.yaml", Samples.Staging());

        var staging = (await PlanAsync("-o", "json")).Ends(0).Json["environments"]!.AsArray().Single()!;

        Assert.Empty(staging["actions"]!.AsArray());
        Assert.Equal("Synced", (string)staging["sync"]!);
    }

    [Fact]
    public async Task Markdown_is_a_table_for_a_pull_request()
    {
        _folder.Write("staging.yaml", Samples.Staging(threshold: 70));

        Assert.Equal(
            """
            ### staging: 1 to do now

            Mode **active** (costMode in the desired state), generation 1.

            | state | resource | action | changes | why |
            |---|---|---|---|---|
            | Ready | `alarm/rds-cpu-high` | put | threshold 90 → 70 | threshold differs from the desired state |


            """.ReplaceLineEndings("\n"),
            (await PlanAsync("-o", "markdown")).Ends(2).Out);
    }

    [Fact]
    public async Task Markdown_takes_values_for_values()
    {
        _folder.Write("staging.yaml", Samples.Staging().Replace(
            "alarmName: ohmycoins-staging-rds-cpu-high", "alarmName: ohmycoins-staging-rds-cpu-high\n      description: \"a|b <img src=x>\\nc\\\\d\""));

        var row = Assert.Single((await PlanAsync("-o", "markdown")).Ends(2).OutLines, line => line.Contains("description", StringComparison.Ordinal));

        Assert.Contains(@"a\|b &lt;img src=x> c\\d", row);
        Assert.Equal(6, row.Replace(@"\|", "").Count(c => c == '|'));
    }

    [Theory]
    [InlineData("2026-11-27T19:59", "active")]
    [InlineData("2026-11-27T20:00", "dormant")]
    [InlineData("2026-11-27 20:00:00", "dormant")]
    [InlineData("2026-11-30T06:29:59", "dormant")]
    [InlineData("2026-11-30T06:30", "active")]
    [InlineData("2026-11-27T08:59Z", "active")]
    [InlineData("2026-11-27T09:00Z", "dormant")]
    [InlineData("2026-11-27T09:00:00Z", "dormant")]
    [InlineData("2026-11-27T10:00+01:00", "dormant")]
    [InlineData("2026-11-27T09:59+01:00", "active")]
    public async Task Plan_at_a_time_is_by_the_zone_of_the_environment_unless_it_says_otherwise(string at, string mode)
    {
        _folder.Write("staging.yaml", Samples.Staging(more: Weekends));

        var staging = (await PlanAsync("--at", at, "-o", "json")).Json["environments"]![0]!;

        Assert.Equal(mode, (string)staging["costMode"]!);
    }

    [Fact]
    public async Task Plan_of_a_window_says_when_the_mode_changes_next()
    {
        _folder.Write("staging.yaml", Samples.Staging(more: Weekends));

        var lines = (await PlanAsync("--at", "2026-11-28T12:00")).Ends(2).OutLines;

        Assert.Matches(@"^  dormant: .*weekend.*; next change 2026-11-29 19:30:00Z \((in|\d).*\)$", lines[1]);
    }

    [Fact]
    public async Task Plan_writes_nothing_anywhere()
    {
        _folder.Write("desired/staging.yaml", Samples.Staging(threshold: 70));

        (await PlanAsync("--desired-state", _folder["desired"], "--state", $"sqlite:{_folder["journal.db"]}")).Ends(2);

        Assert.Equal(["desired"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Environment_that_is_asked_for_is_planned_alone()
    {
        _folder.Write("staging.yaml", Samples.Staging());
        _folder.Write("production.yaml", Samples.Production());

        var environments = (await PlanAsync("--env", "staging", "-o", "json")).Ends(0).Json["environments"]!.AsArray();

        Assert.Equal("staging", (string)environments.Single()!["name"]!);
    }

    [Fact]
    public async Task Environment_that_is_not_there_is_an_error_that_says_which_there_are()
    {
        _folder.Write("staging.yaml", Samples.Staging());
        _folder.Write("production.yaml", Samples.Production());

        var ran = (await PlanAsync("--env", "test", "--env", "staging")).Ends(1);

        Assert.Equal($"--env test: {_folder.Path} has no such environment. There are production, staging.\n", ran.Err);
        Assert.StartsWith("staging: nothing to do", ran.Out);
    }

    [Fact]
    public async Task Findings_are_told_beside_the_plan_of_what_is_valid()
    {
        _folder.Write("staging.yaml", Samples.Staging(threshold: 70));
        var wrong = _folder.Write("production.yaml", Samples.Production().Replace("identifier", "identfier"));

        var ran = (await PlanAsync()).Ends(1);

        Assert.StartsWith($"{wrong}:", ran.ErrLines[0]);
        Assert.StartsWith("staging: 1 to do now", ran.Out);
        Assert.DoesNotContain("production", ran.Out);
    }

    [Fact]
    public async Task Environment_that_the_journal_knows_and_no_file_declares_is_told()
    {
        var state = $"sqlite:{_folder["journal.db"]}";
        _folder.Write("desired/staging.yaml", Samples.Staging());
        var production = _folder.Write("desired/production.yaml", Samples.Production());
        (await CommandLine.RunAsync("run", "--until-synced", "--sandbox", "--desired-state", _folder["desired"], "--state", state)).Ends(0);
        File.Delete(production);

        var ran = (await PlanAsync("--desired-state", _folder["desired"], "--state", state)).Ends(0);

        Assert.Equal("production: no file declares it any more; AWS is left as it is\n", ran.Err);
        Assert.DoesNotContain("production", ran.Out);
        // Once that is recorded, it is told all the same.
        (await CommandLine.RunAsync("run", "--once", "--sandbox", "--desired-state", _folder["desired"], "--state", state)).Ends(0);
        Assert.Equal(ran.Err, (await PlanAsync("--desired-state", _folder["desired"], "--state", state)).Ends(0).Err);
    }

    [Fact]
    public async Task Aws_that_cannot_be_seen_is_an_error_and_no_plan()
    {
        _folder.Write("staging.yaml", Samples.Staging());

        var ran = (await Executable.RunAsync(
            _folder,
            new Dictionary<string, string?>
            {
                ["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1",
                ["AWS_REGION"] = "ap-southeast-2",
                ["AWS_ACCESS_KEY_ID"] = "a",
                ["AWS_SECRET_ACCESS_KEY"] = "b",
            },
            "plan", "--desired-state", "staging.yaml")).Ends(1);

        Assert.Matches("^staging: .* could not be seen: ConnectionError from [A-Za-z]+: ", ran.Out);
    }

    [Fact]
    public async Task Stopped_plan_is_no_plan_without_anything_to_do()
    {
        _folder.Write("staging.yaml", Samples.Staging());
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        var ran = await CommandLine.RunAsync(stopped.Token, "plan", "--sandbox", "--desired-state", _folder.Path);

        Assert.Equal((1, "error: stopped before it was done\n"), (ran.Code, ran.Err));
    }

    private const string NewAlarm = """
            rds-connections-high:
              alarmName: ohmycoins-staging-rds-connections-high
              namespace: AWS/RDS
              metric: DatabaseConnections
              dimensions: { DBInstanceIdentifier: ohmycoins-staging-postgres }
              comparison: GreaterThanThreshold
              threshold: 80
        """;

    private Task<Ran> PlanAsync(params IReadOnlyList<string> args) => CommandLine.RunAsync(
        ["plan", "--sandbox", .. args, .. args.Contains("--desired-state") ? Array.Empty<string>() : ["--desired-state", _folder.Path]]);
}
