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

    /// <summary>What is wanted of a service's deployments.</summary>
    public const string Wanted = "one, PRIMARY and COMPLETED";

    /// <summary>Whether there is one, and nothing of it is under way; AWS does not always say a state.</summary>
    public static bool IsOneCompleted(IReadOnlyList<EcsDeployment> all) => all is [{ IsPrimary: true, State: null or "COMPLETED" }];

    /// <summary><c>PRIMARY IN_PROGRESS, ACTIVE COMPLETED</c>.</summary>
    public static string Words(IReadOnlyList<EcsDeployment> all) =>
        all.Count == 0 ? "none" : string.Join(", ", all.Select(d => $"{d.Status} {d.State ?? "without a state"}"));
}
