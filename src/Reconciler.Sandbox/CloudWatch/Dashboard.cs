namespace Reconciler.Sandbox.CloudWatch;

/// <summary>One dashboard as it was at one moment.</summary>
/// <param name="Name">Letters, digits, <c>-</c> and <c>_</c>.</param>
/// <param name="Arn">It names no region.</param>
/// <param name="Body">What was put, character by character.</param>
/// <param name="ModifiedAt">When.</param>
internal sealed record Dashboard(string Name, string Arn, string Body, DateTimeOffset ModifiedAt);
