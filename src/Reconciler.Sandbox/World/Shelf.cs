namespace Reconciler.Sandbox.World;

/// <summary>
/// Resources of one kind by key, each an immutable state. Keeps what was there during the last
/// <see cref="SandboxOptions.ReadLag"/>, so that a read can be answered from a past moment.
/// </summary>
internal sealed class Shelf<TState>(SandboxWorld world) where TState : class
{
    private readonly SortedDictionary<string, List<(DateTimeOffset Since, TState? State)>> _kept = new(StringComparer.Ordinal);
    private readonly Queue<(DateTimeOffset Since, string Key)> _removed = new();

    /// <summary>What is there now, in ordinal order of keys.</summary>
    public IEnumerable<TState> All => AllAt(DateTimeOffset.MaxValue);

    /// <summary>What is there now under <paramref name="key"/>, or null.</summary>
    public TState? Find(string key) => FindAt(key, DateTimeOffset.MaxValue);

    /// <summary>What was there at <paramref name="moment"/> (a call's <c>AsOf</c>), in ordinal order of keys.</summary>
    public IEnumerable<TState> AllAt(DateTimeOffset moment) =>
        _kept.Values.Select(versions => At(versions, moment)).OfType<TState>();

    /// <summary>What was there at <paramref name="moment"/> (a call's <c>AsOf</c>), or null.</summary>
    public TState? FindAt(string key, DateTimeOffset moment) =>
        _kept.TryGetValue(key, out var versions) ? At(versions, moment) : null;

    /// <summary>From now on <paramref name="state"/> is there.</summary>
    public void Put(string key, TState state) => Keep(key, state);

    /// <summary>From now on nothing is there.</summary>
    public void Remove(string key)
    {
        Keep(key, null);
        _removed.Enqueue((world.Now, key));
        Forget();
    }

    private void Keep(string key, TState? state)
    {
        if (!_kept.TryGetValue(key, out var versions))
            _kept[key] = versions = [];
        versions.Add((world.IsSeeding ? DateTimeOffset.MinValue : world.Now, state));

        // The newest version from before the lag still answers for its start; older ones answer nothing.
        var needed = versions.FindLastIndex(version => version.Since <= Horizon);
        if (needed > 0)
            versions.RemoveRange(0, needed);
    }

    // What was removed before the lag is not seen by any read any more.
    private void Forget()
    {
        while (_removed.TryPeek(out var oldest) && oldest.Since <= Horizon)
        {
            _removed.Dequeue();
            if (_kept.TryGetValue(oldest.Key, out var versions) && versions[^1] is var (since, state) && state is null && since <= Horizon)
                _kept.Remove(oldest.Key);
        }
    }

    private DateTimeOffset Horizon => world.Now - world.Options.ReadLag;

    private static TState? At(List<(DateTimeOffset Since, TState? State)> versions, DateTimeOffset moment)
    {
        var index = versions.FindLastIndex(version => version.Since <= moment);
        return index < 0 ? null : versions[index].State;
    }
}
