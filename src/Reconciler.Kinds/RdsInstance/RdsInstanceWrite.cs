namespace Reconciler.Kinds.RdsInstance;

/// <summary>A write to an RDS DB instance.</summary>
/// <param name="Identifier">The instance.</param>
public abstract record RdsInstanceWrite(string Identifier);

/// <summary>Starts it (StartDBInstance).</summary>
/// <param name="Identifier">The instance.</param>
public sealed record StartRdsInstance(string Identifier) : RdsInstanceWrite(Identifier);

/// <summary>Stops it (StopDBInstance), without a snapshot.</summary>
/// <param name="Identifier">The instance.</param>
public sealed record StopRdsInstance(string Identifier) : RdsInstanceWrite(Identifier);
