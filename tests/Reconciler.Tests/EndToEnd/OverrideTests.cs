using System.Text.Json.Nodes;

namespace Reconciler.Tests.EndToEnd;

/// <summary>Override and pause are events in the journal: every replica honours them, and they are over at their time.</summary>
public sealed class OverrideTests : IAsyncLifetime
{
    private const string State = "sqlite:journal.db";

    private readonly ReconcilerProgram _program = new();
    private SandboxProcess _aws = null!;

    public async ValueTask InitializeAsync()
    {
        _program.Declare("staging", Samples.Staging());
        _aws = await SandboxProcess.StartAsync(_program, speed: 600);
        (await _program.RunAsync("run", "--state", State, "--until-synced", "--timeout", "120s", "--interval", "1s")).Ends(0);
    }

    public async ValueTask DisposeAsync()
    {
        await _aws.DisposeAsync();
        _program.Dispose();
    }

    [Fact]
    public async Task Override_is_in_force_until_its_time_to_the_second()
    {
        await OverrideAsync("20s");
        Assert.Contains("not seen by a pass yet: dormant until", (await _program.RunAsync("status", "--state", State)).Out);
        await using var daemon = Start("60s");
        await daemon.OutAsync("mode is dormant: override by ");
        Assert.Contains("dormant: override by ", (await _program.RunAsync("status", "--state", State)).Out);
        // No interval passes meanwhile: the edge itself asks for the visit.
        await daemon.OutAsync("mode is active: costMode in the desired state");

        var log = await _program.LogAsync(State);
        var set = Time(log.Single(e => (string?)e["type"] == "OverrideSet"));
        var over = Time(log.Last(e => (string?)e["type"] == "ModeChanged"));
        // Its entry is written a moment after its time was computed.
        Assert.InRange(over - set, TimeSpan.FromSeconds(19), TimeSpan.FromSeconds(30));
        Assert.Null((await StatusAsync())["override"]);
    }

    [Fact]
    public async Task Override_whose_time_passed_while_no_daemon_ran_has_no_effect()
    {
        await OverrideAsync("2s");
        var before = (await _program.LogAsync(State)).Count;
        while ((await StatusAsync())["override"] is not null) TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        (await _program.RunAsync("run", "--once", "--state", State)).Ends(0);

        Assert.DoesNotContain((await _program.LogAsync(State)).Skip(before), e => (string?)e["type"] is "ModeChanged" or "PhaseChanged");
        Assert.Empty(await _aws.WritesAsync());
    }

    [Fact]
    public async Task Override_and_pause_count_for_the_replica_that_takes_over()
    {
        (await _program.RunAsync("pause", "staging/alarm/rds-cpu-high", "--reason", "noisy", "--state", State)).Ends(0);
        await OverrideAsync("4h");
        await using (var first = Start())
        {
            await first.OutAsync("mode is dormant: override by ");
            await first.KillAsync();
        }

        await using var second = Start();
        await second.OutAsync("asleep: everything is at rest");
        var log = await _program.LogAsync(State);
        Assert.Single(log, e => (string?)e["type"] == "ModeChanged" && ((string)e["message"]!).StartsWith("mode is dormant", StringComparison.Ordinal));
        Assert.DoesNotContain(log, e => (string?)e["type"] == "ActionIntended" && (string?)e["address"] == "staging/alarm/rds-cpu-high");
        var status = await StatusAsync();
        Assert.Equal(("dormant", true), ((string?)status["override"]!["costMode"], (bool)status["override"]!["seen"]!));
        Assert.Equal("noisy", (string?)status["resources"]!.AsArray().Single(r => (string?)r!["address"] == "staging/alarm/rds-cpu-high")!["paused"]!["reason"]);

        (await _program.RunAsync("override", "staging", "--clear", "--state", State)).Ends(0);
        await second.OutAsync("awake: everything is up");
    }

    private Cli.Executable Start(string interval = "1s") =>
        _program.Start("run", "--state", State, "--interval", interval, "--read-lag", "1s");

    private async Task OverrideAsync(string length) =>
        (await _program.RunAsync("override", "staging", "dormant", "--for", length, "--reason", "drill", "--state", State)).Ends(0);

    private async Task<JsonNode> StatusAsync() =>
        (await _program.RunAsync("status", "--state", State, "--output", "json")).Json["environments"]![0]!;

    private static DateTimeOffset Time(JsonNode entry) => DateTimeOffset.Parse((string)entry["time"]!, null);
}
