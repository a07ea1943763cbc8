using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Daemon;
using Reconciler.Sandbox;

namespace Reconciler.Tests.Daemon;

/// <summary>Whose resources are looked at, where AWS cannot always be asked who we are.</summary>
public sealed class IdentityTests : IAsyncLifetime
{
    private const string Services = "  ecsServices: { web: { cluster: shop, service: web, desiredCount: 3 } }";

    private PassBench _bench = null!;

    public async ValueTask InitializeAsync()
    {
        _bench = await PassBench.MakeAsync(ReleaseShop.Seed);
        _bench.Declare(PassBench.Document(Services));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Nothing_counts_as_seen_and_nothing_is_written_before_AWS_has_said_who_we_are()
    {
        Deny();
        Assert.IsType<PassOutcome.Finished>(await _bench.RunAsync());

        Assert.Equal(SyncStatus.Unknown, Assert.Single(_bench.Events<ResourceChanged>()).Sync);
        Assert.Contains("the account is not confirmed", _bench.Events<EnvironmentChanged>().Last().Message, StringComparison.Ordinal);
        Assert.Empty(_bench.Writes);
        await _bench.SettleAsync();
        Assert.Single(_bench.Writes);
    }

    [Fact]
    public async Task Who_we_were_is_remembered_where_AWS_cannot_be_asked_again()
    {
        var connection = _bench.Accounts.For(_bench.Sourced!.Reading.Environments[0].Aws);
        await _bench.DriveAsync(connection.IdentityAsync(TimeSpan.Zero, TestContext.Current.CancellationToken));
        for (var i = 0; i < 2; i++)
        {
            Deny();
            _bench.Clock.Advance(TimeSpan.FromSeconds(1));
            var identity = await _bench.DriveAsync(connection.IdentityAsync(TimeSpan.Zero, TestContext.Current.CancellationToken));
            Assert.Equal((null, PassBench.Account, null), (identity.AccountId, identity.Last, identity.Contradicts(PassBench.Account)));
            Assert.NotNull(identity.Contradicts("210987654321"));
        }
    }

    /// <summary>Before a write it is asked again, and another answer has the pass look again.</summary>
    [Fact]
    public async Task Same_answer_is_the_same_identity()
    {
        var connection = _bench.Accounts.For(_bench.Sourced!.Reading.Environments[0].Aws);
        var first = await _bench.DriveAsync(connection.IdentityAsync(TimeSpan.Zero, TestContext.Current.CancellationToken));
        _bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(first, await _bench.DriveAsync(connection.IdentityAsync(TimeSpan.Zero, TestContext.Current.CancellationToken)));
        Assert.Equal(2, _bench.Aws.Requests.Count(r => r.Operation == "GetCallerIdentity"));
    }

    /// <summary>For one call with all its repeats.</summary>
    private void Deny()
    {
        for (var i = 0; i < 6; i++) _bench.Aws.FailNext("GetCallerIdentity", FaultKind.ServerError);
    }
}
