using System.Collections.ObjectModel;
using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.AuroraCluster;

/// <summary>What a look shows of a DB cluster.</summary>
public sealed record AuroraClusterLive
{
    /// <summary>The identifier, in lower case as AWS keeps it.</summary>
    public required string Identifier { get; init; }

    /// <summary>AWS's own word: <c>available</c>, <c>stopping</c> … See <see cref="AuroraClusterStates"/>.</summary>
    public required string Status { get; init; }

    /// <summary><c>aurora-mysql</c>, <c>aurora-postgresql</c>; other engines for clusters that are not Aurora's.</summary>
    public required string Engine { get; init; }

    /// <summary><c>provisioned</c>, also for Serverless v2; <c>serverless</c> for Serverless v1.</summary>
    public string EngineMode { get; init; } = "";

    /// <summary>The instances in it, in ordinal order; they start and stop with it.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The global database that it is part of; null where it is of none.</summary>
    public string? GlobalDatabase { get; init; }

    /// <summary>The ARNs of the other clusters of that global database, in ordinal order.</summary>
    public IReadOnlyList<string> GlobalOthers { get; init; } = [];

    /// <summary>The cluster or instance that it is a read replica of; null where it is none.</summary>
    public string? ReplicaOf { get; init; }

    /// <summary>The read replicas that it has elsewhere, in ordinal order.</summary>
    public IReadOnlyList<string> Replicas { get; init; } = [];

    /// <summary>When AWS starts it again by itself; null unless it is stopped.</summary>
    public DateTimeOffset? AutomaticRestartTime { get; init; }

    /// <summary>The live fields in canonical text.</summary>
    internal IReadOnlyDictionary<string, string> Fields()
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["engine"] = Engine,
            ["members"] = string.Join(", ", Members),
            [DatabaseDiff.StatusField] = Status,
        };
        if (EngineMode is not ("" or "provisioned")) fields["engineMode"] = EngineMode;
        if (GlobalDatabase is not null) fields["globalDatabase"] = GlobalDatabase;
        if (GlobalOthers.Count > 0) fields["globalOthers"] = string.Join(", ", GlobalOthers);
        if (ReplicaOf is not null) fields["replicaOf"] = ReplicaOf;
        if (Replicas.Count > 0) fields["replicas"] = string.Join(", ", Replicas);
        return new ReadOnlyDictionary<string, string>(fields);
    }
}
