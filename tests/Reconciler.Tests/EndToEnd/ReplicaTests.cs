using System.Diagnostics;
using System.Text.Json.Nodes;
using Reconciler.Testing;
using Reconciler.Tests.Cli;

namespace Reconciler.Tests.EndToEnd;

/// <summary>
/// Two real daemons on one table: one works, the other takes over when it dies, ends or is frozen past its lease. No intent is
/// sent twice, and none is appended under an epoch that was lost.
/// </summary>
public sealed class ReplicaTests(DynaliteServer dynalite) : IAsyncLifetime, IClassFixture<DynaliteServer>
{
    private const string State = "dynamodb:reconciler";

    /// <summary>What the design promises after a death (§5).</summary>
    private static readonly TimeSpan TakeOver = TimeSpan.FromSeconds(15);

    private readonly ReconcilerProgram _program = new();
    private SandboxProcess _aws = null!;

    public async ValueTask InitializeAsync()
    {
        dynalite.Require();
        _program["AWS_ENDPOINT_URL_DYNAMODB"] = dynalite.Url.ToString();
        _program.UseDesiredState("production");
        _aws = await SandboxProcess.StartAsync(_program, speed: 600);
    }

    public async ValueTask DisposeAsync()
    {
        if (_aws is not null) await _aws.DisposeAsync();
        _program.Dispose();
    }

    [Theory]
    [InlineData("KILL")]
    [InlineData("TERM")]
    public async Task Other_takes_over_when_one_dies_or_ends(string signal)
    {
        await using var one = Start();
        await one.OutAsync("Synced, Healthy: as desired");
        await using var other = Start();
        await other.ErrAsync("is held by another replica");

        await one.SignalAsync(signal);
        var since = Stopwatch.GetTimestamp();
        _program.SetCostMode("dormant");
        await other.OutAsync("falling asleep");
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, TakeOver);
        await other.OutAsync("asleep: everything is at rest");
        await other.SignalAsync("TERM");
        (await other.EndAsync()).Ends(0);

        await AssertJournalAsync(replicas: 2);
    }

    [Fact]
    public async Task Frozen_past_its_lease_between_append_and_send_it_does_no_harm_when_it_thaws()
    {
        await using var one = Start();
        await one.OutAsync("Synced, Healthy: as desired");
        await using var other = Start();
        await other.ErrAsync("is held by another replica");

        // An intent is told when it is appended, and the write goes out right after: so each is frozen just then.
        var (working, waiting) = (one, other);
        foreach (var (mode, at, end) in new[]
            {
                ("dormant", "suspendScaling: ", "asleep: everything is at rest"), ("active", "start: ", "awake: everything is up"),
                ("dormant", "stop: ", "asleep: everything is at rest"),
            })
        {
            _program.SetCostMode(mode);
            await working.OutAsync(at);
            await working.SignalAsync("STOP");
            await waiting.OutAsync(end);
            await working.SignalAsync("CONT");
            await working.ErrAsync("is held by another replica");
            (working, waiting) = (waiting, working);
        }

        foreach (var each in new[] { one, other })
        {
            await each.SignalAsync("TERM");
            (await each.EndAsync()).Ends(0);
        }

        await AssertJournalAsync(replicas: 2);
    }

    private Executable Start() => _program.Start("run", "--state", State, "--interval", "1s", "--read-lag", "1s");

    private async Task AssertJournalAsync(int replicas)
    {
        (await _program.RunAsync("log", "--state", State, "--verify")).Ends(0);
        var log = await _program.LogAsync(State);

        // Under whatever epoch, once a later one has written, an earlier one writes no more.
        var epochs = log.Where(e => e["epoch"] is not null).Select(e => (long)e["epoch"]!).ToList();
        Assert.Equal(epochs.Order(), epochs);
        Assert.True(epochs.Distinct().Count() >= replicas, $"epochs {string.Join(", ", epochs.Distinct())}");

        var intents = log.Where(e => (string?)e["type"] == "ActionIntended").ToList();
        var ends = log.Where(e => (string?)e["type"] is "ActionCompleted" or "ActionResolved").Select(e => (long)e["actionId"]!).ToList();
        Assert.Equal(intents.Select(e => (long)e["seq"]!).Order(), ends.Order());
        foreach (var (resource, count) in (await _aws.WritesAsync()).GroupBy(w => Resource(w.Summary)).ToDictionary(g => g.Key, g => g.Count()))
            Assert.InRange(count, 0, intents.Count(e => Resource(e) == resource));
    }

    /// <summary>A write's first word names the AWS resource; it ends in the resource's short name, as addresses do.</summary>
    private static string Resource(string summary) =>
        summary.Split(' ')[0].Split('/')[^1].Replace("ohmycoins-prod-", "", StringComparison.Ordinal);

    private static string Resource(JsonNode intent) => ((string)intent["address"]!).Split('/')[^1];
}
