namespace Reconciler.Core.Planning;

/// <summary>One field that differs, or that an action sets.</summary>
/// <param name="Field">The field as desired state names it, for example <c>autoscaling.max</c> or <c>count</c>.</param>
/// <param name="From">Its live value in canonical text; null where there is none.</param>
/// <param name="To">The value wanted in canonical text; null where it is to be gone.</param>
public sealed record Change(string Field, string? From, string? To)
{
    /// <summary><c>count 7 → 10</c>.</summary>
    public override string ToString() => $"{Field} {From ?? "(none)"} → {To ?? "(none)"}";
}
