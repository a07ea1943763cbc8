using System.Collections.ObjectModel;
using Reconciler.Kinds.EcsService.Releasing;
using static Reconciler.Kinds.EcsService.EcsServiceFields;

namespace Reconciler.Kinds.EcsService;

/// <summary>What a look shows of an ECS service, its scalable target and its policies.</summary>
public sealed record EcsServiceLive
{
    /// <summary>The short name of its cluster.</summary>
    public required string Cluster { get; init; }

    /// <summary>Its name.</summary>
    public required string Service { get; init; }

    /// <summary><c>ACTIVE</c>, or <c>DRAINING</c> while it is being deleted.</summary>
    public string Status { get; init; } = Active;

    /// <summary>How many tasks are asked for.</summary>
    public int Desired { get; init; }

    /// <summary>How many run.</summary>
    public int Running { get; init; }

    /// <summary>How many are about to run.</summary>
    public int Pending { get; init; }

    /// <summary>
    /// How many tasks its task sets make of <see cref="Desired"/>: 0 where an external controller has made none; null
    /// where it is not task sets that decide.
    /// </summary>
    public int? ComputedDesired { get; init; }

    /// <summary>How many tasks are on their way out; null where that was not asked.</summary>
    public int? Stopping { get; init; }

    /// <summary><c>REPLICA</c> or <c>DAEMON</c>.</summary>
    public string SchedulingStrategy { get; init; } = "REPLICA";

    /// <summary><c>ECS</c>, <c>CODE_DEPLOY</c> or <c>EXTERNAL</c>.</summary>
    public string Controller { get; init; } = "ECS";

    /// <summary>How its deployment does.</summary>
    public EcsRollout Rollout { get; init; }

    /// <summary>Tasks of the deployment that failed in a row.</summary>
    public int FailedTasks { get; init; }

    /// <summary>Its scalable target; null where it has none.</summary>
    public EcsScalableTarget? Target { get; init; }

    /// <summary>What it is to run, as <c>family:revision</c>; null where AWS did not say, or task sets decide.</summary>
    public string? TaskDefinition { get; init; }

    /// <summary>The image of what it runs, where one is declared.</summary>
    public string? Image { get; init; }

    /// <summary>A revision of the same family that differs from the running one in nothing but the declared image; null where there is none, or it was not asked.</summary>
    public string? Candidate { get; init; }

    /// <summary>A revision that is to be gone back to and cannot: AWS has none of that name, or it was deregistered. Null where there is none such.</summary>
    public string? Missing { get; init; }

    /// <summary>Its deployments, newest first.</summary>
    public IReadOnlyList<EcsDeployment> Deployments { get; init; } = [];

    /// <summary>The ARNs of its target groups.</summary>
    public IReadOnlyList<string> TargetGroups { get; init; } = [];

    /// <summary>The container that its load balancer leads to; null where there is none.</summary>
    public string? Entrance { get; init; }

    /// <summary>How what it runs does; null where that was not asked.</summary>
    public EcsHealthFacts? Facts { get; init; }

    /// <summary>Its scaling policies by name; null where they were not asked for.</summary>
    public IReadOnlyList<EcsScalingPolicy>? Policies { get; init; }

    /// <summary>The status in which it can be written to.</summary>
    internal const string Active = "ACTIVE";

    /// <summary>How many tasks AWS itself is to keep running.</summary>
    internal int Expected => ComputedDesired ?? Desired;

    /// <summary>Whether no task runs, is about to or will be started; some may still be stopping.</summary>
    internal bool Idle => Running == 0 && Pending == 0 && Expected == 0;

    /// <summary>Whether it is idle and no task is asked for.</summary>
    internal bool AtZero => Idle && Desired == 0;

    /// <summary>The live fields in canonical text.</summary>
    internal IReadOnlyDictionary<string, string> Fields()
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Count] = Text(Desired),
            ["pending"] = Text(Pending),
            ["rollout"] = Rollout.ToString(),
            ["running"] = Text(Running),
            ["status"] = Status,
        };
        if (TaskDefinition is { } revision) fields[Revision] = revision;
        if (Image is { } image) fields[EcsServiceFields.Image] = image;
        if (Candidate is { } candidate) fields[Registered] = candidate;
        if (Missing is { } missing) fields["missing"] = missing;
        if (Stopping is { } stopping) fields["stopping"] = Text(stopping);
        foreach (var (field, value) in Target?.Fields() ?? []) fields[field] = value;
        foreach (var metric in EcsTrackedMetric.All)
            if (metric.PolicyOf(this) is { } policy)
                fields[metric.Field] = Text(policy.TargetValue);
        return new ReadOnlyDictionary<string, string>(fields);
    }
}

/// <summary>How a service's deployment does.</summary>
public enum EcsRollout
{
    /// <summary>None goes on.</summary>
    Steady,

    /// <summary>Tasks are being replaced.</summary>
    InProgress,

    /// <summary>AWS gave it up and starts no more of its tasks.</summary>
    Failed,
}

/// <summary>A scalable target: between which bounds Application Auto Scaling may move a count.</summary>
/// <param name="Min">The least number of tasks.</param>
/// <param name="Max">The greatest number of tasks.</param>
/// <param name="Suspension">What of scaling rests.</param>
public sealed record EcsScalableTarget(int Min, int Max, EcsSuspension Suspension)
{
    /// <summary>Whether it rests as a sleeping service's has to.</summary>
    internal bool Asleep => Min == 0 && Suspension == EcsSuspension.All;

    /// <summary>The fields in canonical text.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Fields() =>
    [
        new(EcsServiceFields.Min, Text(Min)),
        new(EcsServiceFields.Max, Text(Max)),
        new(InSuspended, Text(Suspension.In)),
        new(OutSuspended, Text(Suspension.Out)),
        new(ScheduledSuspended, Text(Suspension.Scheduled)),
    ];

    /// <summary>The end of the range that is nearer to a count, or the count itself within it.</summary>
    internal int Nearest(int count) => Math.Clamp(count, Min, Max);
}

/// <summary>The three flags that say what of scaling rests.</summary>
/// <param name="In">Policies remove no tasks.</param>
/// <param name="Out">Policies add no tasks.</param>
/// <param name="Scheduled">Scheduled actions do nothing.</param>
public sealed record EcsSuspension(bool In, bool Out, bool Scheduled)
{
    /// <summary>Scaling goes on.</summary>
    public static EcsSuspension None { get; } = new(false, false, false);

    /// <summary>All of it rests.</summary>
    public static EcsSuspension All { get; } = new(true, true, true);
}
