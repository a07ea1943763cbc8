using Reconciler.Core.Desired;

namespace Reconciler.Sources;

/// <summary>Where desired state comes from: a folder or a git repository.</summary>
internal interface IDesiredStateSource : ICommitOrder, IAsyncDisposable
{
    /// <summary>What to call it in messages: as the user gave it, without secrets.</summary>
    string Name { get; }

    /// <summary>Reads all of it, as it is now.</summary>
    Task<SourceLook> ReadAsync(CancellationToken ct);

    /// <summary>Waits until it may have changed since the last <see cref="ReadAsync"/>; it need not have.</summary>
    Task WaitForChangeAsync(CancellationToken ct);
}

/// <summary>What one reading of a source gave.</summary>
internal abstract record SourceLook
{
    /// <summary>It was read.</summary>
    /// <param name="Sourced">What it says.</param>
    internal sealed record Read(SourcedReading Sourced) : SourceLook;

    /// <summary>It could not be reached: whatever was in force stays so.</summary>
    /// <param name="Problem">Where, what, and what to do.</param>
    internal sealed record Unreachable(string Problem) : SourceLook;
}
