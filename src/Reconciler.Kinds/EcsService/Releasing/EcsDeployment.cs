namespace Reconciler.Kinds.EcsService.Releasing;

/// <summary>One deployment of a service.</summary>
/// <param name="Status"><c>PRIMARY</c>, or <c>ACTIVE</c> while it is replaced.</param>
/// <param name="Revision">What it runs, as <c>family:revision</c>.</param>
/// <param name="State"><c>COMPLETED</c>, <c>IN_PROGRESS</c>, <c>FAILED</c>; null where AWS does not say.</param>
/// <param name="CreatedAt">When it began.</param>
/// <param name="UpdatedAt">When it last changed: once it is completed, since when it serves.</param>
public sealed record EcsDeployment(string Status, string Revision, string? State, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>Whether it is the one that is to be.</summary>
    public bool IsPrimary => Status == "PRIMARY";

    /// <summary>Whether AWS gave it up.</summary>
    public bool HasFailed => State == "FAILED";
}
