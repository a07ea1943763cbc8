namespace Amazon.RDS.Model;

/// <summary>Contains the details of an Amazon Aurora DB cluster or Multi-AZ DB cluster.</summary>
public partial class DBCluster
{
    /// <summary>AllocatedStorage specifies the allocated storage size in gibibytes (GiB).</summary>
    public int? AllocatedStorage { get; set; }

    /// <summary>The list of Availability Zones (AZs) where instances in the DB cluster can be created.</summary>
    public List<string>? AvailabilityZones { get; set; }

    /// <summary>The number of days for which automatic DB snapshots are retained.</summary>
    public int? BackupRetentionPeriod { get; set; }

    /// <summary>If present, specifies the name of the character set that this cluster is associated with.</summary>
    public string? CharacterSetName { get; set; }

    /// <summary>
    /// The name of the initial database that was specified for the DB cluster when it was created, if one was
    /// provided.
    /// </summary>
    public string? DatabaseName { get; set; }

    /// <summary>The user-supplied identifier for the DB cluster.</summary>
    public string? DBClusterIdentifier { get; set; }

    /// <summary>The name of the DB cluster parameter group for the DB cluster.</summary>
    public string? DBClusterParameterGroup { get; set; }

    /// <summary>
    /// Information about the subnet group associated with the DB cluster, including the name, description, and
    /// subnets in the subnet group.
    /// </summary>
    public string? DBSubnetGroup { get; set; }

    /// <summary>The current state of this DB cluster.</summary>
    public string? Status { get; set; }

    /// <summary>The progress of the operation as a percentage.</summary>
    public string? PercentProgress { get; set; }

    /// <summary>The earliest time to which a database can be restored with point-in-time restore.</summary>
    public DateTime? EarliestRestorableTime { get; set; }

    /// <summary>The connection endpoint for the primary instance of the DB cluster.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The reader endpoint for the DB cluster.</summary>
    public string? ReaderEndpoint { get; set; }

    /// <summary>The custom endpoints associated with the DB cluster.</summary>
    public List<string>? CustomEndpoints { get; set; }

    /// <summary>Indicates whether the DB cluster has instances in multiple Availability Zones.</summary>
    public bool? MultiAZ { get; set; }

    /// <summary>The database engine used for this DB cluster.</summary>
    public string? Engine { get; set; }

    /// <summary>The version of the database engine.</summary>
    public string? EngineVersion { get; set; }

    /// <summary>The latest time to which a database can be restored with point-in-time restore.</summary>
    public DateTime? LatestRestorableTime { get; set; }

    /// <summary>The port that the database engine is listening on.</summary>
    public int? Port { get; set; }

    /// <summary>The master username for the DB cluster.</summary>
    public string? MasterUsername { get; set; }

    /// <summary>
    /// The daily time range during which automated backups are created if automated backups are enabled, as
    /// determined by the BackupRetentionPeriod.
    /// </summary>
    public string? PreferredBackupWindow { get; set; }

    /// <summary>
    /// The weekly time range during which system maintenance can occur, in Universal Coordinated Time (UTC).
    /// </summary>
    public string? PreferredMaintenanceWindow { get; set; }

    /// <summary>The identifier of the source DB cluster if this DB cluster is a read replica.</summary>
    public string? ReplicationSourceIdentifier { get; set; }

    /// <summary>Contains one or more identifiers of the read replicas associated with this DB cluster.</summary>
    public List<string>? ReadReplicaIdentifiers { get; set; }

    /// <summary>Reserved for future use.</summary>
    public List<DBClusterStatusInfo>? StatusInfos { get; set; }

    /// <summary>The list of DB instances that make up the DB cluster.</summary>
    public List<DBClusterMember>? DBClusterMembers { get; set; }

    /// <summary>The ID that Amazon Route 53 assigns when you create a hosted zone.</summary>
    public string? HostedZoneId { get; set; }

    /// <summary>Indicates whether the DB cluster is encrypted.</summary>
    public bool? StorageEncrypted { get; set; }

    /// <summary>The type of encryption used to protect data at rest in the DB cluster.</summary>
    public StorageEncryptionType? StorageEncryptionType { get; set; }

    /// <summary>
    /// If StorageEncrypted is enabled, the Amazon Web Services KMS key identifier for the encrypted DB cluster.
    /// </summary>
    public string? KmsKeyId { get; set; }

    /// <summary>The Amazon Web Services Region-unique, immutable identifier for the DB cluster.</summary>
    public string? DbClusterResourceId { get; set; }

    /// <summary>The Amazon Resource Name (ARN) for the DB cluster.</summary>
    public string? DBClusterArn { get; set; }

    /// <summary>
    /// Indicates whether the mapping of Amazon Web Services Identity and Access Management (IAM) accounts to
    /// database accounts is enabled.
    /// </summary>
    public bool? IAMDatabaseAuthenticationEnabled { get; set; }

    /// <summary>The ID of the clone group with which the DB cluster is associated.</summary>
    public string? CloneGroupId { get; set; }

    /// <summary>The time when the DB cluster was created, in Universal Coordinated Time (UTC).</summary>
    public DateTime? ClusterCreateTime { get; set; }

    /// <summary>The earliest time to which a DB cluster can be backtracked.</summary>
    public DateTime? EarliestBacktrackTime { get; set; }

    /// <summary>The target backtrack window, in seconds.</summary>
    public long? BacktrackWindow { get; set; }

    /// <summary>The number of change records stored for Backtrack.</summary>
    public long? BacktrackConsumedChangeRecords { get; set; }

    /// <summary>A list of log types that this DB cluster is configured to export to CloudWatch Logs.</summary>
    public List<string>? EnabledCloudwatchLogsExports { get; set; }

    /// <summary>The current capacity of an Aurora Serverless v1 DB cluster.</summary>
    public int? Capacity { get; set; }

    /// <summary>The DB engine mode of the DB cluster, either provisioned or serverless.</summary>
    public string? EngineMode { get; set; }

    /// <summary>The name of the compute and memory capacity class of the DB instance.</summary>
    public string? DBClusterInstanceClass { get; set; }

    /// <summary>The storage type associated with the DB cluster.</summary>
    public string? StorageType { get; set; }

    /// <summary>The Provisioned IOPS (I/O operations per second) value.</summary>
    public int? Iops { get; set; }

    /// <summary>The storage throughput for the DB cluster.</summary>
    public int? StorageThroughput { get; set; }

    /// <summary>The next time you can modify the DB cluster to use the aurora-iopt1 storage type.</summary>
    public DateTime? IOOptimizedNextAllowedModificationTime { get; set; }

    /// <summary>Indicates whether the DB cluster is publicly accessible.</summary>
    public bool? PubliclyAccessible { get; set; }

    /// <summary>Indicates whether minor version patches are applied automatically.</summary>
    public bool? AutoMinorVersionUpgrade { get; set; }

    /// <summary>Indicates whether the DB cluster has deletion protection enabled.</summary>
    public bool? DeletionProtection { get; set; }

    /// <summary>Indicates whether the HTTP endpoint is enabled for an Aurora DB cluster.</summary>
    public bool? HttpEndpointEnabled { get; set; }

    /// <summary>The mode of the database activity stream.</summary>
    public ActivityStreamMode? ActivityStreamMode { get; set; }

    /// <summary>The status of the database activity stream.</summary>
    public ActivityStreamStatus? ActivityStreamStatus { get; set; }

    /// <summary>
    /// The Amazon Web Services KMS key identifier used for encrypting messages in the database activity stream.
    /// </summary>
    public string? ActivityStreamKmsKeyId { get; set; }

    /// <summary>The name of the Amazon Kinesis data stream used for the database activity stream.</summary>
    public string? ActivityStreamKinesisStreamName { get; set; }

    /// <summary>Indicates whether tags are copied from the DB cluster to snapshots of the DB cluster.</summary>
    public bool? CopyTagsToSnapshot { get; set; }

    /// <summary>
    /// Indicates whether the DB cluster is a clone of a DB cluster owned by a different Amazon Web Services
    /// account.
    /// </summary>
    public bool? CrossAccountClone { get; set; }

    /// <summary>A list of tags.</summary>
    public List<Tag>? TagList { get; set; }

    /// <summary>Contains a user-supplied global database cluster identifier.</summary>
    public string? GlobalClusterIdentifier { get; set; }

    /// <summary>The status of write forwarding for a secondary cluster in an Aurora global database.</summary>
    public WriteForwardingStatus? GlobalWriteForwardingStatus { get; set; }

    /// <summary>
    /// Indicates whether write forwarding is enabled for a secondary cluster in an Aurora global database.
    /// </summary>
    public bool? GlobalWriteForwardingRequested { get; set; }

    /// <summary>The network type of the DB instance.</summary>
    public string? NetworkType { get; set; }

    /// <summary>The time when a stopped DB cluster is restarted automatically.</summary>
    public DateTime? AutomaticRestartTime { get; set; }

    /// <summary>The version of the Aurora Serverless V2 platform used by the DB cluster.</summary>
    public string? ServerlessV2PlatformVersion { get; set; }

    /// <summary>
    /// The interval, in seconds, between points when Enhanced Monitoring metrics are collected for the DB cluster.
    /// </summary>
    public int? MonitoringInterval { get; set; }

    /// <summary>
    /// The ARN for the IAM role that permits RDS to send Enhanced Monitoring metrics to Amazon CloudWatch Logs.
    /// </summary>
    public string? MonitoringRoleArn { get; set; }

    /// <summary>The mode of Database Insights that is enabled for the DB cluster.</summary>
    public DatabaseInsightsMode? DatabaseInsightsMode { get; set; }

    /// <summary>Indicates whether Performance Insights is enabled for the DB cluster.</summary>
    public bool? PerformanceInsightsEnabled { get; set; }

    /// <summary>The Amazon Web Services KMS key identifier for encryption of Performance Insights data.</summary>
    public string? PerformanceInsightsKMSKeyId { get; set; }

    /// <summary>The number of days to retain Performance Insights data.</summary>
    public int? PerformanceInsightsRetentionPeriod { get; set; }

    /// <summary>Reserved for future use.</summary>
    public string? DBSystemId { get; set; }

    /// <summary>
    /// Indicates whether an Aurora DB cluster has in-cluster write forwarding enabled, not enabled, requested, or
    /// is in the process of enabling it.
    /// </summary>
    public LocalWriteForwardingStatus? LocalWriteForwardingStatus { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the recovery point in Amazon Web Services Backup.</summary>
    public string? AwsBackupRecoveryPointArn { get; set; }

    /// <summary>The scalability mode of the Aurora DB cluster.</summary>
    public ClusterScalabilityType? ClusterScalabilityType { get; set; }

    /// <summary>The lifecycle type for the DB cluster.</summary>
    public string? EngineLifecycleSupport { get; set; }

    /// <summary>Indicates whether the DB cluster uses VPC-based networking.</summary>
    public bool? VPCNetworkingEnabled { get; set; }

    /// <summary>
    /// Indicates whether the DB cluster has internet-based connectivity enabled through an internet access gateway.
    /// </summary>
    public bool? InternetAccessGatewayEnabled { get; set; }
}
