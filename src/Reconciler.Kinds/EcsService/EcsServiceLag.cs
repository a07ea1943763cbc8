using Reconciler.Core.Planning;
using static Reconciler.Kinds.EcsService.EcsServiceFields;

namespace Reconciler.Kinds.EcsService;

/// <summary>
/// Which of our own writes a look may not show. An old count of 0 would let a database stop under a service that is just
/// starting; an old count above 0 would let scaling be resumed, which raises a service that is at zero by now.
/// </summary>
internal sealed class EcsServiceLag(ResourceView view, EcsServiceLive live)
{
    private static readonly string[] ScalingFields = [Min, Max, InSuspended, OutSuspended, ScheduledSuspended];

    private readonly Dictionary<string, string> _scaling = live.Target?.Fields().ToDictionary() ?? [];

    /// <summary>Whether our last count may not be seen yet.</summary>
    public bool OfCount => OwnWrites.MayBeHidden(view, Count, Text(live.Desired));

    /// <summary>
    /// Whether a list of stopping tasks may be older than our own drain. Nothing in it tells: one from before shows none, as
    /// one from long after does. Believed, it would let a database stop under tasks that are still at work.
    /// </summary>
    public bool OfTasks => live.Stopping == 0 && OwnWrites.Said(view, Count, Text(0));

    /// <summary>Whether our last bounds or flags may not be seen yet.</summary>
    public bool OfScaling => ScalingFields.Any(name => OwnWrites.MayBeHidden(view, name, _scaling.GetValueOrDefault(name)));
}
