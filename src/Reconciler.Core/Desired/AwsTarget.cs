namespace Reconciler.Core.Desired;

/// <summary>Where an environment lives on AWS (<c>spec.aws</c>).</summary>
/// <param name="Region">For example <c>ap-southeast-2</c>.</param>
/// <param name="AccountId">Twelve digits; checked against the credentials before any write.</param>
/// <param name="RoleArn">The role to assume through STS, or null to use the process's own credentials.</param>
public sealed record AwsTarget(string Region, string AccountId, string? RoleArn);
