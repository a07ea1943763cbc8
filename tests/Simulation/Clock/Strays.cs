namespace Simulation.Clock;

/// <summary>
/// What of a week goes on in the thread pool: a cancelled <see cref="Task.Delay(TimeSpan, TimeProvider, CancellationToken)"/>
/// sends whoever waits for it there, and libraries wait so between two attempts. Strays get their turn when the week's own thread
/// has done with what it is at, one after the other, and it goes on when they have done: nothing happens side by side.
/// </summary>
internal sealed class Strays
{
    /// <summary>How long a stray is waited for, in real time: on a busy machine the pool may take its time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Whose week the present thread works for: it flows to wherever the week goes on.</summary>
    private static readonly AsyncLocal<Strays?> Week = new(Changed);

    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly Lock _turn = new();
    private readonly object _count = new();
    private int _expected;
    private int _done;
    private bool _touched;

    private Strays()
    {
    }

    /// <summary>Where the week went on in another thread out of turn, so that it may not be the same again; null for nowhere.</summary>
    public string? OutOfTurn { get; private set; }

    /// <summary>A new week begins in the present thread.</summary>
    public static Strays Begin() => Week.Value = new Strays();

    /// <summary>A delay is cancelled: whoever waits for it will go on in another thread.</summary>
    public void Expect()
    {
        lock (_count) _expected++;
    }

    /// <summary>The week's own thread does something; what strays meanwhile goes on when that is done.</summary>
    public void Turn(Action does)
    {
        lock (_turn) does();
        lock (_count)
        {
            while (_done < _expected && OutOfTurn is null)
                if (!Monitor.Wait(_count, Patience))
                    OutOfTurn ??= "a delay was cancelled, and nobody went on after it";
            if (_done > _expected) OutOfTurn ??= "more went on in other threads than delays were cancelled";
        }
    }

    /// <summary>Something of the week is touched: only by the week's own thread, or by a stray in its turn.</summary>
    public void Touch()
    {
        if (Environment.CurrentManagedThreadId == _thread) return;
        if (_turn.IsHeldByCurrentThread) _touched = true;
        else OutOfTurn ??= Environment.StackTrace;
    }

    /// <summary>A thread of the pool begins to work for a week, or has done.</summary>
    private static void Changed(AsyncLocalValueChangedArgs<Strays?> change)
    {
        if (!change.ThreadContextChanged || !Thread.CurrentThread.IsThreadPoolThread) return;
        if (change.PreviousValue is { } left && left._turn.IsHeldByCurrentThread)
        {
            left._turn.Exit();
            left.Done();
        }

        // What the week waits for in its turn, like an answer from a real network, must not wait for that turn.
        if (change.CurrentValue is { } week && !week._turn.TryEnter(Patience)) week.OutOfTurn ??= Environment.StackTrace;
    }

    private void Done()
    {
        lock (_count)
        {
            // A library's own timer (a pool of connections tidies itself up after minutes) is none of the week's doing.
            if (_done < _expected || _touched) _done++;
            _touched = false;
            Monitor.Pulse(_count);
        }
    }
}
