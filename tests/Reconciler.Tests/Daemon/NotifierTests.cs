using Reconciler.Core.Incidents;
using Reconciler.Core.Notifying;
using Reconciler.Core.Recording;
using Reconciler.Daemon;
using Reconciler.Notifications;
using Reconciler.Storage;

namespace Reconciler.Tests.Daemon;

/// <summary>People are told at the beginning and at the end of what wants them, once each, whatever goes wrong on the way.</summary>
public sealed class NotifierTests : IAsyncLifetime
{
    private const string Topic = "arn:aws:sns:ap-southeast-2:123456789012:alerts";

    private const string Seed = """
        account: "123456789012"
        region: ap-southeast-2
        sns: { topics: [alerts] }
        rds:
          instances:
            orders: { engine: postgres, timings: { starting: 3h } }
        """;

    private PassBench _bench = null!;

    private IEnumerable<string> Published => _bench.Aws.Requests.Where(r => r is { Operation: "Publish", TookEffect: true }).Select(r => r.Summary);

    public async ValueTask InitializeAsync() => _bench = await PassBench.MakeAsync(Seed);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Failed_Monday_is_told_to_topic_and_chat_and_so_is_its_end()
    {
        Declare("dormant");
        await _bench.SettleAsync();
        Declare("active");
        await PassAsync(hours: 2);

        string[] beginnings = ["production: Stalled rdsInstance/orders", "production: WakeOverdue"];
        Assert.Equal(beginnings, _bench.Chat.Heard.Select(h => h.Split('\n')[0]).Order());
        Assert.Equal(beginnings.Select(b => $"alerts {b}"), Published.Order());
        Assert.All(_bench.Chat.Heard, h => Assert.Contains("longer than progressDeadline 1h", h, StringComparison.Ordinal));
        await PassAsync(hours: 3);

        Assert.Equal(
            ["production: over: Stalled rdsInstance/orders", "production: over: WakeOverdue"],
            _bench.Chat.Heard.Skip(2).Select(h => h.Split('\n')[0]).Order());
        Assert.Equal(4, Published.Count());
        Assert.Equal(8, _bench.Events<NotificationSent>().Count());
    }

    [Fact]
    public async Task Target_hears_only_what_it_asked_for()
    {
        Declare("dormant", "{ webhookUrlFrom: CHAT_URL, on: [WakeOverdue] }");
        await _bench.SettleAsync();
        Declare("active", "{ webhookUrlFrom: CHAT_URL, on: [WakeOverdue] }");
        await PassAsync(hours: 2);

        Assert.Equal(["production: WakeOverdue"], _bench.Chat.Heard.Select(h => h.Split('\n')[0]));
    }

    [Fact]
    public async Task Incident_is_told_with_what_to_type()
    {
        Declare("active");
        await _bench.SettleAsync();
        var journal = _bench.Environments.Get("production").Journal;
        await journal.AppendAsync(
            new IncidentOpened(1, Severity.Sev1, "ecsService/web", "checkout is broken", ByHand: true), new Writer("ann", null, null), TestContext.Current.CancellationToken);
        await _bench.RunAsync();

        var heard = Assert.Single(_bench.Chat.Heard).Split('\n');
        Assert.Equal("production: Incident incident/1", heard[0]);
        Assert.Matches(@"^SEV-1 since \d{4}-\d\d-\d\d \d\d:\d\dZ: checkout is broken$", heard[1]);
        Assert.Equal(["reconciler diagnose production web", "reconciler incident ack production/1"], heard[2..]);
    }

    [Fact]
    public async Task Another_replica_tells_nothing_again()
    {
        Declare("dormant");
        await _bench.SettleAsync();
        Declare("active");
        await PassAsync(hours: 2);
        var heard = _bench.Chat.Heard.Count;

        var other = _bench.MakePass(_bench.Store.Lease, _bench.Accounts);
        for (var i = 0; i < 5; i++)
            await _bench.DriveAsync(other.RunAsync(_bench.Environments.Get("production"), _bench.Sourced, $"other-{i}", default, CancellationToken.None));

        Assert.Equal(heard, _bench.Chat.Heard.Count);
    }

    /// <summary>Somebody who types <c>pause</c> just then gets between its arrival and its entry.</summary>
    [Fact]
    public async Task What_others_write_while_it_is_told_has_it_told_no_second_time()
    {
        Declare("active", "{ webhookUrlFrom: CHAT_URL }");
        await _bench.RunAsync();
        _bench.Chat.Then = () =>
        {
            _bench.Chat.Then = () => Task.CompletedTask;
            return PauseAsync();
        };
        Invalidate("{ webhookUrlFrom: CHAT_URL }");

        Assert.IsType<PassOutcome.Interrupted>(await _bench.RunAsync());
        await PassAsync(hours: 1);

        Assert.Equal(["production: DesiredStateInvalid"], _bench.Chat.Heard.Select(h => h.Split('\n')[0]));
        Assert.Equal("looking", _bench.Environments.Get("production").Journal.History.Paused?.Reason);
    }

    [Fact]
    public async Task Chat_that_is_down_is_said_once_tried_again_ever_more_rarely_and_told_when_it_is_up()
    {
        _bench.Chat.Down = true;
        Declare("active");
        await _bench.RunAsync();
        Invalidate();
        await PassAsync(hours: 2);

        var failed = Assert.Single(_bench.Events<NotificationFailed>());
        Assert.Equal("the webhook of CHAT_URL answered 503", failed.Message);
        Assert.InRange(_bench.Chat.Tried, 5, 15);
        Assert.DoesNotContain("secret-path", string.Join('\n', _bench.Lines()), StringComparison.Ordinal);

        _bench.Chat.Down = false;
        await PassAsync(hours: 1);
        Assert.Equal(["production: DesiredStateInvalid"], _bench.Chat.Heard.Select(h => h.Split('\n')[0]));
        Declare("active");
        await PassAsync(hours: 1);
        Assert.Equal("production: over: DesiredStateInvalid", _bench.Chat.Heard[^1].Split('\n')[0]);
        Assert.Equal(2, _bench.Chat.Heard.Count);
    }

    [Fact]
    public async Task Clock_that_is_set_back_by_a_day_silences_nobody()
    {
        _bench.Chat.Down = true;
        Declare("active", "{ webhookUrlFrom: CHAT_URL }");
        await _bench.RunAsync();
        Invalidate("{ webhookUrlFrom: CHAT_URL }");
        await _bench.RunAsync();
        var clock = new SteppingClock(_bench.Clock);
        var notifier = new Notifier(_bench.Accounts, _bench.Webhooks, _bench.Store.Lease, clock);
        await TellAsync(notifier);
        clock.Step = TimeSpan.FromDays(-1);
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await _bench.RunAsync();
        _bench.Chat.Down = false;
        await TellAsync(notifier);

        Assert.Equal(["production: DesiredStateInvalid"], _bench.Chat.Heard.Select(h => h.Split('\n')[0]));
    }

    [Fact]
    public async Task What_is_over_before_it_could_be_told_is_not_told()
    {
        _bench.Chat.Down = true;
        Declare("active", "{ webhookUrlFrom: CHAT_URL }");
        await _bench.RunAsync();
        Invalidate();
        await PassAsync(hours: 1);
        Assert.Single(_bench.Events<NotificationFailed>());
        Declare("active", "{ webhookUrlFrom: CHAT_URL }");
        _bench.Chat.Down = false;
        await PassAsync(hours: 1);

        Assert.Empty(_bench.Chat.Heard);
        Assert.Empty(_bench.Events<NotificationSent>());
    }

    [Fact]
    public async Task Unset_variable_and_unknown_topic_are_said_with_what_to_do()
    {
        Declare("active", "{ webhookUrlFrom: NOBODY }", "{ snsTopicArn: \"arn:aws:sns:ap-southeast-2:123456789012:gone\" }");
        await _bench.RunAsync();
        Invalidate("{ webhookUrlFrom: NOBODY }", "{ snsTopicArn: \"arn:aws:sns:ap-southeast-2:123456789012:gone\" }");
        await PassAsync(hours: 1);

        var failed = _bench.Events<NotificationFailed>().ToDictionary(f => f.Target, f => f.Message);
        Assert.Contains("NOBODY is not set. Set it", failed["one"], StringComparison.Ordinal);
        Assert.Contains("NotFound", failed["two"], StringComparison.Ordinal);
    }

    [Fact]
    public void Notice_and_its_end_have_one_key()
    {
        var begins = new Notice(NoticeType.Stalled, "rdsInstance/orders", true, "stuck");

        Assert.Equal(begins.Key, (begins with { Begins = false }).Key);
        Assert.Empty(NotificationHistory.Empty.After(begins).After(begins with { Begins = false }).Told);
    }

    private async Task TellAsync(Notifier notifier)
    {
        var environment = _bench.Environments.Get("production");
        var spec = await DesiredInForce.LoadAsync(environment, TestContext.Current.CancellationToken);
        Assert.True(await _bench.DriveAsync(notifier.TellAsync(
            spec!, new PassJournal(environment.Journal, environment.Epoch!.Value, "pass"), TestContext.Current.CancellationToken)));
    }

    private async Task PauseAsync()
    {
        var journal = new EnvironmentJournal("production", _bench.Store.Journal, _bench.Clock, () => "ann/write");
        await journal.CatchUpAsync(TestContext.Current.CancellationToken);
        await journal.AppendAsync(new ReconcilingPaused(null, "looking"), new Writer("ann@laptop", null, null), TestContext.Current.CancellationToken);
    }

    private void Declare(string mode, params string[] targets) => _bench.Declare(PassBench.Document(Body(targets), Mode(mode)));

    private void Invalidate(params string[] targets) =>
        _bench.Declare(PassBench.Document(Body(targets).Replace("identifier: orders", "identifier: [orders]", StringComparison.Ordinal), Mode("active")));

    private static string Mode(string mode) => $"  costMode: {mode}\n  enforcement: correct\n";

    private static string Body(string[] targets)
    {
        if (targets.Length == 0) targets = ["{ webhookUrlFrom: CHAT_URL }", $"{{ snsTopicArn: \"{Topic}\" }}"];
        var lines = targets.Zip(["one", "two"], (target, name) => $"    {name}: {target}\n");
        return $"  notifications:\n{string.Concat(lines)}  rdsInstances:\n    orders: {{ identifier: orders }}\n";
    }

    private async Task PassAsync(int hours)
    {
        for (var i = 0; i < hours * 60; i++)
        {
            await _bench.RunAsync();
            _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }
}
