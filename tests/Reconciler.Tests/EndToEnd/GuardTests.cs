using System.Text.Json.Nodes;

namespace Reconciler.Tests.EndToEnd;

/// <summary>What is declared to hold reconciling back, through the command line on the simulated AWS.</summary>
public sealed class GuardTests : IAsyncLifetime
{
    private const string State = "sqlite:journal.db";

    private readonly ReconcilerProgram _program = new();
    private SandboxProcess _aws = null!;

    public async ValueTask InitializeAsync() => _aws = await SandboxProcess.StartAsync(_program);

    public async ValueTask DisposeAsync()
    {
        await _aws.DisposeAsync();
        _program.Dispose();
    }

    [Fact]
    public async Task Change_outside_its_sync_window_is_held_shown_and_told_once()
    {
        const string window = "syncWindows: [{ name: maintenance, kind: allow, from: 2198-12-31 02:00, to: 2198-12-31 04:00 }]";
        _program.Declare("staging", Samples.Staging(threshold: 90, more: window));
        (await UntilSyncedAsync()).Ends(0);
        _program.Declare("staging", Samples.Staging(threshold: 80, more: window));
        (await UntilSyncedAsync()).Ends(2);
        (await UntilSyncedAsync()).Ends(2);

        const string until = "sync windows to allow spec changes, Mon 2198-12-31 02:00 Australia/Sydney (only maintenance allows them)";
        var action = Single((await _program.RunAsync("plan", "--state", State, "--output", "json")).Ends(2).Json, "actions");
        Assert.Equal(("Waiting", "spec", "SyncWindow"), ((string?)action["state"], (string?)action["class"], (string?)action["refusal"]!["reason"]));
        Assert.Contains($"for {until}", (await _program.RunAsync("plan", "--state", State)).Ends(2).Out.ReplaceLineEndings(" "));
        Assert.Contains($"put waits: {until}", (await _program.RunAsync("status", "--state", State)).Ends(2).Out);
        var told = Assert.Single(await _program.LogAsync(State), e => (string?)e["type"] == "ActionDeferred");
        Assert.Equal($"put: threshold 90 → 80 waits for {until}", (string?)told["message"]);
        Assert.Empty(await _aws.WritesAsync());
        Assert.DoesNotContain(await _program.LogAsync(State), e => (string?)e["type"] == "ActionIntended");
    }

    [Fact]
    public async Task What_a_sync_window_holds_is_done_when_it_opens()
    {
        const string window = "syncWindows: [{ name: maintenance, kind: allow, from: Sun 02:00, to: Sun 04:00, changes: [spec, costMode] }]";
        _program.Declare("staging", Samples.Staging(threshold: 90, more: window));
        // A Thursday in Sydney; whenever nothing moves, the simulated clock jumps to the next edge.
        await using var daemon = _program.Start(
            "run", "--sandbox", "--start", "2026-11-26T00:00Z", "--speed", "240", "--skip-idle", "--interval", "1s", "--state", State);
        await daemon.OutAsync("Synced, Healthy: as desired");
        _program.Declare("staging", Samples.Staging(threshold: 80, costMode: "dormant", more: window));

        await daemon.OutAsync("mode is active: dormant (costMode in the desired state) waits for sync windows to allow the change of costMode to dormant, Sun 2026-11-29 02:00");
        Assert.StartsWith("2026-11-2", await daemon.OutAsync("put: threshold 90 → 80 waits for sync windows to allow spec changes, Sun 2026-11-29 02:00"));
        Assert.StartsWith("2026-11-28 15:", await daemon.OutAsync("mode is dormant: costMode in the desired state"));
        await daemon.OutAsync("asleep: everything is at rest");
    }

    private static JsonNode Single(JsonNode report, string what) =>
        Assert.Single(Assert.Single(report["environments"]!.AsArray())![what]!.AsArray())!;

    private Task<Cli.Ran> UntilSyncedAsync() =>
        _program.RunAsync("run", "--state", State, "--until-synced", "--timeout", "120s", "--interval", "1s", "--read-lag", "1s");
}
