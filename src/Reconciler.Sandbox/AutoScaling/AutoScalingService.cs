using Reconciler.Sandbox.CloudWatch;
using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.Wire;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.AutoScaling;

/// <summary>
/// Application Auto Scaling for ECS services: bounds, into which registering moves a count, and target tracking
/// policies, whose alarms in CloudWatch call it. It publishes no rates, so nothing is throttled by rate.
/// </summary>
internal sealed class AutoScalingService : SandboxService, IAlarmTarget
{
    private readonly ScalingRegistry _registry;
    private readonly CountChanges _changes;
    private readonly Scaler _scaler;

    public AutoScalingService(SandboxSite site) : base(site)
    {
        _registry = new ScalingRegistry(site);
        _changes = new CountChanges(site);
        _scaler = new Scaler(site, _registry, _changes);
    }

    public override ServiceWire Wire { get; } = new("application-autoscaling", "application-autoscaling", "autoscaling")
    {
        TargetPrefix = "AnyScaleFrontendService",
    };

    public override void Seed(SeedMap section) => new AutoScalingSeed(_registry, _changes).Read(section);

    public bool IsMine(string action) =>
        action.StartsWith(Site.Arn("autoscaling", "scalingPolicy:"), StringComparison.Ordinal);

    public void CarryOut(AlarmSignal signal) => _scaler.CarryOut(signal);

    protected override IEnumerable<SandboxOperation> Operations() =>
    [
        .. new TargetOperations(_registry, _changes, _scaler).All(),
        .. new PolicyOperations(_registry).All(),
        .. new ActivityOperations(_changes).All(),
    ];
}
