using Reconciler.Core.Recording;

namespace Reconciler.Storage;

/// <summary>What a reading command finds where nothing was ever written: nothing, without creating anything.</summary>
internal sealed class NoJournal : IJournal
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> EnvironmentsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <inheritdoc/>
    public Task<JournalHead> HeadAsync(string environment, CancellationToken cancellationToken) =>
        Task.FromResult(JournalHead.Empty);

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredEntry> ReadAsync(
        string environment, long after, CancellationToken cancellationToken) => AsyncEnumerable.Empty<StoredEntry>();

    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(JournalEntry entry, CancellationToken cancellationToken) =>
        throw ReadOnly.Refusal();

    /// <inheritdoc/>
    public Task SaveGenerationAsync(
        string environment, long number, string document, CancellationToken cancellationToken) =>
        throw ReadOnly.Refusal();

    /// <inheritdoc/>
    public Task<string?> LoadGenerationAsync(string environment, long number, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(null);

    /// <inheritdoc/>
    public Task SaveSnapshotAsync(
        string environment, JournalSnapshot snapshot, CancellationToken cancellationToken) =>
        throw ReadOnly.Refusal();

    /// <inheritdoc/>
    public Task<JournalSnapshot?> LoadSnapshotAsync(string environment, CancellationToken cancellationToken) =>
        Task.FromResult<JournalSnapshot?>(null);

    /// <inheritdoc/>
    public Task<int> PruneAsync(string environment, DateTimeOffset olderThan, CancellationToken cancellationToken) =>
        throw ReadOnly.Refusal();

    /// <inheritdoc/>
    public Task<ChainAnchor> AnchorAsync(string environment, CancellationToken cancellationToken) =>
        Task.FromResult(ChainAnchor.Start);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
