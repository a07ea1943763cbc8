namespace Reconciler.Sandbox.Rds;

/// <summary>One DB instance as it was at one moment; its status changes by putting another in its place.</summary>
internal sealed record DatabaseInstance
{
    public required string Identifier { get; init; }

    public required string Arn { get; init; }

    public required string ResourceId { get; init; }

    public required string Endpoint { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string AvailabilityZone { get; init; }

    public string Class { get; init; } = "db.t3.small";

    public string Engine { get; init; } = "postgres";

    public string EngineVersion { get; init; } = "16.3";

    public int Port { get; init; } = 5432;

    public int AllocatedStorage { get; init; } = 20;

    public string StorageType { get; init; } = "gp3";

    public string MasterUsername { get; init; } = "postgres";

    public string? DatabaseName { get; init; }

    public bool MultiAz { get; init; }

    public bool DeletionProtection { get; init; }

    public int BackupRetentionPeriod { get; init; } = 7;

    public string BackupWindow { get; init; } = "16:00-16:30";

    public string MaintenanceWindow { get; init; } = "sat:17:00-sat:17:30";

    /// <summary>The instance that this one is a read replica of.</summary>
    public string? ReplicaOf { get; init; }

    /// <summary>The read replicas of this one.</summary>
    public IReadOnlyList<string> Replicas { get; init; } = [];

    /// <summary>The cluster that this one is a member of.</summary>
    public string? Cluster { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The status, as AWS spells it.</summary>
    public required string Status { get; init; }

    /// <summary>When AWS will start it by itself; null unless it is stopped.</summary>
    public DateTimeOffset? AutomaticRestartTime { get; init; }

    public bool IsSqlServer => Engine.StartsWith("sqlserver", StringComparison.Ordinal);

    /// <summary>RDS Custom's engines are named <c>custom-oracle-ee</c>, <c>custom-sqlserver-se</c> and so on.</summary>
    public bool IsRdsCustom => Engine.StartsWith("custom-", StringComparison.Ordinal);
}
