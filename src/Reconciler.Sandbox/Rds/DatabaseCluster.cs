namespace Reconciler.Sandbox.Rds;

/// <summary>One DB cluster as it was at one moment.</summary>
internal sealed record DatabaseCluster
{
    public required string Identifier { get; init; }

    public required string Arn { get; init; }

    public required string ResourceId { get; init; }

    public required string Endpoint { get; init; }

    public required string ReaderEndpoint { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string Engine { get; init; } = "aurora-postgresql";

    public string EngineVersion { get; init; } = "16.3";

    /// <summary>
    /// <c>provisioned</c>, also for Serverless v2; <c>serverless</c> for Aurora Serverless v1; <c>parallelquery</c> and
    /// <c>multimaster</c> for old Aurora MySQL.
    /// </summary>
    public string EngineMode { get; init; } = "provisioned";

    public int Port { get; init; } = 5432;

    public string MasterUsername { get; init; } = "postgres";

    public string BackupWindow { get; init; } = "16:00-16:30";

    public string MaintenanceWindow { get; init; } = "sat:17:00-sat:17:30";

    public bool DeletionProtection { get; init; }

    /// <summary>The instances in it, the writer first.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The global database that it belongs to, together with clusters of other regions.</summary>
    public string? GlobalCluster { get; init; }

    /// <summary>The ARN of the cluster or instance that this one is a read replica of.</summary>
    public string? ReplicaOf { get; init; }

    /// <summary>The ARNs of the read replicas of this one, in other regions.</summary>
    public IReadOnlyList<string> Replicas { get; init; } = [];

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The status, as AWS spells it.</summary>
    public required string Status { get; init; }

    /// <summary>When AWS will start it by itself; null unless it is stopped.</summary>
    public DateTimeOffset? AutomaticRestartTime { get; init; }

    /// <summary>Aurora's clusters can be stopped; a Multi-AZ DB cluster (of <c>postgres</c> or <c>mysql</c>) cannot.</summary>
    public bool IsAurora => Engine.StartsWith("aurora", StringComparison.Ordinal);
}
