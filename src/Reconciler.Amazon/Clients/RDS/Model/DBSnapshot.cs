namespace Amazon.RDS.Model;

/// <summary>Contains the details of an Amazon RDS DB snapshot.</summary>
public partial class DBSnapshot
{
    /// <summary>Specifies the identifier for the DB snapshot.</summary>
    public string? DBSnapshotIdentifier { get; set; }

    /// <summary>
    /// Specifies the DB instance identifier of the DB instance this DB snapshot was created from.
    /// </summary>
    public string? DBInstanceIdentifier { get; set; }

    /// <summary>Specifies when the snapshot was taken in Coordinated Universal Time (UTC).</summary>
    public DateTime? SnapshotCreateTime { get; set; }

    /// <summary>Specifies the name of the database engine.</summary>
    public string? Engine { get; set; }

    /// <summary>Specifies the allocated storage size in gibibytes (GiB).</summary>
    public int? AllocatedStorage { get; set; }

    /// <summary>Specifies the status of this DB snapshot.</summary>
    public string? Status { get; set; }

    /// <summary>Specifies the port that the database engine was listening on at the time of the snapshot.</summary>
    public int? Port { get; set; }

    /// <summary>
    /// Specifies the name of the Availability Zone the DB instance was located in at the time of the DB snapshot.
    /// </summary>
    public string? AvailabilityZone { get; set; }

    /// <summary>Provides the VPC ID associated with the DB snapshot.</summary>
    public string? VpcId { get; set; }

    /// <summary>
    /// Specifies the time in Coordinated Universal Time (UTC) when the DB instance, from which the snapshot was
    /// taken, was created.
    /// </summary>
    public DateTime? InstanceCreateTime { get; set; }

    /// <summary>Provides the master username for the DB snapshot.</summary>
    public string? MasterUsername { get; set; }

    /// <summary>Specifies the version of the database engine.</summary>
    public string? EngineVersion { get; set; }

    /// <summary>License model information for the restored DB instance.</summary>
    public string? LicenseModel { get; set; }

    /// <summary>Provides the type of the DB snapshot.</summary>
    public string? SnapshotType { get; set; }

    /// <summary>
    /// Specifies the Provisioned IOPS (I/O operations per second) value of the DB instance at the time of the
    /// snapshot.
    /// </summary>
    public int? Iops { get; set; }

    /// <summary>Specifies the storage throughput for the DB snapshot.</summary>
    public int? StorageThroughput { get; set; }

    /// <summary>Provides the option group name for the DB snapshot.</summary>
    public string? OptionGroupName { get; set; }

    /// <summary>The percentage of the estimated data that has been transferred.</summary>
    public int? PercentProgress { get; set; }

    /// <summary>The Amazon Web Services Region that the DB snapshot was created in or copied from.</summary>
    public string? SourceRegion { get; set; }

    /// <summary>The DB snapshot Amazon Resource Name (ARN) that the DB snapshot was copied from.</summary>
    public string? SourceDBSnapshotIdentifier { get; set; }

    /// <summary>Specifies the storage type associated with DB snapshot.</summary>
    public string? StorageType { get; set; }

    /// <summary>The ARN from the key store with which to associate the instance for TDE encryption.</summary>
    public string? TdeCredentialArn { get; set; }

    /// <summary>Indicates whether the DB snapshot is encrypted.</summary>
    public bool? Encrypted { get; set; }

    /// <summary>The type of encryption used to protect data at rest in the DB snapshot.</summary>
    public StorageEncryptionType? StorageEncryptionType { get; set; }

    /// <summary>The number of days for which automatic DB snapshots are retained.</summary>
    public int? BackupRetentionPeriod { get; set; }

    /// <summary>
    /// The daily time range during which automated backups are created if automated backups are enabled, as
    /// determined by the BackupRetentionPeriod.
    /// </summary>
    public string? PreferredBackupWindow { get; set; }

    /// <summary>
    /// If Encrypted is true, the Amazon Web Services KMS key identifier for the encrypted DB snapshot.
    /// </summary>
    public string? KmsKeyId { get; set; }

    /// <summary>The Amazon Resource Name (ARN) for the DB snapshot.</summary>
    public string? DBSnapshotArn { get; set; }

    /// <summary>The time zone of the DB snapshot.</summary>
    public string? Timezone { get; set; }

    /// <summary>
    /// Indicates whether mapping of Amazon Web Services Identity and Access Management (IAM) accounts to database
    /// accounts is enabled.
    /// </summary>
    public bool? IAMDatabaseAuthenticationEnabled { get; set; }

    /// <summary>
    /// The number of CPU cores and the number of threads per core for the DB instance class of the DB instance when
    /// the DB snapshot was created.
    /// </summary>
    public List<ProcessorFeature>? ProcessorFeatures { get; set; }

    /// <summary>
    /// The identifier for the source DB instance, which can't be changed and which is unique to an Amazon Web
    /// Services Region.
    /// </summary>
    public string? DbiResourceId { get; set; }

    /// <summary>A list of tags.</summary>
    public List<Tag>? TagList { get; set; }

    /// <summary>
    /// Specifies where manual snapshots are stored: Dedicated Local Zones, Amazon Web Services Outposts or the
    /// Amazon Web Services Region.
    /// </summary>
    public string? SnapshotTarget { get; set; }

    /// <summary>Specifies the time of the CreateDBSnapshot operation in Coordinated Universal Time (UTC).</summary>
    public DateTime? OriginalSnapshotCreateTime { get; set; }

    /// <summary>
    /// The timestamp of the most recent transaction applied to the database that you're backing up.
    /// </summary>
    public DateTime? SnapshotDatabaseTime { get; set; }

    /// <summary>
    /// The Oracle system identifier (SID), which is the name of the Oracle database instance that manages your
    /// database files.
    /// </summary>
    public string? DBSystemId { get; set; }

    /// <summary>
    /// Indicates whether the snapshot is of a DB instance using the multi-tenant configuration (TRUE) or the
    /// single-tenant configuration (FALSE).
    /// </summary>
    public bool? MultiTenant { get; set; }

    /// <summary>Indicates whether the DB instance has a dedicated log volume (DLV) enabled.</summary>
    public bool? DedicatedLogVolume { get; set; }

    /// <summary>The additional storage volumes associated with the DB snapshot.</summary>
    public List<AdditionalStorageVolume>? AdditionalStorageVolumes { get; set; }

    /// <summary>Specifies the name of the Availability Zone where RDS stores the DB snapshot.</summary>
    public string? SnapshotAvailabilityZone { get; set; }
}
