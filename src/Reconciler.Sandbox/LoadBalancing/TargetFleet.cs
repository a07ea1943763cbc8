using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.LoadBalancing;

/// <summary>
/// The targets of one account and region: initial until as many checks as the group's threshold have been sent, then
/// healthy or unhealthy; draining once their task is to stop, until it takes no more requests. What a seed has is judged already.
/// </summary>
internal sealed class TargetFleet(SandboxWorld world, TrafficHistory traffic)
{
    private readonly Shelf<Target> _shelf = new(world);

    public IEnumerable<Target> Of(string groupArn, DateTimeOffset moment) =>
        _shelf.AllAt(moment).Where(target => target.GroupArn == groupArn);

    public IReadOnlyList<Target> Of(string groupArn) => [.. Of(groupArn, DateTimeOffset.MaxValue)];

    public Target? Find(string groupArn, string key) => _shelf.Find(Place(groupArn, key));

    public void Register(TargetGroup group, Target target, Action judged)
    {
        if (Find(group.Arn, target.Key) is not null)
            return;
        var found = target.Found(group);
        if (world.IsSeeding)
        {
            Put(target with { Health = found });
            judged();
            return;
        }
        Put(target);
        world.Schedule(group.Interval, () => Become(target, TargetHealth.Checking));
        var checks = found == TargetHealth.Healthy ? group.HealthyThreshold : group.UnhealthyThreshold;
        world.Schedule(group.Interval * checks, () =>
        {
            if (Become(target, found))
                judged();
        });
    }

    public void Drain(string groupArn, string key)
    {
        if (Find(groupArn, key) is { } target)
            Put(target with { Health = TargetHealth.Draining });
    }

    public void Deregister(string groupArn, string key)
    {
        if (Find(groupArn, key) is null)
            return;
        _shelf.Remove(Place(groupArn, key));
        Note(groupArn);
    }

    // What has left meanwhile is judged no more.
    private bool Become(Target target, TargetHealth health)
    {
        if (Find(target.GroupArn, target.Key) is not { IsInitial: true } now)
            return false;
        Put(now with { Health = health });
        return true;
    }

    private void Put(Target target)
    {
        _shelf.Put(Place(target.GroupArn, target.Key), target);
        Note(target.GroupArn);
    }

    private void Note(string groupArn)
    {
        var targets = Of(groupArn);
        traffic.Note(groupArn, new Mix(
            [.. targets.Where(target => target.IsHealthy).Select(target => target.Behaviour)],
            targets.Count(target => target.IsUnhealthy)));
    }

    private static string Place(string groupArn, string key) => $"{groupArn} {key}";
}
