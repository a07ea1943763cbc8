namespace Reconciler.Amazon.Calling;

/// <summary>
/// The only way to AWS for what decides and records: it holds a client that cannot be called around its pipeline.
/// </summary>
/// <typeparam name="TClient">The service client's interface, such as <c>IAmazonECS</c>.</typeparam>
/// <param name="client">
/// The client, with the SDK's own retries off: <see cref="CallPipeline"/> decides alone. It is disposed of with this object.
/// </param>
/// <param name="pipeline">The way to this client's service, account and region.</param>
public sealed class GuardedClient<TClient>(TClient client, CallPipeline pipeline) : IDisposable
    where TClient : notnull
{
    /// <summary>Which service, account and region is called.</summary>
    public CallTarget Target => pipeline.Target;

    /// <summary>
    /// Asks AWS something. Repeated on throttling and on transient faults, as <see cref="CallOptions"/> says.
    /// </summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="operation">AWS's name of the operation, such as <c>DescribeServices</c>: its request rate hangs on it.</param>
    /// <param name="call">One request; called once for each attempt, and to be given the token that it gets.</param>
    /// <param name="ct">Cancels the queue, the wait or the request.</param>
    /// <returns>AWS's answer.</returns>
    /// <exception cref="AwsCallException">It failed: what was asked is unknown, unless the failure says more.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public Task<T> ReadAsync<T>(string operation, Func<TClient, CancellationToken, Task<T>> call, CancellationToken ct) =>
        CallAsync(CallIntent.Read, operation, call, ct);

    /// <summary>
    /// Has AWS change something. Repeated only on throttling and where the request never left; anything that may have
    /// taken effect ends as <see cref="FailureKind.Ambiguous"/> after one request.
    /// </summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="operation">AWS's name of the operation, such as <c>UpdateService</c>: its request rate hangs on it.</param>
    /// <param name="call">One request; called once for each attempt, and to be given the token that it gets.</param>
    /// <param name="permit">
    /// Demanded before each attempt; its end cancels the queue, the wait or the request. If that strikes while the request is
    /// under way, whether the change took effect is not known either.
    /// </param>
    /// <returns>AWS's answer.</returns>
    /// <exception cref="AwsCallException">It failed; see <see cref="AwsFailure.MayHaveApplied"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="permit"/> has ended.</exception>
    public Task<T> WriteAsync<T>(string operation, Func<TClient, CancellationToken, Task<T>> call, WritePermit permit)
    {
        ArgumentNullException.ThrowIfNull(permit);
        return CallAsync(CallIntent.Write, operation, Permitted, permit.Token);

        Task<T> Permitted(TClient client, CancellationToken token)
        {
            permit.Demand();
            return call(client, token);
        }
    }

    /// <summary>Disposes of the client. The pipeline stays: others may share it.</summary>
    public void Dispose() => (client as IDisposable)?.Dispose();

    private Task<T> CallAsync<T>(
        CallIntent intent, string operation, Func<TClient, CancellationToken, Task<T>> call, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation);
        ArgumentNullException.ThrowIfNull(call);
        return pipeline.CallAsync(intent, operation, token => call(client, token), ct);
    }
}
