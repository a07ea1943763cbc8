using System.Globalization;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.AutoScaling;

/// <summary>
/// Changes desired counts, and follows each change until it is fulfilled, overridden by another or given up. What
/// happened is kept for six weeks: https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-scaling-activities.html
/// </summary>
internal sealed class CountChanges(SandboxSite site)
{
    // AWS says neither how often it looks nor for how long.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(42);

    private readonly Shelf<ScalingActivity> _activities = new(site.World);
    private long _count;

    /// <summary>Oldest first.</summary>
    public IEnumerable<ScalingActivity> AllAt(DateTimeOffset moment) => _activities.AllAt(moment);

    /// <summary>Sets a service's desired count.</summary>
    /// <param name="resourceId">The service, which exists.</param>
    /// <param name="count">The count.</param>
    /// <param name="cause">Why, in AWS's words.</param>
    public void Set(string resourceId, int count, string cause)
    {
        var (cluster, service) = Validation.Split(resourceId);
        Services.SetDesiredCount(cluster, service, count);
        var activity = new ScalingActivity
        {
            Key = (++_count).ToString("D12", CultureInfo.InvariantCulture),
            Id = site.World.Uuid(),
            ResourceId = resourceId,
            Cause = cause,
            Count = count,
            StartTime = site.World.Now,
            StatusMessage = $"{Done(count)} Waiting for change to be fulfilled by ecs.",
        };
        _activities.Put(activity.Key, activity);
        site.World.Schedule(Look, () => Follow(activity));
        site.World.Schedule(Kept, () => _activities.Remove(activity.Key));
    }

    public ScalableService? Find(string resourceId)
    {
        var (cluster, service) = Validation.Split(resourceId);
        return Services.FindScalable(cluster, service);
    }

    private IScalableServices Services => site.Offers<IScalableServices>().Single();

    private void Follow(ScalingActivity activity)
    {
        var (count, now) = (activity.Count, site.World.Now);
        switch (Find(activity.ResourceId))
        {
            case null or { IsActive: false }:
                End(activity, "Failed", $"{Done(count)} The service is no longer active.");
                break;
            case { DesiredCount: var other } when other != count:
                End(activity, "Overridden", $"{Done(count)} Found it was later changed to {other}.");
                break;
            case { RunningCount: var running } when running == count:
                End(activity, "Successful", $"{Done(count)} Change successfully fulfilled by ecs.");
                break;
            case var _ when now - activity.StartTime >= Patience:
                End(activity, "Unfulfilled", $"{Done(count)} The change was not fulfilled by ecs.");
                break;
            default:
                site.World.Schedule(Look, () => Follow(activity));
                break;
        }
    }

    private void End(ScalingActivity activity, string status, string message) => _activities.Put(
        activity.Key, activity with { StatusCode = status, StatusMessage = message, EndTime = site.World.Now });

    private static string Done(int count) => $"Successfully set desired count to {count}.";
}
