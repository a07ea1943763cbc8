using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.Rds;

/// <summary>Keeps the lifecycles of databases in step with the world: each next change stands in the world's queue.</summary>
internal sealed class Lifecycles(SandboxWorld world)
{
    private readonly Dictionary<string, (DatabaseLifecycle Lifecycle, DueEvent? Next)> _all = new(StringComparer.Ordinal);

    /// <summary>Takes one in; it moves by itself from now on.</summary>
    public void Add(string key, DatabaseLifecycle lifecycle)
    {
        _all[key] = (lifecycle, null);
        Queue(key, lifecycle);
    }

    /// <summary>Does something to one, and queues what follows from it instead of what was to follow.</summary>
    public void Move(string key, Action<DatabaseLifecycle> move)
    {
        var (lifecycle, next) = _all[key];
        next?.Cancel();
        move(lifecycle);
        Queue(key, lifecycle);
    }

    private void Queue(string key, DatabaseLifecycle lifecycle)
    {
        DueEvent? next = lifecycle.Due is { } due
            ? world.Schedule(due - world.Now, () => Move(key, found => found.AdvanceTo(world.Now)))
            : null;
        _all[key] = (lifecycle, next);
    }
}
