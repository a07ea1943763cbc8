using Microsoft.Extensions.Time.Testing;
using Reconciler.Core.Recording;
using Reconciler.Daemon;

namespace Reconciler.Tests.Daemon;

public sealed class LeasePermitTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Permit_ends_when_the_lease_has_run_out_and_not_before()
    {
        var lease = new Lease(_clock, TimeSpan.FromSeconds(10));
        using var permit = new LeasePermit(lease, "production", 1, _clock, CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(permit.Permit.Token.IsCancellationRequested);
        lease.Renew(TimeSpan.FromSeconds(10));
        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(permit.Permit.Token.IsCancellationRequested);
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(permit.Permit.Token.IsCancellationRequested);
    }

    [Fact]
    public void Permit_of_a_lease_that_is_not_held_has_ended_at_once()
    {
        using var permit = new LeasePermit(new Lease(_clock, TimeSpan.Zero), "production", 1, _clock, CancellationToken.None);
        Assert.True(permit.Permit.Token.IsCancellationRequested);
    }

    private sealed class Lease(FakeTimeProvider clock, TimeSpan term) : ILease
    {
        private DateTimeOffset _until = clock.GetUtcNow() + term;

        public void Renew(TimeSpan more) => _until = clock.GetUtcNow() + more;

        public TimeSpan HeldFor(string environment, long epoch) => _until - clock.GetUtcNow();

        public Task<LeaseGrant> AcquireAsync(string environment, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task RenewAsync(IReadOnlyDictionary<string, DateTimeOffset> lookedAt, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task ReleaseAsync(string environment, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<Heartbeat>> HeartbeatsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
