using Reconciler.Sandbox.CloudWatch;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.AutoScaling;

/// <summary>
/// Scales when an alarm of a policy calls, unless that is suspended: out at once, in only when every policy of the
/// target is ready for it and no deployment is in progress; each no sooner than its cooldown allows.
/// </summary>
internal sealed class Scaler(SandboxSite site, ScalingRegistry registry, CountChanges changes)
{
    private readonly Dictionary<string, Pace> _paces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ready = new(StringComparer.Ordinal);

    public void CarryOut(AlarmSignal signal)
    {
        if (signal is not { State: AlarmState.Alarm, Value: { } value }
            || registry.PolicyByAction(signal.Action) is not { } policy
            || registry.Targets.Find(policy.ResourceId) is not { } target
            || changes.Find(policy.ResourceId) is not { IsActive: true, HasDesiredCount: true } service)
        {
            return;
        }
        var cause = $"monitor alarm {signal.Alarm} in state ALARM triggered policy {policy.Name}";
        if (signal.Alarm == policy.AlarmHigh)
            ScaleOut(policy, target, service, value, cause);
        else if (signal.Alarm == policy.AlarmLow)
            ScaleIn(policy, target, service, value, cause);
    }

    /// <summary>Forgets what a target did, since it is gone.</summary>
    public void Forget(string resourceId) => _paces.Remove(resourceId);

    // While a scale-out takes effect, what it added counts as there already: only a larger one goes beyond it.
    private void ScaleOut(ScalingPolicy policy, ScalableTarget target, ScalableService service, double value, string cause)
    {
        if (target.Suspended.Out)
            return;
        var pace = PaceOf(policy.ResourceId);
        var from = site.World.Now < pace.OutUntil ? pace.OutFrom : service.RunningCount;
        var wanted = Math.Max(1, TargetTracking.Wanted(from, value, policy.Goal.TargetValue));
        if (TargetTracking.Out(target, service.DesiredCount, wanted) is not { } count)
            return;
        changes.Set(policy.ResourceId, count, cause);

        // A scale-in's cooldown ends here.
        _paces[policy.ResourceId] = new Pace { OutFrom = from, OutUntil = site.World.Now + policy.Goal.ScaleOutCooldown };
    }

    private void ScaleIn(ScalingPolicy policy, ScalableTarget target, ScalableService service, double value, string cause)
    {
        _ready[policy.Key] = TargetTracking.Wanted(service.RunningCount, value, policy.Goal.TargetValue);
        var pace = PaceOf(policy.ResourceId);
        if (target.Suspended.In || service.IsDeploying || site.World.Now < pace.InUntil)
            return;
        var together = registry.PoliciesOf(policy.ResourceId).Where(one => one.AlarmLow is not null).ToList();
        if (!together.TrueForAll(one => Alarms.StateOf(one.AlarmLow!) == AlarmState.Alarm && _ready.ContainsKey(one.Key)))
            return;
        var wanted = together.Max(one => _ready[one.Key]);
        if (TargetTracking.In(target, service.DesiredCount, wanted) is not { } count)
            return;
        changes.Set(policy.ResourceId, count, cause);
        _paces[policy.ResourceId] = pace with { InUntil = site.World.Now + policy.Goal.ScaleInCooldown };
    }

    private IAlarms Alarms => site.Offers<IAlarms>().Single();

    private Pace PaceOf(string resourceId) => _paces.GetValueOrDefault(resourceId) ?? new Pace();

    /// <summary>What the cooldowns of a target's last scaling still forbid.</summary>
    private sealed record Pace
    {
        /// <summary>How many tasks ran when it was last scaled out.</summary>
        public int OutFrom { get; init; }

        public DateTimeOffset OutUntil { get; init; }

        public DateTimeOffset InUntil { get; init; }
    }
}
