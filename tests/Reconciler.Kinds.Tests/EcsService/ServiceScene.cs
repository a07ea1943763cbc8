using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.EcsService;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>Short ways to a service that is declared and seen in some way.</summary>
internal static class ServiceScene
{
    public const string Cluster = "shop";
    public const string Service = "api";

    public static readonly EcsSuspension Up = EcsSuspension.None;

    public static EcsServiceSpec Spec(int? desiredCount = null, EcsAutoscaling? autoscaling = null) =>
        new(Cluster, Service, desiredCount, autoscaling);

    public static EcsAutoscaling Scaling(int? min = null, int? max = null, int? cpu = null, int? memory = null) =>
        new(min, max, cpu, memory);

    public static EcsScalableTarget Target(int min, int max, EcsSuspension? suspension = null) =>
        new(min, max, suspension ?? Up);

    public static EcsScalableTarget AsleepTarget(int max = 10) => new(0, max, EcsSuspension.All);

    /// <summary>A service at rest or running at its count.</summary>
    public static EcsServiceLive Live(int count, EcsScalableTarget? target = null) => new()
    {
        Cluster = Cluster,
        Service = Service,
        Desired = count,
        Running = count,
        Target = target,
    };

    public static Scene Awake(EcsServiceSpec spec, EcsServiceLive live) =>
        new(EcsServiceKind.Instance, spec) { Live = live };

    public static Scene Waking(EcsServiceSpec spec, EcsServiceLive live, params (string Field, string Value)[] restorePoint) =>
        Awake(spec, live) with
        {
            Phase = TransitionPhase.Waking,
            History = ResourceHistory.Empty with { RestorePoint = Point(restorePoint) },
        };

    public static Scene FallingAsleep(EcsServiceSpec spec, EcsServiceLive live, params (string Field, string Value)[] restorePoint) =>
        Awake(spec, live) with
        {
            Mode = CostMode.Dormant,
            Phase = TransitionPhase.FallingAsleep,
            History = ResourceHistory.Empty with { RestorePoint = Point(restorePoint) },
        };

    public static Scene Asleep(EcsServiceSpec spec, EcsServiceLive live) =>
        Asleep(spec, live, HealthStatus.Dormant);

    /// <summary>In an environment that is asleep, with the health that was last written down.</summary>
    public static Scene Asleep(EcsServiceSpec spec, EcsServiceLive live, HealthStatus recorded)
    {
        var falling = FallingAsleep(spec, live, ("count", "3"));
        return falling with
        {
            Phase = TransitionPhase.Asleep,
            History = falling.History with
            {
                Status = new ResourceChanged("ecsService/it", SyncStatus.Synced, recorded, "", ""),
            },
        };
    }

    public static RestorePoint? Point(params (string Field, string Value)[] values) =>
        values.Length == 0 ? null : new RestorePoint(values.ToDictionary(v => v.Field, v => v.Value));

    public static (string Field, string Value)[] PointOf(int? count, EcsScalableTarget target) =>
    [
        .. count is { } c ? new[] { ("count", $"{c}") } : [],
        ("autoscaling.min", $"{target.Min}"),
        ("autoscaling.max", $"{target.Max}"),
        ("scaling.inSuspended", Word(target.Suspension.In)),
        ("scaling.outSuspended", Word(target.Suspension.Out)),
        ("scaling.scheduledSuspended", Word(target.Suspension.Scheduled)),
    ];

    /// <summary>The only action, with its changes in words.</summary>
    public static (string Verb, Stage Stage, string Changes) Only(this Assessment assessment)
    {
        var action = Assert.Single(assessment.Actions);
        return (action.Verb, action.Stage, string.Join(", ", action.Changes));
    }

    private static string Word(bool flag) => flag ? "true" : "false";
}
