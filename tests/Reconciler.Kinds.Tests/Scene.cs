using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Scheduling;

namespace Reconciler.Kinds.Tests;

/// <summary>One resource of one kind, in a mode, a phase and a history: what a kind is asked about.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Spec">What is declared.</param>
internal sealed record Scene(IKind Kind, object Spec)
{
    public static readonly DateTimeOffset Now = new(2026, 7, 3, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What was seen; null for an absent resource.</summary>
    public object? Live { get; init; }

    /// <summary>Why the look failed; null where it did not.</summary>
    public string? Failure { get; init; }

    public CostMode Mode { get; init; } = CostMode.Active;

    public TransitionPhase Phase { get; init; } = TransitionPhase.Awake;

    public ResourceHistory History { get; init; } = ResourceHistory.Empty;

    public Enforcement Enforcement { get; init; } = Enforcement.Correct;

    public static EffectiveMode EffectiveMode(CostMode mode) => new(
        mode, mode == CostMode.Active ? "costMode in the desired state" : "window weekend", ModeSource.DesiredState, null, null);

    public static ResourceDeclaration Declare(
        IKind kind, object spec, string name = "it", Enforcement enforcement = Enforcement.Correct,
        params IReadOnlyList<ResourceAddress> dependsOn) => new(
        new ResourceAddress("production", kind.Name, name), kind, spec, enforcement, dependsOn,
        new SourceLocation("production.yaml", 1, 1));

    /// <summary>The history in which a field was last written by us so long ago.</summary>
    public static ResourceHistory Wrote(string field, string? value, TimeSpan ago) => Wrote(ago, (field, value));

    public static ResourceHistory Wrote(TimeSpan ago, params (string Field, string? Value)[] fields) =>
        ResourceHistory.Empty with
        {
            LastWritten = fields.ToDictionary(f => f.Field, f => new WrittenValue(f.Value, Now - ago)),
        };

    public ResourceView View => new(
        Declare(Kind, Spec, enforcement: Enforcement),
        Failure is not null ? Observation.Unknown(Failure, Now)
            : Live is not null ? Observation.Present(Live, Now)
            : Observation.Absent(Now),
        EffectiveMode(Mode), Phase, History, Now);

    public Assessment Assess() => Kind.Assess(View);
}
