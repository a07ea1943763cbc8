namespace Amazon.RDS.Model;

/// <summary>Contains the details of an Amazon RDS DB instance.</summary>
public partial class DBInstance
{
    /// <summary>The user-supplied database identifier.</summary>
    public string? DBInstanceIdentifier { get; set; }

    /// <summary>The name of the compute and memory capacity class of the DB instance.</summary>
    public string? DBInstanceClass { get; set; }

    /// <summary>The database engine used for this DB instance.</summary>
    public string? Engine { get; set; }

    /// <summary>The current state of this database.</summary>
    public string? DBInstanceStatus { get; set; }

    /// <summary>The master username for the DB instance.</summary>
    public string? MasterUsername { get; set; }

    /// <summary>
    /// The initial database name that you provided (if required) when you created the DB instance.
    /// </summary>
    public string? DBName { get; set; }

    /// <summary>The connection endpoint for the DB instance.</summary>
    public Endpoint? Endpoint { get; set; }

    /// <summary>The amount of storage in gibibytes (GiB) allocated for the DB instance.</summary>
    public int? AllocatedStorage { get; set; }

    /// <summary>The date and time when the DB instance was created.</summary>
    public DateTime? InstanceCreateTime { get; set; }

    /// <summary>
    /// The daily time range during which automated backups are created if automated backups are enabled, as
    /// determined by the BackupRetentionPeriod.
    /// </summary>
    public string? PreferredBackupWindow { get; set; }

    /// <summary>The number of days for which automatic DB snapshots are retained.</summary>
    public int? BackupRetentionPeriod { get; set; }

    /// <summary>The name of the Availability Zone where the DB instance is located.</summary>
    public string? AvailabilityZone { get; set; }

    /// <summary>
    /// The weekly time range during which system maintenance can occur, in Universal Coordinated Time (UTC).
    /// </summary>
    public string? PreferredMaintenanceWindow { get; set; }

    /// <summary>This data type represents the order in which the instances are upgraded.</summary>
    public UpgradeRolloutOrder? UpgradeRolloutOrder { get; set; }

    /// <summary>
    /// The latest time to which a database in this DB instance can be restored with point-in-time restore.
    /// </summary>
    public DateTime? LatestRestorableTime { get; set; }

    /// <summary>Indicates whether the DB instance is a Multi-AZ deployment.</summary>
    public bool? MultiAZ { get; set; }

    /// <summary>The version of the database engine.</summary>
    public string? EngineVersion { get; set; }

    /// <summary>Indicates whether minor version patches are applied automatically.</summary>
    public bool? AutoMinorVersionUpgrade { get; set; }

    /// <summary>The identifier of the source DB instance if this DB instance is a read replica.</summary>
    public string? ReadReplicaSourceDBInstanceIdentifier { get; set; }

    /// <summary>The identifiers of the read replicas associated with this DB instance.</summary>
    public List<string>? ReadReplicaDBInstanceIdentifiers { get; set; }

    /// <summary>
    /// The identifiers of Aurora DB clusters to which the RDS DB instance is replicated as a read replica.
    /// </summary>
    public List<string>? ReadReplicaDBClusterIdentifiers { get; set; }

    /// <summary>The open mode of a Db2 or an Oracle read replica.</summary>
    public ReplicaMode? ReplicaMode { get; set; }

    /// <summary>The license model information for this DB instance.</summary>
    public string? LicenseModel { get; set; }

    /// <summary>The Provisioned IOPS (I/O operations per second) value for the DB instance.</summary>
    public int? Iops { get; set; }

    /// <summary>The storage throughput for the DB instance.</summary>
    public int? StorageThroughput { get; set; }

    /// <summary>
    /// If present, specifies the name of the character set that this instance is associated with.
    /// </summary>
    public string? CharacterSetName { get; set; }

    /// <summary>The name of the NCHAR character set for the Oracle DB instance.</summary>
    public string? NcharCharacterSetName { get; set; }

    /// <summary>
    /// If present, specifies the name of the secondary Availability Zone for a DB instance with multi-AZ support.
    /// </summary>
    public string? SecondaryAvailabilityZone { get; set; }

    /// <summary>Indicates whether the DB instance is publicly accessible.</summary>
    public bool? PubliclyAccessible { get; set; }

    /// <summary>The status of a read replica.</summary>
    public List<DBInstanceStatusInfo>? StatusInfos { get; set; }

    /// <summary>The storage type associated with the DB instance.</summary>
    public string? StorageType { get; set; }

    /// <summary>The type of encryption used to protect data at rest in the DB instance.</summary>
    public StorageEncryptionType? StorageEncryptionType { get; set; }

    /// <summary>The ARN from the key store with which the instance is associated for TDE encryption.</summary>
    public string? TdeCredentialArn { get; set; }

    /// <summary>The port that the DB instance listens on.</summary>
    public int? DbInstancePort { get; set; }

    /// <summary>
    /// If the DB instance is a member of a DB cluster, indicates the name of the DB cluster that the DB instance is
    /// a member of.
    /// </summary>
    public string? DBClusterIdentifier { get; set; }

    /// <summary>Indicates whether the DB instance is encrypted.</summary>
    public bool? StorageEncrypted { get; set; }

    /// <summary>
    /// If StorageEncrypted is enabled, the Amazon Web Services KMS key identifier for the encrypted DB instance.
    /// </summary>
    public string? KmsKeyId { get; set; }

    /// <summary>The Amazon Web Services Region-unique, immutable identifier for the DB instance.</summary>
    public string? DbiResourceId { get; set; }

    /// <summary>The identifier of the CA certificate for this DB instance.</summary>
    public string? CACertificateIdentifier { get; set; }

    /// <summary>Indicates whether tags are copied from the DB instance to snapshots of the DB instance.</summary>
    public bool? CopyTagsToSnapshot { get; set; }

    /// <summary>
    /// The interval, in seconds, between points when Enhanced Monitoring metrics are collected for the DB instance.
    /// </summary>
    public int? MonitoringInterval { get; set; }

    /// <summary>
    /// The Amazon Resource Name (ARN) of the Amazon CloudWatch Logs log stream that receives the Enhanced
    /// Monitoring metrics data for the DB instance.
    /// </summary>
    public string? EnhancedMonitoringResourceArn { get; set; }

    /// <summary>
    /// The ARN for the IAM role that permits RDS to send Enhanced Monitoring metrics to Amazon CloudWatch Logs.
    /// </summary>
    public string? MonitoringRoleArn { get; set; }

    /// <summary>
    /// The order of priority in which an Aurora Replica is promoted to the primary instance after a failure of the
    /// existing primary instance.
    /// </summary>
    public int? PromotionTier { get; set; }

    /// <summary>The Amazon Resource Name (ARN) for the DB instance.</summary>
    public string? DBInstanceArn { get; set; }

    /// <summary>The time zone of the DB instance.</summary>
    public string? Timezone { get; set; }

    /// <summary>
    /// Indicates whether mapping of Amazon Web Services Identity and Access Management (IAM) accounts to database
    /// accounts is enabled for the DB instance.
    /// </summary>
    public bool? IAMDatabaseAuthenticationEnabled { get; set; }

    /// <summary>The mode of Database Insights that is enabled for the instance.</summary>
    public DatabaseInsightsMode? DatabaseInsightsMode { get; set; }

    /// <summary>Indicates whether Performance Insights is enabled for the DB instance.</summary>
    public bool? PerformanceInsightsEnabled { get; set; }

    /// <summary>The Amazon Web Services KMS key identifier for encryption of Performance Insights data.</summary>
    public string? PerformanceInsightsKMSKeyId { get; set; }

    /// <summary>The number of days to retain Performance Insights data.</summary>
    public int? PerformanceInsightsRetentionPeriod { get; set; }

    /// <summary>A list of log types that this DB instance is configured to export to CloudWatch Logs.</summary>
    public List<string>? EnabledCloudwatchLogsExports { get; set; }

    /// <summary>Indicates whether the DB instance has deletion protection enabled.</summary>
    public bool? DeletionProtection { get; set; }

    /// <summary>
    /// The upper limit in gibibytes (GiB) to which Amazon RDS can automatically scale the storage of the DB
    /// instance.
    /// </summary>
    public int? MaxAllocatedStorage { get; set; }

    /// <summary>A list of tags.</summary>
    public List<Tag>? TagList { get; set; }

    /// <summary>The automation mode of the RDS Custom DB instance: full or all paused.</summary>
    public AutomationMode? AutomationMode { get; set; }

    /// <summary>The number of minutes to pause the automation.</summary>
    public DateTime? ResumeFullAutomationModeTime { get; set; }

    /// <summary>
    /// Indicates whether a customer-owned IP address (CoIP) is enabled for an RDS on Outposts DB instance.
    /// </summary>
    public bool? CustomerOwnedIpEnabled { get; set; }

    /// <summary>The network type of the DB instance.</summary>
    public string? NetworkType { get; set; }

    /// <summary>The status of the database activity stream.</summary>
    public ActivityStreamStatus? ActivityStreamStatus { get; set; }

    /// <summary>
    /// The Amazon Web Services KMS key identifier used for encrypting messages in the database activity stream.
    /// </summary>
    public string? ActivityStreamKmsKeyId { get; set; }

    /// <summary>The name of the Amazon Kinesis data stream used for the database activity stream.</summary>
    public string? ActivityStreamKinesisStreamName { get; set; }

    /// <summary>The mode of the database activity stream.</summary>
    public ActivityStreamMode? ActivityStreamMode { get; set; }

    /// <summary>
    /// Indicates whether engine-native audit fields are included in the database activity stream.
    /// </summary>
    public bool? ActivityStreamEngineNativeAuditFieldsIncluded { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the recovery point in Amazon Web Services Backup.</summary>
    public string? AwsBackupRecoveryPointArn { get; set; }

    /// <summary>
    /// The location where automated backups and manual snapshots are stored: Dedicated Local Zones, Amazon Web
    /// Services Outposts or the Amazon Web Services Region.
    /// </summary>
    public string? BackupTarget { get; set; }

    /// <summary>The time when a stopped DB instance is restarted automatically.</summary>
    public DateTime? AutomaticRestartTime { get; set; }

    /// <summary>
    /// The instance profile associated with the underlying Amazon EC2 instance of an RDS Custom DB instance.
    /// </summary>
    public string? CustomIamInstanceProfile { get; set; }

    /// <summary>The status of the policy state of the activity stream.</summary>
    public ActivityStreamPolicyStatus? ActivityStreamPolicyStatus { get; set; }

    /// <summary>The Oracle system ID (Oracle SID) for a container database (CDB).</summary>
    public string? DBSystemId { get; set; }

    /// <summary>The identifier of the source DB cluster if this DB instance is a read replica.</summary>
    public string? ReadReplicaSourceDBClusterIdentifier { get; set; }

    /// <summary>The progress of the storage optimization operation as a percentage.</summary>
    public string? PercentProgress { get; set; }

    /// <summary>
    /// Specifies whether the DB instance is in the multi-tenant configuration (TRUE) or the single-tenant
    /// configuration (FALSE).
    /// </summary>
    public bool? MultiTenant { get; set; }

    /// <summary>Indicates whether the DB instance has a dedicated log volume (DLV) enabled.</summary>
    public bool? DedicatedLogVolume { get; set; }

    /// <summary>
    /// Indicates whether an upgrade is recommended for the storage file system configuration on the DB instance.
    /// </summary>
    public bool? IsStorageConfigUpgradeAvailable { get; set; }

    /// <summary>The lifecycle type for the DB instance.</summary>
    public string? EngineLifecycleSupport { get; set; }

    /// <summary>The detailed status information for storage volumes associated with the DB instance.</summary>
    public string? StorageVolumeStatus { get; set; }
}
