using Reconciler.Amazon.Calling;
using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Kinds.Tests.Aws;

/// <summary>A kind's two halves at work on some AWS, one resource at a time and without a planner between them.</summary>
internal static class Reconciling
{
    /// <summary>One look at resources of one kind, by name.</summary>
    public static async Task<IReadOnlyDictionary<string, Observation>> LookAsync(
        this IAwsAccess aws, IKind kind, CostMode mode, TransitionPhase phase, params IReadOnlyList<(string Name, object Spec)> resources)
    {
        var requests = resources.Select(r => new LookRequest(Scene.Declare(kind, r.Spec, r.Name), mode, phase)).ToList();
        var seen = await KindCatalog.Connect(kind, aws).ObserveAsync(requests, TestContext.Current.CancellationToken);
        return seen.ToDictionary(s => s.Key.Name, s => s.Value);
    }

    public static Task<IReadOnlyDictionary<string, Observation>> LookAsync(
        this IAwsAccess aws, IKind kind, params IReadOnlyList<(string Name, object Spec)> resources) =>
        aws.LookAsync(kind, CostMode.Active, TransitionPhase.Awake, resources);

    /// <summary>Looks, has the kind propose, and sends what it proposed, or only one verb of it; the assessment and the outcomes.</summary>
    public static async Task<(Assessment Assessment, IReadOnlyList<ActionOutcome> Outcomes)> ReconcileAsync(
        this IAwsAccess aws, IKind kind, object spec, CostMode mode = CostMode.Active,
        TransitionPhase phase = TransitionPhase.Awake, ResourceHistory? history = null, string? only = null)
    {
        var seen = (await aws.LookAsync(kind, mode, phase, ("it", spec)))["it"];
        var assessment = kind.Assess(new ResourceView(
            Scene.Declare(kind, spec), seen, Scene.EffectiveMode(mode), phase, history ?? ResourceHistory.Empty, aws.Time.GetUtcNow()));
        var outcomes = new List<ActionOutcome>();
        foreach (var action in assessment.Actions.Where(a => only is null || a.Verb == only))
            outcomes.Add(await KindCatalog.Connect(kind, aws).ExecuteAsync(action, WritePermit.Until(TestContext.Current.CancellationToken)));
        return (assessment, outcomes);
    }
}
