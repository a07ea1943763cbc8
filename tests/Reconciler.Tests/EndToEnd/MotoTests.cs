using Reconciler.Tests.Cli;
using Reconciler.Tests.Shared;

namespace Reconciler.Tests.EndToEnd;

/// <summary>The main job through the command line, against moto, which shares no code with this product.</summary>
public sealed class MotoTests : IAsyncLifetime
{
    private const string State = "sqlite:journal.db";

    private readonly ReconcilerProgram _program = new();
    private MotoServer _moto = null!;
    private ProductionByHand _account = null!;

    public async ValueTask InitializeAsync()
    {
        _moto = await MotoServer.StartAsync(("MOTO_ECS_SERVICE_RUNNING", "1"));
        if (_moto.Endpoint is null) return;
        _account = new ProductionByHand(_moto.ByHand);
        _program["AWS_ENDPOINT_URL"] = _moto.Endpoint.ToString();
        _program.UseDesiredState("production");
        await _account.SeedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _moto.DisposeAsync();
        _program.Dispose();
    }

    [Fact]
    public async Task What_was_changed_by_hand_is_found_by_plan_and_put_right_by_run()
    {
        Assert.SkipWhen(_moto.MissingBecause is not null, _moto.MissingBecause ?? "");
        (await UntilSyncedAsync()).Ends(0);
        (await PlanAsync()).Ends(0);

        // A count outside its bounds, one within them, a threshold, a deleted and a muted alarm, bounds.
        await _account.SetCountAsync("backend", 14);
        await _account.SetCountAsync("frontend", 5);
        await _account.ChangeAlarmAsync("rds-cpu-high", threshold: 99);
        await _account.DeleteAlarmAsync("redis-evictions-high");
        await _account.ChangeAlarmAsync("alb-5xx-high", enabled: false);
        await _account.SetBoundsAsync("frontend", 1, 20);

        var plan = (await PlanAsync("--output", "json")).Ends(2).Json["environments"]![0]!["actions"]!.AsArray();
        Assert.Equal(
            [
                "production/alarm/alb-5xx-high unmute", "production/alarm/rds-cpu-high put",
                "production/alarm/redis-evictions-high create", "production/ecsService/backend setCount",
                "production/ecsService/frontend setScaling",
            ],
            plan.Select(a => $"{a!["address"]} {a["verb"]}").Order(StringComparer.Ordinal));
        (await UntilSyncedAsync()).Ends(0);

        (await PlanAsync()).Ends(0);
        Assert.Equal((10, 5), (await _account.CountAsync("backend"), await _account.CountAsync("frontend")));
        var scaling = await _account.ScalingAsync("frontend");
        Assert.Equal((2, 10), ((int)scaling["MinCapacity"]!, (int)scaling["MaxCapacity"]!));
        var entries = (await _program.LogAsync(State)).Count;
        (await RunAsync("--once")).Ends(0);
        Assert.Equal(entries, (await _program.LogAsync(State)).Count);
        Assert.Contains("entries verified", (await _program.RunAsync("log", "--state", State, "--verify")).Ends(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_falls_asleep_and_wakes_in_order()
    {
        Assert.SkipWhen(_moto.MissingBecause is not null, _moto.MissingBecause ?? "");
        (await UntilSyncedAsync()).Ends(0);
        await _account.SetCountAsync("backend", 3);
        var before = (await _program.LogAsync(State)).Count;
        _program.SetCostMode("dormant");
        (await UntilSyncedAsync()).Ends(0);

        var falling = await _program.IntentsAsync(State, after: before);
        Assert.All(falling.Take(9), intent => Assert.EndsWith(" mute", intent, StringComparison.Ordinal));
        Assert.Equal(
            [
                "ecsService/frontend suspendScaling", "ecsService/backend suspendScaling", "ecsService/frontend setCount",
                "ecsService/backend setCount", "rdsInstance/postgres stop",
            ],
            falling.Skip(9));
        Assert.Equal((0, 0, "stopped"), (await _account.CountAsync("backend"), await _account.CountAsync("frontend"), await _account.DatabaseAsync()));
        var scaling = await _account.ScalingAsync("backend");
        Assert.Equal((0, true), ((int)scaling["MinCapacity"]!, (bool)scaling["SuspendedState"]!["DynamicScalingOutSuspended"]!));

        var asleep = (await _program.LogAsync(State)).Count;
        _program.SetCostMode("active");
        (await UntilSyncedAsync()).Ends(0);
        var waking = await _program.IntentsAsync(State, after: asleep);
        Assert.Equal("rdsInstance/postgres start", waking[0]);
        Assert.Equal(["ecsService/backend setCount", "ecsService/frontend setCount"], waking.Where(i => i.EndsWith(" setCount", StringComparison.Ordinal)));
        Assert.All(waking.TakeLast(9), intent => Assert.EndsWith(" unmute", intent, StringComparison.Ordinal));
        Assert.Equal((3, 2, "available"), (await _account.CountAsync("backend"), await _account.CountAsync("frontend"), await _account.DatabaseAsync()));
        scaling = await _account.ScalingAsync("backend");
        Assert.Equal((2, 10, false), ((int)scaling["MinCapacity"]!, (int)scaling["MaxCapacity"]!, (bool)scaling["SuspendedState"]!["DynamicScalingOutSuspended"]!));
    }

    [Fact]
    public async Task Wrong_account_is_refused_before_any_write()
    {
        Assert.SkipWhen(_moto.MissingBecause is not null, _moto.MissingBecause ?? "");
        _program.Edit("production", text => text.Replace("accountId: \"123456789012\"", "accountId: \"210987654321\"", StringComparison.Ordinal));
        var end = (await UntilSyncedAsync()).Ends(2);

        Assert.Contains("the credentials belong to account 123456789012, the desired state declares 210987654321", end.Out, StringComparison.Ordinal);
        Assert.Empty(await _program.IntentsAsync(State));
    }

    // moto changes at once and shows it at once: nothing lags.
    private Task<Ran> UntilSyncedAsync() => RunAsync("--until-synced", "--timeout", "150s", "--interval", "1s", "--read-lag", "1s");

    private Task<Ran> RunAsync(params string[] arguments) => _program.RunAsync(["run", "--state", State, .. arguments]);

    private Task<Ran> PlanAsync(params string[] arguments) => _program.RunAsync(["plan", "--state", State, "--read-lag", "1s", .. arguments]);
}
