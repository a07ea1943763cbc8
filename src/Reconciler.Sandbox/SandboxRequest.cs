namespace Reconciler.Sandbox;

/// <summary>One request as it arrived at the wire.</summary>
/// <param name="Number">Counts from 1 in order of arrival.</param>
/// <param name="Time">Sandbox time.</param>
/// <param name="Service">The service's short name: <c>ecs</c>, <c>rds</c> …; <c>http</c> for an application behind a load balancer; empty where it was not recognised.</param>
/// <param name="Operation">AWS's name of the operation, or an application's HTTP method; empty where it was not recognised.</param>
/// <param name="IsWrite">Whether the operation changes anything.</param>
/// <param name="Outcome"><c>200</c> or another HTTP status, the AWS error code, <c>html500</c> or <c>reset</c>: what the caller saw.</param>
/// <param name="TookEffect">Whether a write was carried out, whatever the caller saw; false for reads.</param>
/// <param name="Summary">What it was about: <c>ohmycoins-prod-backend desiredCount=0</c>.</param>
public sealed record SandboxRequest(
    long Number, DateTimeOffset Time, string Service, string Operation, bool IsWrite, string Outcome, bool TookEffect, string Summary);
