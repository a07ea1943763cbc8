using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.Rds;

/// <summary>RDS's structures, member by member as botocore's <c>rds/2014-10-31</c> model names and orders them.</summary>
internal static class RdsAnswers
{
    public static JsonObject Instance(DatabaseInstance db) => new()
    {
        ["DBInstanceIdentifier"] = db.Identifier,
        ["DBInstanceClass"] = db.Class,
        ["Engine"] = db.Engine,
        ["DBInstanceStatus"] = db.Status,
        ["MasterUsername"] = db.MasterUsername,
        ["DBName"] = db.DatabaseName,
        ["Endpoint"] = new JsonObject { ["Address"] = db.Endpoint, ["Port"] = db.Port, ["HostedZoneId"] = "Z32T0VRHXEXS0V" },
        ["AllocatedStorage"] = db.AllocatedStorage,
        ["InstanceCreateTime"] = db.CreatedAt,
        ["PreferredBackupWindow"] = db.BackupWindow,
        ["BackupRetentionPeriod"] = db.BackupRetentionPeriod,
        ["DBSecurityGroups"] = new JsonArray(),
        ["VpcSecurityGroups"] = new JsonArray(),
        ["DBParameterGroups"] = new JsonArray(ParameterGroup(db)),
        ["AvailabilityZone"] = db.AvailabilityZone,
        ["PreferredMaintenanceWindow"] = db.MaintenanceWindow,
        ["PendingModifiedValues"] = new JsonObject(),
        ["MultiAZ"] = db.MultiAz,
        ["EngineVersion"] = db.EngineVersion,
        ["AutoMinorVersionUpgrade"] = true,
        ["ReadReplicaSourceDBInstanceIdentifier"] = db.ReplicaOf,
        ["ReadReplicaDBInstanceIdentifiers"] = List(db.Replicas),
        ["LicenseModel"] = License(db.Engine),
        ["PubliclyAccessible"] = false,
        ["StorageType"] = db.StorageType,
        ["DbInstancePort"] = 0,
        ["DBClusterIdentifier"] = db.Cluster,
        ["StorageEncrypted"] = true,
        ["DbiResourceId"] = db.ResourceId,
        ["CACertificateIdentifier"] = "rds-ca-rsa2048-g1",
        ["CopyTagsToSnapshot"] = true,
        ["MonitoringInterval"] = 0,
        ["DBInstanceArn"] = db.Arn,
        ["IAMDatabaseAuthenticationEnabled"] = false,
        ["PerformanceInsightsEnabled"] = false,
        ["DeletionProtection"] = db.DeletionProtection,
        ["AssociatedRoles"] = new JsonArray(),
        ["TagList"] = Tags(db.Tags),
        ["CustomerOwnedIpEnabled"] = false,
        ["NetworkType"] = "IPV4",
        ["ActivityStreamStatus"] = "stopped",
        ["BackupTarget"] = "region",
        ["AutomaticRestartTime"] = Time(db.AutomaticRestartTime),
        ["DedicatedLogVolume"] = false,
    };

    public static JsonObject Cluster(DatabaseCluster cluster) => new()
    {
        ["AllocatedStorage"] = 1,
        ["BackupRetentionPeriod"] = 7,
        ["DBClusterIdentifier"] = cluster.Identifier,
        ["DBClusterParameterGroup"] = "default." + cluster.Engine + MajorVersion(cluster.EngineVersion),
        ["Status"] = cluster.Status,
        ["Endpoint"] = cluster.Endpoint,
        ["ReaderEndpoint"] = cluster.ReaderEndpoint,
        ["MultiAZ"] = cluster.Members.Count > 1,
        ["Engine"] = cluster.Engine,
        ["EngineVersion"] = cluster.EngineVersion,
        ["Port"] = cluster.Port,
        ["MasterUsername"] = cluster.MasterUsername,
        ["PreferredBackupWindow"] = cluster.BackupWindow,
        ["PreferredMaintenanceWindow"] = cluster.MaintenanceWindow,
        ["ReplicationSourceIdentifier"] = cluster.ReplicaOf,
        ["ReadReplicaIdentifiers"] = List(cluster.Replicas),
        ["DBClusterMembers"] = new JsonArray([.. cluster.Members.Select((member, place) => Member(member, isWriter: place == 0))]),
        ["VpcSecurityGroups"] = new JsonArray(),
        ["HostedZoneId"] = "Z32T0VRHXEXS0V",
        ["StorageEncrypted"] = true,
        ["DbClusterResourceId"] = cluster.ResourceId,
        ["DBClusterArn"] = cluster.Arn,
        ["AssociatedRoles"] = new JsonArray(),
        ["IAMDatabaseAuthenticationEnabled"] = false,
        ["ClusterCreateTime"] = cluster.CreatedAt,
        ["EngineMode"] = cluster.EngineMode,
        ["DeletionProtection"] = cluster.DeletionProtection,
        ["HttpEndpointEnabled"] = false,
        ["CopyTagsToSnapshot"] = true,
        ["CrossAccountClone"] = false,
        ["TagList"] = Tags(cluster.Tags),
        ["GlobalClusterIdentifier"] = cluster.GlobalCluster,
        ["AutoMinorVersionUpgrade"] = true,
        ["NetworkType"] = "IPV4",
        ["AutomaticRestartTime"] = Time(cluster.AutomaticRestartTime),
    };

    public static JsonObject Snapshot(DatabaseSnapshot snapshot) => new()
    {
        ["DBSnapshotIdentifier"] = snapshot.Identifier,
        ["DBInstanceIdentifier"] = snapshot.Instance.Identifier,
        ["SnapshotCreateTime"] = snapshot.TakenAt,
        ["Engine"] = snapshot.Instance.Engine,
        ["AllocatedStorage"] = snapshot.Instance.AllocatedStorage,
        ["Status"] = snapshot.IsComplete ? "available" : "creating",
        ["Port"] = snapshot.Instance.Port,
        ["AvailabilityZone"] = snapshot.Instance.AvailabilityZone,
        ["InstanceCreateTime"] = snapshot.Instance.CreatedAt,
        ["MasterUsername"] = snapshot.Instance.MasterUsername,
        ["EngineVersion"] = snapshot.Instance.EngineVersion,
        ["SnapshotType"] = snapshot.Type,
        ["PercentProgress"] = snapshot.IsComplete ? 100 : 0,
        ["StorageType"] = snapshot.Instance.StorageType,
        ["Encrypted"] = true,
        ["DBSnapshotArn"] = snapshot.Arn,
        ["IAMDatabaseAuthenticationEnabled"] = false,
        ["DbiResourceId"] = snapshot.Instance.ResourceId,
        ["TagList"] = new JsonArray(),
        ["OriginalSnapshotCreateTime"] = snapshot.TakenAt,
    };

    /// <summary>The first member is the one that is written to.</summary>
    public static JsonObject GlobalCluster(string identifier, IReadOnlyList<string> members) => new()
    {
        ["GlobalClusterIdentifier"] = identifier,
        ["Status"] = DatabaseStatus.Available,
        ["StorageEncrypted"] = true,
        ["DeletionProtection"] = false,
        ["GlobalClusterMembers"] = new JsonArray([.. members.Select((arn, place) => new JsonObject
        {
            ["DBClusterArn"] = arn,
            ["Readers"] = place == 0 ? List(members.Skip(1)) : new JsonArray(),
            ["IsWriter"] = place == 0,
            ["SynchronizationStatus"] = "connected",
        })]),
    };

    public static JsonObject Event(RdsEvent happened) => new()
    {
        ["SourceIdentifier"] = happened.Source,
        ["SourceType"] = happened.SourceType,
        ["Message"] = happened.Message,
        ["EventCategories"] = List(happened.Categories),
        ["Date"] = Time(happened.At),
        ["SourceArn"] = happened.SourceArn,
    };

    private static JsonObject ParameterGroup(DatabaseInstance db) => new()
    {
        ["DBParameterGroupName"] = "default." + db.Engine + MajorVersion(db.EngineVersion),
        ["ParameterApplyStatus"] = "in-sync",
    };

    private static JsonObject Member(string identifier, bool isWriter) => new()
    {
        ["DBInstanceIdentifier"] = identifier,
        ["IsClusterWriter"] = isWriter,
        ["DBClusterParameterGroupStatus"] = "in-sync",
        ["PromotionTier"] = 1,
    };

    private static JsonArray Tags(IReadOnlyDictionary<string, string> tags) =>
        new([.. tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]);

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static JsonValue? Time(DateTimeOffset? at) => at is { } instant ? JsonValue.Create(instant) : null;

    private static string License(string engine) => engine switch
    {
        "postgres" => "postgresql-license",
        "mysql" or "mariadb" => "general-public-license",
        _ when engine.StartsWith("aurora", StringComparison.Ordinal) => "general-public-license",
        _ => "license-included",
    };

    private static string MajorVersion(string version) => version.Split('.')[0];
}
