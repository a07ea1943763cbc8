namespace Reconciler.Amazon.Calling;

/// <summary>
/// Waits for a call no longer than its token allows, even if the call does not listen to it: a body that trickles in, or
/// a lookup of credentials, must not hold up a pass.
/// </summary>
internal static class Patience
{
    internal static async Task<T> WithAsync<T>(
        Func<CancellationToken, Task<T>> send, CancellationToken cancellationToken)
    {
        var answer = send(cancellationToken);
        try
        {
            return await answer.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (!answer.IsCompleted)
        {
            // Nobody will await the abandoned call any more: whatever it ends in is taken note of here.
            _ = answer.ContinueWith(
                static late => late.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
            throw;
        }
    }
}
