using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Tests.Planning.World;

/// <summary>A database that is stopped while dormant, or one that stays (as a cache does).</summary>
internal sealed record DatabaseSpec(bool Stops = true);

/// <summary>A database as AWS has it: <c>available</c>, <c>stopping</c>, <c>stopped</c>, <c>starting</c>, <c>failed</c>.</summary>
internal sealed record DatabaseLive(string State)
{
    public bool CannotStop { get; init; }

    public static DatabaseLive Up { get; } = new("available");

    public static DatabaseLive Down { get; } = new("stopped");
}

internal sealed record StopDatabase;

internal sealed record StartDatabase;

/// <summary>Design §3's rdsInstance in small.</summary>
internal sealed class DatabaseKind : FakeKind<DatabaseSpec, DatabaseLive>
{
    public static DatabaseKind Instance { get; } = new();

    public override string Name => "database";

    public override KindRole Role => KindRole.Dependency;

    protected override IReadOnlyDictionary<string, string> Describe(DatabaseLive live) =>
        new Dictionary<string, string> { ["state"] = live.State };

    protected override Answer Shows(DatabaseLive live, string verb, IReadOnlyList<Change> changes) => (verb, live.State) switch
    {
        ("stop", "stopping" or "stopped") or ("start", "starting" or "available") => Answer.Yes,
        ("stop", "available") or ("start", "stopped") => Answer.No,
        _ => Answer.Unknown,
    };

    protected override Assessment AssessPresent(ResourceView view, DatabaseSpec spec, DatabaseLive live)
    {
        var dormant = view.Mode.CostMode == CostMode.Dormant;
        var stops = dormant && spec.Stops && !live.CannotStop;
        var moving = live.State is "stopping" or "starting";
        var starts = (!dormant || !spec.Stops) && live.State == "stopped";
        var failed = live.State == "failed";
        return new Assessment
        {
            Sync = stops ? Sync(live.State == "stopped") : Sync(!starts && !moving && !failed),
            Health = failed ? HealthStatus.Degraded
                : stops && live.State == "stopped" ? HealthStatus.Dormant
                : moving || stops || (starts && view.Transition != TransitionPhase.Awake) ? HealthStatus.Progressing
                : starts ? HealthStatus.Degraded
                : HealthStatus.Healthy,
            Detail = live.State,
            Available = live.State == "available" ? Answer.Yes : Answer.No,
            Drained = live.State == "stopped" ? Answer.Yes : Answer.No,
            Owes = stops && live.State != "stopped" ? Stage.Stop : null,
            InProgress = moving,
            Size = live.State == "stopped" ? "stopped" : "running",
            Conditions = live.CannotStop && spec.Stops
                ? [new FoundCondition(ConditionTypes.Unsupported, "ReadReplica", "AWS cannot stop it")]
                : [],
            Actions = stops && live.State == "available" ? [Action("stop", Stage.Stop, live, "stopped", new StopDatabase())]
                : starts ? [Action("start", Stage.Start, live, "available", new StartDatabase())]
                : [],
        };
    }

    protected override Assessment AssessUnknown(ResourceView view, DatabaseSpec spec, string reason) => Unseen(reason) with
    {
        Owes = view.Mode.CostMode == CostMode.Dormant && spec.Stops ? Stage.Stop : null,
    };

    private static SyncStatus Sync(bool synced) => synced ? SyncStatus.Synced : SyncStatus.OutOfSync;

    private static ProposedAction Action(string verb, Stage stage, DatabaseLive live, string to, object write) =>
        new(verb, stage, [new Change("state", live.State, to)], stage.ToString(), write);
}
