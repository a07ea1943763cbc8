using Reconciler.Core.Recording;
using Reconciler.Daemon;
using Reconciler.Sandbox;

namespace Reconciler.Tests.Daemon;

/// <summary>
/// A process that is frozen while it sends goes on without its lease, and before any timer of its own has told it so. What stood in
/// the journal by then may go out if that was already on its way; nothing else does.
/// </summary>
public sealed class LostLeaseTests : IAsyncLifetime
{
    private PassBench _bench = null!;
    private FadingLease _lease = null!;
    private string _losesItAt = "";

    public async ValueTask InitializeAsync()
    {
        _bench = await PassBench.MakeAsync(ReleaseShop.Seed, inner => new Watch(inner, Reached));
        _lease = new FadingLease(_bench.Store.Lease);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    /// <summary>A revision is made of what runs, and that is read after the intent was written down.</summary>
    [Fact]
    public async Task Revision_is_not_made_once_it_was_lost_while_what_runs_was_read()
    {
        _losesItAt = "DescribeTaskDefinition";
        Declare(ReleaseShop.Services("v2"));
        Assert.IsType<PassOutcome.Interrupted>(await RunAsync());
        Assert.Equal("registerRevision", Assert.Single(_bench.Events<ActionIntended>()).Verb);
        Assert.DoesNotContain(_bench.Aws.Requests, r => r.IsWrite);
    }

    [Fact]
    public async Task Write_is_not_repeated_once_it_was_lost_while_AWS_throttled_it()
    {
        _losesItAt = "UpdateService";
        _bench.Aws.FailNext("UpdateService", FaultKind.Throttled);
        Declare("  ecsServices: { web: { cluster: shop, service: web, desiredCount: 3 } }");
        Assert.IsType<PassOutcome.Interrupted>(await RunAsync());
        Assert.Single(_bench.Events<ActionIntended>());
        Assert.Empty(_bench.Events<ActionCompleted>());
        Assert.Single(_bench.Aws.Requests, r => r.IsWrite);
    }

    /// <summary>What it knows may be over by then, and another has told it.</summary>
    [Fact]
    public async Task Nobody_else_is_told_once_it_was_lost_while_somebody_was()
    {
        const string Targets = "  notifications: { one: { webhookUrlFrom: CHAT_URL }, two: { webhookUrlFrom: CHAT_URL } }\n";
        Declare(Targets + "  ecsServices: { web: { cluster: shop, service: web, desiredCount: 2 } }");
        await RunAsync();
        Declare(Targets + "  ecsServices: { web: { cluster: shop, service: web, desiredCount: many } }");
        _bench.Chat.Then = () =>
        {
            _lease.Lost = true;
            return Task.CompletedTask;
        };
        Assert.IsType<PassOutcome.Interrupted>(await RunAsync());
        Assert.Single(_bench.Chat.Heard);
        Assert.Equal("one", Assert.Single(_bench.Events<NotificationSent>()).Target);
    }

    private void Declare(string services) => _bench.Declare(PassBench.Document(services));

    private Task<PassOutcome> RunAsync() => _bench.DriveAsync(_bench.MakePass(_lease, _bench.Accounts).RunAsync(
        _bench.Environments.Get("production"), _bench.Sourced, "pass", default, TestContext.Current.CancellationToken));

    private void Reached(string operation)
    {
        if (operation == _losesItAt && _bench.Events<ActionIntended>().Any()) _lease.Lost = true;
    }

    /// <summary>Hears of each request on its way.</summary>
    private sealed class Watch(HttpMessageHandler inner, Action<string> reached) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.TryGetValues("X-Amz-Target", out var target)) reached(target.Single().Split('.')[^1]);
            return base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>A lease that can be lost without a moment passing.</summary>
    private sealed class FadingLease(ILease lease) : ILease
    {
        public bool Lost { get; set; }

        public TimeSpan HeldFor(string environment, long epoch) => Lost ? TimeSpan.Zero : lease.HeldFor(environment, epoch);

        public Task<LeaseGrant> AcquireAsync(string environment, CancellationToken cancellationToken) =>
            lease.AcquireAsync(environment, cancellationToken);

        public Task RenewAsync(IReadOnlyDictionary<string, DateTimeOffset> lookedAt, CancellationToken cancellationToken) =>
            lease.RenewAsync(lookedAt, cancellationToken);

        public Task ReleaseAsync(string environment, CancellationToken cancellationToken) => lease.ReleaseAsync(environment, cancellationToken);

        public Task<IReadOnlyList<Heartbeat>> HeartbeatsAsync(CancellationToken cancellationToken) => lease.HeartbeatsAsync(cancellationToken);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
