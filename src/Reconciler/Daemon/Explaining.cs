using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Daemon;

/// <summary>Asks AWS for the reason of what has just stalled, once for each time that it does.</summary>
internal static class Explaining
{
    /// <summary>The plan, with AWS's words behind those of each resource that is told to be stalled now.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="history">What the journal knows.</param>
    /// <param name="why">Asks AWS: of what, since when.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task<Plan> ExplainAsync(
        Plan plan, EnvironmentHistory history, Func<ResourceDeclaration, DateTimeOffset, CancellationToken, Task<string?>> why,
        CancellationToken ct)
    {
        if (!plan.Resources.Any(r => IsNews(r, history))) return plan;
        var resources = new List<AssessedResource>();
        foreach (var resource in plan.Resources)
            resources.Add(IsNews(resource, history) ? await ExplainAsync(resource, history, why, ct) : resource);
        return plan with { Resources = resources };
    }

    private static bool IsNews(AssessedResource resource, EnvironmentHistory history) =>
        Stall(resource) is { } found
        && !(history.Resource(resource.Address.Local).Conditions.GetValueOrDefault(ConditionTypes.Stalled) is { Status: true } held
            && held.Reason == found.Reason);

    private static FoundCondition? Stall(AssessedResource resource) =>
        resource.Assessment.Conditions.FirstOrDefault(c => c is { Type: ConditionTypes.Stalled, Reason: Stalling.Overdue });

    private static async Task<AssessedResource> ExplainAsync(
        AssessedResource resource, EnvironmentHistory history,
        Func<ResourceDeclaration, DateTimeOffset, CancellationToken, Task<string?>> why, CancellationToken ct)
    {
        var since = history.Resource(resource.Address.Local).Progress!.At;
        if (await why(resource.Declaration, since, ct) is not { } words) return resource;
        var assessment = resource.Assessment;
        return resource with
        {
            Assessment = assessment with
            {
                Conditions = [.. assessment.Conditions.Select(c => c == Stall(resource) ? c with { Message = $"{c.Message}. AWS says: {words}" } : c)],
            },
        };
    }
}
