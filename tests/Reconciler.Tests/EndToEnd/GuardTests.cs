using System.Text.Json.Nodes;
using Reconciler.Tests.Shared;

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

    [Fact]
    public async Task Field_that_something_else_keeps_changing_is_left_alone_and_taken_up_again_by_hand()
    {
        _program.UseDesiredState("production");
        _program.Edit("production", text => text.Replace(
            "  costMode: active", "  contested: { corrections: 4, within: 4h, coolDown: 8h }\n  costMode: active", StringComparison.Ordinal));
        var hand = new ProductionByHand(new RawAws(_aws.Endpoint));
        await using var daemon = _program.Start("run", "--state", State, "--interval", "1s", "--read-lag", "1s");
        await daemon.OutAsync("threshold 95 → 80");
        foreach (var threshold in new[] { 97, 98, 99 })
        {
            await CorrectedAsync(hand);
            await hand.ChangeAlarmAsync("rds-cpu-high", threshold);
            await daemon.OutAsync($"threshold {threshold} → 80");
        }

        var stalled = await daemon.OutAsync("Stalled: something else keeps changing threshold: 4 times");
        Assert.Contains("it was 95, 97, 98, 99, and was corrected to 80.", stalled);
        await hand.ChangeAlarmAsync("rds-cpu-high", 60);
        await daemon.OutAsync(line => line.Contains("OutOfSync, ", StringComparison.Ordinal)
            && line.Contains("something else keeps changing threshold", StringComparison.Ordinal));

        var action = Single((await _program.RunAsync("plan", "--state", State, "--output", "json")).Ends(2).Json, "actions");
        Assert.Equal(("Blocked", "Contested"), ((string?)action["state"], (string?)action["refusal"]!["reason"]));
        var status = (await _program.RunAsync("status", "--state", State)).Ends(2).Out;
        Assert.Contains("Stalled: Contested", status);
        Assert.Equal(
            "production/alarm/rds-cpu-high goes on.\n",
            (await _program.RunAsync("resume", "production/alarm/rds-cpu-high", "--state", State)).Ends(0).Out);
        await daemon.OutAsync("Stalled no longer");
        await daemon.OutAsync("threshold 60 → 80");
        await daemon.SignalAsync("TERM");
        (await daemon.EndAsync()).Ends(0);
    }

    [Fact]
    public async Task No_more_is_changed_in_an_hour_than_is_declared()
    {
        _program.UseDesiredState("production");
        _program.Edit("production", text => text.Replace(
            "  costMode: active", "  limits: { actionsPerHour: 2 }\n  costMode: active", StringComparison.Ordinal));
        (await UntilSyncedAsync()).Ends(2);
        (await UntilSyncedAsync()).Ends(2);

        Assert.Equal(2, (await _program.IntentsAsync(State)).Count);
        Assert.Contains("since limits.actionsPerHour is 2", (await _program.RunAsync("plan", "--state", State)).Ends(2).Out);
        Assert.Contains("since limits.actionsPerHour is 2", (await _program.RunAsync("status", "--state", State)).Ends(2).Out);
        var told = (await _program.LogAsync(State)).Where(e => (string?)e["type"] == "ActionDeferred").Select(e => $"{e["address"]} {e["verb"]}").ToList();
        Assert.NotEmpty(told);
        Assert.Equal(told.Distinct(), told);
    }

    [Fact]
    public async Task What_needs_approval_is_done_once_somebody_agreed()
    {
        const string approval = "requireApproval: [{ kinds: [alarm], verbs: [put], for: 4h }]";
        _program.Declare("staging", Samples.Staging(threshold: 80, more: approval));
        (await UntilSyncedAsync()).Ends(2);
        (await UntilSyncedAsync()).Ends(2);
        Assert.Empty(await _aws.WritesAsync());
        Assert.Single(await _program.LogAsync(State), e => (string?)e["type"] == "ApprovalWanted");

        var wanted = Single((await _program.RunAsync("status", "--state", State, "--output", "json")).Ends(2).Json, "approvals");
        var command = (string)wanted["command"]!;
        Assert.Contains($"wants approval since", (await _program.RunAsync("status", "--state", State)).Ends(2).Out);
        Assert.Contains($"approval wanted: `{command}`", (await _program.RunAsync("plan", "--state", State)).Ends(2).Out);
        (await _program.RunAsync([.. command.Split(' ')[1..], "--reason", "checked with the team", "--state", State])).Ends(0);
        (await UntilSyncedAsync()).Ends(0);

        Assert.Single(await _aws.WritesAsync());
        var approved = Assert.Single(await _program.LogAsync(State), e => (string?)e["type"] == "Approved");
        Assert.EndsWith(": checked with the team", (string?)approved["message"]);
        Assert.Contains('@', (string)approved["actor"]!);
        Assert.Equal(1, (await _program.RunAsync([.. command.Split(' ')[1..^1], "staging/00000000", "--state", State])).Code);
    }

    /// <summary>An intent is told before the write: what is changed by hand in between would be overwritten, and be no drift.</summary>
    private static async Task CorrectedAsync(ProductionByHand hand)
    {
        while ((await hand.AlarmAsync("rds-cpu-high")).Elements().First(e => e.Name.LocalName == "Threshold").Value is not ("80" or "80.0"))
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
    }

    private static JsonNode Single(JsonNode report, string what) =>
        Assert.Single(Assert.Single(report["environments"]!.AsArray())![what]!.AsArray())!;

    private Task<Cli.Ran> UntilSyncedAsync() =>
        _program.RunAsync("run", "--state", State, "--until-synced", "--timeout", "120s", "--interval", "1s", "--read-lag", "1s");
}
