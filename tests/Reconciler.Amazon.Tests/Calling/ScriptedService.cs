using System.Collections.Concurrent;

namespace Reconciler.Amazon.Tests.Calling;

/// <summary>Stands for a service client: each request takes the next line of the script, and after the last one "ok".</summary>
internal sealed class ScriptedService(TimeProvider time) : IDisposable
{
    private readonly ConcurrentQueue<Func<CancellationToken, Task<string>>> script = new();
    private readonly ConcurrentQueue<TimeSpan> sent = new();
    private readonly List<(int Requests, TaskCompletionSource Arrived)> expected = [];
    private readonly DateTimeOffset begun = time.GetUtcNow();
    private int underWay;

    /// <summary>What happens after the script's end.</summary>
    internal Func<CancellationToken, Task<string>> Otherwise { get; set; } = static _ => Task.FromResult("ok");

    /// <summary>When each request went out, since the beginning.</summary>
    internal TimeSpan[] Sent => [.. sent];

    internal bool Disposed { get; private set; }

    internal void Then(params Exception[] failures)
    {
        foreach (var failure in failures)
        {
            script.Enqueue(_ => Task.FromException<string>(failure));
        }
    }

    internal void Then(Func<CancellationToken, Task<string>> answer) => script.Enqueue(answer);

    /// <summary>
    /// An answer that does not come; who waits for it must give up. (A cancelled delay would go on in another thread,
    /// while the fake clock runs away.)
    /// </summary>
    internal static async Task<string> Never(CancellationToken token)
    {
        var never = new TaskCompletionSource<string>();
        await using var givenUp = token.UnsafeRegister(_ => never.TrySetCanceled(token), null);
        return await never.Task;
    }

    /// <summary>An answer that comes after a while of the clock.</summary>
    internal Func<CancellationToken, Task<string>> After(TimeSpan delay) => async _ =>
    {
        await Task.Delay(delay, time, CancellationToken.None);
        return "ok";
    };

    /// <summary>
    /// Comes back once so many requests are answered or wait for the clock; for where they come by another thread. (Told any
    /// sooner, the clock could move on before their wait begins.)
    /// </summary>
    internal Task Arrived(int requests)
    {
        lock (expected)
        {
            var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            expected.Add((requests, arrived));
            Note();
            return arrived.Task.WaitAsync(Bench.Patience);
        }
    }

    internal Task<string> Answer(CancellationToken token)
    {
        sent.Enqueue(time.GetUtcNow() - begun);
        var answer = (script.TryDequeue(out var next) ? next : Otherwise)(token);
        lock (expected)
        {
            underWay++;
            Note();
        }
        return answer;
    }

    public void Dispose() => Disposed = true;

    private void Note()
    {
        foreach (var (_, arrived) in expected.Where(each => each.Requests <= underWay))
        {
            arrived.TrySetResult();
        }
    }
}
