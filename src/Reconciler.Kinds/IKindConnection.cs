using Reconciler.Amazon.Calling;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;

namespace Reconciler.Kinds;

/// <summary>The AWS half of a managed kind, bound to one account and region.</summary>
public interface IKindConnection
{
    /// <summary>The pure half.</summary>
    IKind Kind { get; }

    /// <summary>
    /// One look at all given resources of the kind, with as few calls as AWS allows. Calls that do not need each other's
    /// answers run side by side; the pipeline keeps them within AWS's rates.
    /// </summary>
    /// <param name="requests">The resources, all of this kind, account and region, each at most once.</param>
    /// <param name="ct">Cancels the look.</param>
    /// <returns>
    /// An observation for every address that was asked for: <see cref="UnknownObservation"/> where any call that it
    /// rests on failed. Nothing else is in it.
    /// </returns>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled; there is no other exception.</exception>
    Task<IReadOnlyDictionary<ResourceAddress, Observation>> ObserveAsync(
        IReadOnlyList<LookRequest> requests, CancellationToken ct);

    /// <summary>
    /// What AWS says of a resource that makes no progress: its events, why its tasks stopped. Asked once when it stalls, never
    /// in a steady pass.
    /// </summary>
    /// <param name="declaration">The resource, of this kind.</param>
    /// <param name="since">Since when it has made no progress.</param>
    /// <param name="ct">Cancels the calls.</param>
    /// <returns>AWS's own words; null where it says nothing, could not be asked, or the kind has nothing to ask.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled; there is no other exception.</exception>
    Task<string?> WhyAsync(ResourceDeclaration declaration, DateTimeOffset since, CancellationToken ct) =>
        Task.FromResult<string?>(null);

    /// <summary>Sends one write. Whatever AWS answers is an outcome, not an exception.</summary>
    /// <param name="action">An action that this kind proposed.</param>
    /// <param name="permit">Leave to send it. Where it ends while the write is under way, whether that took effect is not known.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="permit"/> has ended.</exception>
    Task<ActionOutcome> ExecuteAsync(ProposedAction action, WritePermit permit);
}
