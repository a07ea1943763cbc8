using System.Collections.Concurrent;

namespace Reconciler.Amazon.Calling;

/// <summary>
/// Counts the requests that went out, by service and operation: what a pass costs of AWS's rates. A retry counts again.
/// </summary>
public sealed class CallCounts : ICallObserver
{
    private readonly ConcurrentDictionary<(string Service, string Operation), int> counts = new();

    /// <summary>All requests since the start or the last <see cref="Clear"/>.</summary>
    public int Total => counts.Values.Sum();

    /// <summary>The requests of one operation; 0 where none went out.</summary>
    /// <param name="service">AWS's service id.</param>
    /// <param name="operation">AWS's name of the operation.</param>
    public int Of(string service, string operation) => counts.GetValueOrDefault((service, operation));

    /// <summary>All counts, as <c>ECS DescribeServices</c> → 3, in ordinal order of the names.</summary>
    public IReadOnlyDictionary<string, int> Snapshot() => new SortedDictionary<string, int>(
        counts.ToDictionary(count => $"{count.Key.Service} {count.Key.Operation}", count => count.Value),
        StringComparer.Ordinal);

    /// <summary>Starts again at zero, for example before a pass.</summary>
    public void Clear() => counts.Clear();

    /// <inheritdoc/>
    public void Attempted(CallAttempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        counts.AddOrUpdate((attempt.Target.Service, attempt.Operation), 1, static (_, count) => count + 1);
    }
}
