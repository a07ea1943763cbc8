using Reconciler.Core.Health;

namespace Reconciler.Core.Planning;

/// <summary>What a look shows of a release for the first time: it is proven, or it has failed.</summary>
/// <param name="Revision">The task definition, as <c>family:revision</c>.</param>
/// <param name="Image">Its image; null where that was not asked.</param>
/// <param name="Failure">Why it failed, in words; null where it is proven.</param>
/// <param name="BackTo">Where it goes back to; null where it is proven, or where there is nothing to go back to.</param>
/// <param name="Items">The report.</param>
public sealed record ReleaseFinding(
    string Revision, string? Image, string? Failure, string? BackTo, IReadOnlyList<HealthItem> Items)
{
    /// <summary>Whether what failed runs no more: ECS or somebody else has gone back already.</summary>
    public bool TakenBack { get; init; }
}
