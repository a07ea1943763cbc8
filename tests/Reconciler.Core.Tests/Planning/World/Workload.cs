using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Tests.Planning.World;

/// <summary>A service: its size, or the bounds that scaling keeps it within; what is null is not managed.</summary>
internal sealed record WorkloadSpec(int? Count = null, int? Min = null, int? Max = null);

/// <summary>A service as AWS has it. Without <see cref="Max"/> it has no scaling; a daemon runs whatever is asked of it.</summary>
internal sealed record WorkloadLive(int Desired, int Running, int Stopping = 0)
{
    public int? Min { get; init; }

    public int? Max { get; init; }

    public bool Suspended { get; init; }

    public bool Daemon { get; init; }

    /// <summary>What it says of itself: somebody has to do something.</summary>
    public FoundCondition? Stalled { get; init; }

    public bool Drained => Desired == 0 && Running == 0 && Stopping == 0;

    public bool Available => Desired > 0 && Running == Desired && Stopping == 0;

    public static WorkloadLive Steady(int count) => new(count, count);

    public static WorkloadLive Scaled(int count, int min, int max) => new(count, count) { Min = min, Max = max };
}

internal sealed record SetCount(int To);

internal sealed record SuspendScaling;

internal sealed record ResumeScaling(int Min, int Max);

/// <summary>Design §3's ecsService in small: bounds, restore points, a stage for each write.</summary>
internal sealed class WorkloadKind : FakeKind<WorkloadSpec, WorkloadLive>
{
    public static WorkloadKind Instance { get; } = new();

    public override string Name => "workload";

    public override KindRole Role => KindRole.Workload;

    protected override IReadOnlyDictionary<string, string> Describe(WorkloadLive live) => new Dictionary<string, string>
    {
        ["count"] = $"{live.Desired}",
        ["min"] = $"{live.Min}",
        ["max"] = $"{live.Max}",
        ["suspended"] = live.Suspended ? "true" : "false",
    };

    protected override Assessment AssessPresent(ResourceView view, WorkloadSpec spec, WorkloadLive live) =>
        live.Daemon ? Unsupported(live)
        : view.Mode.CostMode == CostMode.Dormant ? Asleep(view, live)
        : Awake(view, spec, live);

    protected override Assessment AssessUnknown(ResourceView view, WorkloadSpec spec, string reason) => Unseen(reason) with
    {
        Owes = view.Mode.CostMode == CostMode.Dormant ? Stage.Suspend : null,
        RestorePointPending = view.Mode.CostMode == CostMode.Dormant && view.History.RestorePoint is null
            && view.History.Status?.Health != HealthStatus.Dormant,
    };

    private static Assessment Awake(ResourceView view, WorkloadSpec spec, WorkloadLive live)
    {
        var actions = new List<ProposedAction>();
        BlockedIntention? blocked = null;
        var point = view.History.RestorePoint?.Values;
        var (min, max) = (spec.Min ?? Number(point, "min"), spec.Max ?? Number(point, "max"));
        var size = spec.Count ?? Number(point, "count") ?? spec.Min;
        if (live.Desired == 0 && size is { } wanted)
            actions.Add(Set(Stage.Raise, live, Math.Clamp(wanted, min ?? 1, max ?? int.MaxValue)));
        else if (live.Desired == 0)
            blocked = new BlockedIntention("setCount", [new Change("count", "0", null)], "SizeUnknown", "no size is known");
        else if (spec.Max is not null && (live.Desired < spec.Min || live.Desired > spec.Max))
            actions.Add(Set(Stage.Correct, live, Math.Clamp(live.Desired, spec.Min!.Value, spec.Max.Value)));
        else if (live.Max is null && spec.Count is { } count && live.Desired != count)
            actions.Add(Set(Stage.Correct, live, count));
        if (min is { } low && max is { } high && live.Desired >= low && (live.Suspended || live.Min != low || live.Max != high))
            actions.Add(Resume(live, low, high));

        var due = actions.Count > 0 || blocked is not null;
        return Of(live) with
        {
            Sync = due || !live.Available ? SyncStatus.OutOfSync : SyncStatus.Synced,
            Health = live.Available ? HealthStatus.Healthy
                : live.Desired == 0 && view.Transition == TransitionPhase.Awake ? HealthStatus.Degraded
                : HealthStatus.Progressing,
            InProgress = live.Desired > 0 && !live.Available,
            Actions = actions,
            Blocked = blocked,
            Conditions = live.Stalled is { } stalled ? [stalled] : [],
        };
    }

    private static Assessment Asleep(ResourceView view, WorkloadLive live)
    {
        var scales = live.Max is not null && !live.Suspended;
        var actions = new List<ProposedAction>();
        if (scales) actions.Add(Suspend(live));
        if (live.Desired > 0) actions.Add(Set(Stage.Drain, live, 0));
        return Of(live) with
        {
            Sync = live.Drained && !scales ? SyncStatus.Synced : SyncStatus.OutOfSync,
            Health = live.Drained && !scales ? HealthStatus.Dormant : HealthStatus.Progressing,
            Owes = scales ? Stage.Suspend : live.Drained ? null : Stage.Drain,
            InProgress = live.Desired == 0 && !live.Drained,
            RestorePoint = view.History.RestorePoint is null && live.Desired > 0 ? PointOf(live) : null,
            Actions = actions,
        };
    }

    private static Assessment Unsupported(WorkloadLive live) => Of(live) with
    {
        Sync = SyncStatus.Synced,
        Health = HealthStatus.Healthy,
        Conditions = [new FoundCondition(ConditionTypes.Unsupported, "Daemon", "a daemon service has no count")],
    };

    private static Assessment Of(WorkloadLive live) => new()
    {
        IsDown = live is { Desired: > 0, Running: 0 },
        Sync = SyncStatus.Unknown,
        Health = HealthStatus.Unknown,
        Detail = $"{live.Running}/{live.Desired} running{(live.Stopping > 0 ? $", {live.Stopping} stopping" : "")}",
        Available = live.Available ? Answer.Yes : Answer.No,
        Drained = live.Drained ? Answer.Yes : Answer.No,
        Size = $"{live.Running} tasks",
    };

    private static RestorePoint PointOf(WorkloadLive live)
    {
        var values = new Dictionary<string, string> { ["count"] = $"{live.Desired}" };
        if (live.Max is null) return new RestorePoint(values);
        values["min"] = $"{live.Min}";
        values["max"] = $"{live.Max}";
        return new RestorePoint(values);
    }

    private static int? Number(IReadOnlyDictionary<string, string>? values, string field) =>
        values?.GetValueOrDefault(field) is { } text ? int.Parse(text) : null;

    private static ProposedAction Set(Stage stage, WorkloadLive live, int to) => new(
        "setCount", stage, [new Change("count", $"{live.Desired}", $"{to}")], stage.ToString(), new SetCount(to));

    private static ProposedAction Suspend(WorkloadLive live) => new(
        "suspend", Stage.Suspend,
        [new Change("min", $"{live.Min}", "0"), new Change("suspended", "false", "true")], "dormant", new SuspendScaling());

    private static ProposedAction Resume(WorkloadLive live, int min, int max) => new(
        "resume", Stage.Resume,
        [
            new Change("max", $"{live.Max}", $"{max}"), new Change("min", $"{live.Min}", $"{min}"),
            new Change("suspended", live.Suspended ? "true" : "false", "false"),
        ],
        "active", new ResumeScaling(min, max));
}
