using System.Collections.Concurrent;

namespace Reconciler.Amazon.Calling;

/// <summary>
/// Hands out the one <see cref="CallPipeline"/> of each service, account and region, so that environments that share an
/// account also share its request rates.
/// </summary>
/// <param name="options">How patient and how eager calls are.</param>
/// <param name="time">The clock that every timeout, wait and queue runs on.</param>
/// <param name="random">Samples from 0 up to but not including 1, for jitter; called from several threads at once.</param>
/// <param name="observer">Is told of every attempt; <see langword="null"/> for nobody.</param>
public sealed class CallPipelines(
    CallOptions options, TimeProvider time, Func<double> random, ICallObserver? observer = null)
{
    private readonly ConcurrentDictionary<CallTarget, Lazy<CallPipeline>> pipelines = new();

    /// <summary>The pipeline of this target, always the same.</summary>
    /// <param name="target">Which service, account and region.</param>
    public CallPipeline For(CallTarget target) => pipelines.GetOrAdd(
        target, made => new(() => new CallPipeline(made, options, time, random, observer))).Value;

    /// <summary>Puts a client behind the pipeline of its target.</summary>
    /// <typeparam name="TClient">The service client's interface.</typeparam>
    /// <param name="client">The client; the result disposes of it.</param>
    /// <param name="target">Which service, account and region it calls.</param>
    public GuardedClient<TClient> Guard<TClient>(TClient client, CallTarget target)
        where TClient : notnull => new(client, For(target));
}
