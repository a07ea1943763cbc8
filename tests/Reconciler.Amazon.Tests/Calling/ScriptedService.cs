using System.Collections.Concurrent;

namespace Reconciler.Amazon.Tests.Calling;

/// <summary>Stands for a service client: each request takes the next line of the script, and after the last one "ok".</summary>
internal sealed class ScriptedService(TimeProvider time) : IDisposable
{
    private readonly ConcurrentQueue<Func<CancellationToken, Task<string>>> script = new();
    private readonly ConcurrentQueue<TimeSpan> sent = new();
    private readonly DateTimeOffset begun = time.GetUtcNow();

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

    internal Task<string> Answer(CancellationToken token)
    {
        sent.Enqueue(time.GetUtcNow() - begun);
        return (script.TryDequeue(out var next) ? next : Otherwise)(token);
    }

    public void Dispose() => Disposed = true;
}
