namespace Reconciler.Daemon;

/// <summary>
/// Which environment is to be visited when. Keyed: an environment is in it at most once, the earliest wish counts, and
/// while a visit is under way no other of the same environment begins. Safe for several workers at once. Times are counted
/// from the queue's making, so that nobody who sets the clock can hold a visit up.
/// </summary>
/// <param name="time">This process's clock.</param>
internal sealed class VisitQueue(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly long _made = time.GetTimestamp();
    private readonly Dictionary<string, Visit> _visits = new(StringComparer.Ordinal);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TimeSpan Now => time.GetElapsedTime(_made);

    /// <summary>How long until the next visit of an environment; null where none is wanted.</summary>
    public TimeSpan? Wait(string environment)
    {
        lock (_gate) return _visits.GetValueOrDefault(environment)?.Due - Now;
    }

    /// <summary>Whether a visit of an environment is under way.</summary>
    public bool IsUnderWay(string environment)
    {
        lock (_gate) return _visits.GetValueOrDefault(environment)?.UnderWay == true;
    }

    /// <summary>Wants a visit after a while; one that is wanted earlier stays.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="after">How long to wait, in this process's time; zero or less for now.</param>
    public void Enqueue(string environment, TimeSpan after)
    {
        var due = Now + after;
        lock (_gate)
        {
            if (!_visits.TryGetValue(environment, out var visit)) _visits[environment] = visit = new Visit();
            if (visit.Due is null || due < visit.Due) visit.Due = due;
            _changed.TrySetResult();
        }
    }

    /// <summary>
    /// Waits for the next visit that is due and takes it. The environment is not given out again before
    /// <see cref="Complete"/>.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public async Task<string> TakeAsync(CancellationToken ct)
    {
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            Task changed;
            TimeSpan? wait;
            lock (_gate)
            {
                var next = Next();
                wait = next?.Visit.Due - Now;
                if (wait <= TimeSpan.Zero)
                {
                    next!.Value.Visit.Due = null;
                    next.Value.Visit.UnderWay = true;
                    return next.Value.Environment;
                }

                if (_changed.Task.IsCompleted) _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
                changed = _changed.Task;
            }

            await WaitAsync(changed, wait, ct);
        }
    }

    /// <summary>Ends a visit; from now on the environment may be given out again.</summary>
    /// <param name="environment">The environment that was taken.</param>
    /// <param name="after">When to visit it again at the latest; null for only when somebody wants it.</param>
    public void Complete(string environment, TimeSpan? after)
    {
        lock (_gate)
        {
            _visits[environment].UnderWay = false;
            _changed.TrySetResult();
        }

        if (after is { } wait) Enqueue(environment, wait);
    }

    private (string Environment, Visit Visit)? Next()
    {
        (string Environment, Visit Visit)? next = null;
        foreach (var (environment, visit) in _visits.OrderBy(v => v.Key, StringComparer.Ordinal))
            if (visit is { UnderWay: false, Due: { } due } && (next is null || due < next.Value.Visit.Due))
                next = (environment, visit);
        return next;
    }

    private async Task WaitAsync(Task changed, TimeSpan? wait, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var timer = Task.Delay(wait ?? Timeout.InfiniteTimeSpan, time, over.Token);
        await Task.WhenAny(changed, timer);
        await over.CancelAsync();
    }

    private sealed class Visit
    {
        public TimeSpan? Due { get; set; }

        public bool UnderWay { get; set; }
    }
}
