using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Daemon;
using Reconciler.Storage;

namespace Reconciler.Tests.Daemon;

/// <summary>What makes no progress is told once, with AWS's own reason, and told again when it is over.</summary>
public sealed class StallingTests : IAsyncLifetime
{
    private const string Seed = """
        account: "123456789012"
        region: ap-southeast-2
        ecs:
          images:
            shop/web:broken: { cannotPull: "CannotPullContainerError: shop/web:broken not found" }
          taskDefinitions:
            web:1: { container: web, image: shop/web:1.0 }
            web:2: { container: web, image: shop/web:broken }
          clusters:
            shop:
              services:
                web: { taskDefinition: web:2, desiredCount: 2, runningCount: 0 }
        rds:
          instances:
            orders: { engine: postgres, status: available, timings: { starting: 3h } }
        """;

    private const string Service = """
          ecsServices:
            web: { cluster: shop, service: web, desiredCount: 2 }
        """;

    private const string Database = """
          rdsInstances:
            orders: { identifier: orders }
        """;

    private PassBench _bench = null!;

    public async ValueTask InitializeAsync() => _bench = await PassBench.MakeAsync(Seed);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Service_whose_tasks_cannot_start_is_stalled_after_its_deadline_for_the_reason_that_AWS_gives()
    {
        _bench.Declare(PassBench.Document(Service));
        await PassAsync(minutes: 14);
        Assert.Empty(Stalls());
        await PassAsync(minutes: 30);

        var stalled = Assert.Single(Stalls());
        Assert.Equal(("ecsService/web", true, "ProgressDeadlineExceeded"), (stalled.Address, stalled.Status, stalled.Reason));
        Assert.Contains("longer than progressDeadline 15m", stalled.Message, StringComparison.Ordinal);
        Assert.Contains("CannotPullContainerError: shop/web:broken not found", stalled.Message, StringComparison.Ordinal);
        var environment = _bench.Environments.Get("production").Journal.History;
        Assert.Equal(("Stalled", HealthStatus.Degraded), (environment.Status!.Reason, environment.Status.Health));
        Assert.True(environment.Conditions[ConditionTypes.Stalled].Status);
    }

    [Fact]
    public async Task Deadline_of_the_declaration_counts_and_what_comes_up_is_stalled_no_longer()
    {
        _bench.Declare(PassBench.Document(Database.Replace("orders }", "orders, progressDeadline: 20m }", StringComparison.Ordinal), Mode("dormant")));
        await _bench.SettleAsync();
        _bench.Declare(PassBench.Document(Database.Replace("orders }", "orders, progressDeadline: 20m }", StringComparison.Ordinal)));
        await PassAsync(minutes: 40);
        Assert.Equal([true], Stalls().Select(s => s.Status));
        Assert.Contains("starting", Stalls()[0].Message, StringComparison.Ordinal);
        await PassAsync(minutes: 240);

        Assert.Equal([true, false], Stalls().Select(s => s.Status));
        Assert.Equal("Healthy", _bench.Environments.Get("production").Journal.History.Status!.Health.ToString());
    }

    /// <summary>To ask AWS for its reason takes time and shows more: somebody may have raised the service himself meanwhile.</summary>
    [Fact]
    public async Task Pass_that_asked_AWS_why_sends_nothing_on_the_look_before()
    {
        await BeginToWakeAsync();
        await PassAsync(minutes: 2);
        _bench.Clock.Advance(TimeSpan.FromHours(4)); // The daemon is down, and comes back to a database that has long been up.
        var before = _bench.Writes.Count;

        Assert.IsType<PassOutcome.Interrupted>(await _bench.RunAsync());
        Assert.Equal(["ecsService/web"], Stalls().Select(s => s.Address));
        Assert.Equal(before, _bench.Writes.Count);

        Assert.Equal(1, Assert.IsType<PassOutcome.Finished>(await _bench.RunAsync()).Sent);
    }

    [Fact]
    public async Task What_waits_for_a_database_is_not_stalled_the_database_is()
    {
        await BeginToWakeAsync();
        await PassAsync(minutes: 80);

        Assert.Equal(["rdsInstance/orders"], Stalls().Select(s => s.Address).Distinct());
    }

    [Fact]
    public async Task Environment_that_is_not_awake_in_time_is_overdue_also_where_somebody_forgot_a_pause()
    {
        _bench.Declare(PassBench.Document(Database, Mode("dormant")));
        await _bench.SettleAsync();
        var journal = _bench.Environments.Get("production").Journal;
        await journal.AppendAsync(new ReconcilingPaused(null, "while we look"), new Writer("ann", null, null), TestContext.Current.CancellationToken);
        _bench.Declare(PassBench.Document(Database));
        await PassAsync(minutes: 50);
        Assert.Empty(Overdue());
        await PassAsync(minutes: 30);
        Assert.Equal([true], Overdue().Select(o => o.Status));

        await journal.AppendAsync(new ReconcilingResumed(null), new Writer("ann", null, null), TestContext.Current.CancellationToken);
        await PassAsync(minutes: 240);
        Assert.Equal([true, false], Overdue().Select(o => o.Status));
    }

    private static string Mode(string mode) => $"  costMode: {mode}\n  enforcement: correct\n";

    /// <summary>Everything sleeps, and is to be up again.</summary>
    private async Task BeginToWakeAsync()
    {
        _bench.Declare(PassBench.Document(Database + "\n" + Service, Mode("dormant")));
        await _bench.SettleAsync();
        _bench.Declare(PassBench.Document(Database + "\n" + Service));
    }

    private async Task PassAsync(int minutes)
    {
        for (var i = 0; i < minutes * 2; i++)
        {
            await _bench.RunAsync();
            _bench.Clock.Advance(TimeSpan.FromSeconds(30));
        }
    }

    private List<ConditionChanged> Stalls() => [.. _bench.Events<ConditionChanged>().Where(c => c.Type == ConditionTypes.Stalled)];

    private List<ConditionChanged> Overdue() => [.. _bench.Events<ConditionChanged>().Where(c => c.Type == ConditionTypes.WakeOverdue)];
}
