namespace Reconciler.Kinds.AuroraCluster;

/// <summary>A write to an Aurora DB cluster; its instances follow.</summary>
/// <param name="Identifier">The cluster.</param>
public abstract record AuroraClusterWrite(string Identifier);

/// <summary>Starts it (StartDBCluster).</summary>
/// <param name="Identifier">The cluster.</param>
public sealed record StartAuroraCluster(string Identifier) : AuroraClusterWrite(Identifier);

/// <summary>Stops it (StopDBCluster).</summary>
/// <param name="Identifier">The cluster.</param>
public sealed record StopAuroraCluster(string Identifier) : AuroraClusterWrite(Identifier);
