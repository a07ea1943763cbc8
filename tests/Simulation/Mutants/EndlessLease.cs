using Reconciler.Core.Recording;

namespace Simulation.Mutants;

/// <summary>A lease that its holder believes in for ever: its deadline is not checked before sending.</summary>
internal sealed class EndlessLease(ILease lease) : ILease
{
    public Task<LeaseGrant> AcquireAsync(string environment, CancellationToken cancellationToken) =>
        lease.AcquireAsync(environment, cancellationToken);

    public Task RenewAsync(IReadOnlyDictionary<string, DateTimeOffset> lookedAt, CancellationToken cancellationToken) =>
        lease.RenewAsync(lookedAt, cancellationToken);

    public TimeSpan HeldFor(string environment, long epoch) => TimeSpan.FromHours(1);

    public Task ReleaseAsync(string environment, CancellationToken cancellationToken) => lease.ReleaseAsync(environment, cancellationToken);

    public Task<IReadOnlyList<Heartbeat>> HeartbeatsAsync(CancellationToken cancellationToken) => lease.HeartbeatsAsync(cancellationToken);

    public ValueTask DisposeAsync() => lease.DisposeAsync();
}
