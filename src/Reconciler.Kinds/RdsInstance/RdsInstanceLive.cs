using System.Collections.ObjectModel;
using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.RdsInstance;

/// <summary>What a look shows of an RDS DB instance.</summary>
public sealed record RdsInstanceLive
{
    /// <summary>The identifier, in lower case as AWS keeps it.</summary>
    public required string Identifier { get; init; }

    /// <summary>AWS's own word: <c>available</c>, <c>stopping</c> … See <see cref="RdsInstanceStates"/>.</summary>
    public required string Status { get; init; }

    /// <summary>For example <c>db.t3.small</c>.</summary>
    public string InstanceClass { get; init; } = "";

    /// <summary>For example <c>postgres</c>, <c>sqlserver-se</c>, <c>custom-oracle-ee</c>.</summary>
    public string Engine { get; init; } = "";

    /// <summary>Whether it has a standby in another Availability Zone.</summary>
    public bool MultiAz { get; init; }

    /// <summary>The cluster (Aurora, or Multi-AZ with two readable standbys) that it is a member of; null where it is none's.</summary>
    public string? Cluster { get; init; }

    /// <summary>The instance or cluster that it is a read replica of; null where it is none.</summary>
    public string? ReplicaOf { get; init; }

    /// <summary>The read replicas that it has, instances and clusters, in ordinal order.</summary>
    public IReadOnlyList<string> Replicas { get; init; } = [];

    /// <summary>When AWS starts it again by itself; null unless it is stopped.</summary>
    public DateTimeOffset? AutomaticRestartTime { get; init; }

    /// <summary>The live fields in canonical text.</summary>
    internal IReadOnlyDictionary<string, string> Fields()
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["class"] = InstanceClass,
            ["engine"] = Engine,
            ["multiAz"] = MultiAz ? "true" : "false",
            [DatabaseDiff.StatusField] = Status,
        };
        if (Cluster is not null) fields["cluster"] = Cluster;
        if (ReplicaOf is not null) fields["replicaOf"] = ReplicaOf;
        if (Replicas.Count > 0) fields["replicas"] = string.Join(", ", Replicas);
        return new ReadOnlyDictionary<string, string>(fields);
    }
}
