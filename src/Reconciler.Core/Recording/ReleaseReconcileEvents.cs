using Reconciler.Core.Health;

namespace Reconciler.Core.Recording;

/// <summary>A release was seen healthy in every respect that is declared.</summary>
/// <param name="Address">The resource, as <c>kind/name</c>.</param>
/// <param name="Revision">The task definition, as <c>family:revision</c>.</param>
/// <param name="Image">Its image, or null.</param>
/// <param name="Items">The report.</param>
public sealed record ReleaseProven(string Address, string Revision, string? Image, IReadOnlyList<HealthItem> Items) : ReconcileEvent;

/// <summary>A release failed; it is not tried again before the declaration changes.</summary>
/// <param name="Address">The resource, as <c>kind/name</c>.</param>
/// <param name="Revision">The task definition, as <c>family:revision</c>.</param>
/// <param name="Image">Its image, or null.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="BackTo">Where it goes back to; null where there is nothing.</param>
/// <param name="Declaration">The hash of the declaration that asked for it.</param>
/// <param name="Items">The report.</param>
/// <param name="TakenBack">True where it runs no more, since ECS or somebody else has gone back already; else null.</param>
public sealed record ReleaseFailed(
    string Address, string Revision, string? Image, string Reason, string? BackTo, string Declaration, IReadOnlyList<HealthItem> Items,
    bool? TakenBack = null) : ReconcileEvent;

/// <summary>Somebody chose a revision to go back to; it holds until the declaration changes or it is cleared.</summary>
/// <param name="Address">The resource, as <c>kind/name</c>.</param>
/// <param name="Revision">The task definition, as <c>family:revision</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Emergency">Whether everything that runs is stopped first.</param>
/// <param name="Declaration">The hash of the declaration in force then.</param>
public sealed record RollbackSet(string Address, string Revision, string Reason, bool Emergency, string Declaration) : ReconcileEvent;

/// <summary>Somebody took a choice of revision back.</summary>
/// <param name="Address">The resource, as <c>kind/name</c>.</param>
public sealed record RollbackCleared(string Address) : ReconcileEvent;
