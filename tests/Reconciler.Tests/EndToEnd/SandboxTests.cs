using Reconciler.Tests.Cli;
using Reconciler.Tests.Shared;

namespace Reconciler.Tests.EndToEnd;

/// <summary>
/// The main job through the command line on the simulated AWS, with its delays, throttled at AWS's rates, and with one call in
/// twenty going wrong.
/// </summary>
public sealed class SandboxTests : IAsyncLifetime
{
    private const string State = "sqlite:journal.db";

    private readonly ReconcilerProgram _program = new();
    private SandboxProcess _aws = null!;
    private ProductionByHand _production = null!;

    public async ValueTask InitializeAsync()
    {
        _program.UseDesiredState("production", "staging");
        _aws = await SandboxProcess.StartAsync(_program, speed: 300);
        _production = new ProductionByHand(new RawAws(_aws.Endpoint));
        await _aws.SetFaultsAsync("""{"errorRate":0.05,"latencySeconds":1}""");
    }

    public async ValueTask DisposeAsync()
    {
        await _aws.DisposeAsync();
        _program.Dispose();
    }

    [Fact]
    public async Task Drift_is_corrected_and_then_nothing_is_written_any_more()
    {
        (await UntilSyncedAsync()).Ends(0);
        var before = (await _program.LogAsync(State)).Count;
        await _aws.SetFaultsAsync("{}");
        await _production.SetCountAsync("backend", 1);
        await _production.SetCountAsync("frontend", 5);
        await _production.DeleteAlarmAsync("redis-evictions-high");
        await _production.ChangeAlarmAsync("rds-cpu-high", threshold: 99);
        await _aws.SetFaultsAsync("""{"errorRate":0.05,"latencySeconds":1}""");
        (await UntilSyncedAsync()).Ends(0);

        await _aws.SetFaultsAsync("{}");
        // Both services scale by their load meanwhile, which is none of our business.
        var counts = (await _program.LogAsync(State)).Skip(before)
            .Where(e => (string?)e["type"] == "ActionIntended" && ((string)e["address"]!).Contains("/ecsService/", StringComparison.Ordinal))
            .Select(e => $"{e["address"]} {e["changes"]![0]!["from"]} {e["changes"]![0]!["to"]}").Distinct();
        Assert.Equal(["production/ecsService/backend 1 2"], counts);
        Assert.InRange(await _production.CountAsync("backend"), 2, 10);
        (await _program.RunAsync("plan", "--state", State, "--read-lag", "1s")).Ends(0);
        var (writes, entries) = ((await _aws.WritesAsync()).Count, (await _program.LogAsync(State)).Count);
        (await _program.RunAsync("run", "--once", "--state", State)).Ends(0);
        Assert.Equal((writes, entries), ((await _aws.WritesAsync()).Count, (await _program.LogAsync(State)).Count));
    }

    [Fact]
    public async Task Production_falls_asleep_and_wakes_in_order()
    {
        (await UntilSyncedAsync()).Ends(0);
        _program.SetCostMode("dormant");
        (await UntilSyncedAsync()).Ends(0);
        var down = (await _aws.WritesAsync()).ToList();
        _program.SetCostMode("active");
        (await UntilSyncedAsync()).Ends(0);

        // Whatever went wrong on the way: as it arrived at AWS, the order holds.
        Assert.Equal(["frontend", "backend"], Names(down, "desiredCount=0"));
        Assert.True(Last(down, "desiredCount=0") < Last(down, "StopDBInstance"));
        var up = (await _aws.WritesAsync()).Skip(down.Count).ToList();
        Assert.Equal(["backend", "frontend"], Names(up, "desiredCount="));
        Assert.True(Last(up, "StartDBInstance") < up.FindIndex(w => w.Operation == "UpdateService"));
        Assert.True(Last(up, "UpdateService") < up.FindIndex(w => w.Operation == "PutMetricAlarm"));
        (await _program.RunAsync("log", "--state", State, "--verify")).Ends(0);
    }

    private static IEnumerable<string> Names(List<(string Operation, string Summary)> writes, string summary) => writes
        .Where(w => w.Operation == "UpdateService" && w.Summary.StartsWith("ohmycoins-prod-", StringComparison.Ordinal)
            && w.Summary.Contains(summary, StringComparison.Ordinal))
        .Select(w => w.Summary.Split(' ')[0]["ohmycoins-prod-".Length..])
        .Distinct();

    private static int Last(List<(string Operation, string Summary)> writes, string words)
    {
        var at = writes.FindLastIndex(w => w.Operation == words || w.Summary.Contains(words, StringComparison.Ordinal));
        Assert.True(at >= 0, $"no {words} in {string.Join('\n', writes)}");
        return at;
    }

    private Task<Ran> UntilSyncedAsync() =>
        _program.RunAsync("run", "--state", State, "--until-synced", "--timeout", "150s", "--interval", "1s", "--read-lag", "1s");
}
