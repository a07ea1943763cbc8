using Reconciler.Core.Recording;

namespace Reconciler.Storage;

/// <summary>A lease for commands that only read: heartbeats, and nothing else.</summary>
internal sealed class ReadOnlyLease(ILease? lease) : ILease
{
    /// <inheritdoc/>
    public Task<LeaseGrant> AcquireAsync(string environment, CancellationToken cancellationToken) =>
        throw ReadOnly.Refusal();

    /// <inheritdoc/>
    public Task RenewAsync(
        IReadOnlyDictionary<string, DateTimeOffset> lookedAt, CancellationToken cancellationToken) =>
        throw ReadOnly.Refusal();

    /// <inheritdoc/>
    public TimeSpan HeldFor(string environment, long epoch) => TimeSpan.Zero;

    /// <inheritdoc/>
    public Task ReleaseAsync(string environment, CancellationToken cancellationToken) => throw ReadOnly.Refusal();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Heartbeat>> HeartbeatsAsync(CancellationToken cancellationToken) =>
        lease is null ? [] : await lease.HeartbeatsAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => lease?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>The bug of writing through a store that was opened for reading.</summary>
internal static class ReadOnly
{
    /// <summary>What is thrown.</summary>
    public static InvalidOperationException Refusal() => new("The journal was opened for reading only.");
}
