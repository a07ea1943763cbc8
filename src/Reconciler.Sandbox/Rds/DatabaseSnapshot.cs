namespace Reconciler.Sandbox.Rds;

/// <summary>One snapshot of an instance, with what the instance was when it was taken.</summary>
/// <param name="Identifier">Its name; <c>rds:</c>, the instance's and the time for automated ones.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Instance">What it was taken of.</param>
/// <param name="TakenAt">When.</param>
/// <param name="Type"><see cref="Automated"/> or <see cref="Manual"/>.</param>
internal sealed record DatabaseSnapshot(string Identifier, string Arn, DatabaseInstance Instance, DateTimeOffset TakenAt, string Type)
{
    public const string Automated = "automated";
    public const string Manual = "manual";

    /// <summary>False while it is being taken.</summary>
    public bool IsComplete { get; init; } = true;
}
