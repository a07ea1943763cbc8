namespace Amazon.ElastiCache.Model;

/// <summary>Contains all of the attributes of a specific Valkey or Redis OSS replication group.</summary>
public partial class ReplicationGroup
{
    /// <summary>The identifier for the replication group.</summary>
    public string? ReplicationGroupId { get; set; }

    /// <summary>The user supplied description of the replication group.</summary>
    public string? Description { get; set; }

    /// <summary>
    /// The name of the Global datastore and role of this replication group in the Global datastore.
    /// </summary>
    public GlobalReplicationGroupInfo? GlobalReplicationGroupInfo { get; set; }

    /// <summary>
    /// The current state of this replication group - creating, available, modifying, deleting, create-failed,
    /// snapshotting.
    /// </summary>
    public string? Status { get; set; }

    /// <summary>The names of all the cache clusters that are part of this replication group.</summary>
    public List<string>? MemberClusters { get; set; }

    /// <summary>A list of node groups in this replication group.</summary>
    public List<NodeGroup>? NodeGroups { get; set; }

    /// <summary>The cluster ID that is used as the daily snapshot source for the replication group.</summary>
    public string? SnapshottingClusterId { get; set; }

    /// <summary>
    /// Indicates the status of automatic failover for this Valkey or Redis OSS replication group.
    /// </summary>
    public AutomaticFailoverStatus? AutomaticFailover { get; set; }

    /// <summary>A flag indicating if you have Multi-AZ enabled to enhance fault tolerance.</summary>
    public MultiAZStatus? MultiAZ { get; set; }

    /// <summary>The configuration endpoint for this replication group.</summary>
    public Endpoint? ConfigurationEndpoint { get; set; }

    /// <summary>
    /// The number of days for which ElastiCache retains automatic cluster snapshots before deleting them.
    /// </summary>
    public int? SnapshotRetentionLimit { get; set; }

    /// <summary>
    /// The daily time range (in UTC) during which ElastiCache begins taking a daily snapshot of your node group
    /// (shard).
    /// </summary>
    public string? SnapshotWindow { get; set; }

    /// <summary>
    /// A flag indicating whether or not this replication group is cluster enabled; i.e., whether its data can be
    /// partitioned across multiple shards (API/CLI: node groups).
    /// </summary>
    public bool? ClusterEnabled { get; set; }

    /// <summary>
    /// The name of the compute and memory capacity node type for each node in the replication group.
    /// </summary>
    public string? CacheNodeType { get; set; }

    /// <summary>
    /// A flag that enables using an AuthToken (password) when issuing Valkey or Redis OSS commands.
    /// </summary>
    public bool? AuthTokenEnabled { get; set; }

    /// <summary>The date the auth token was last modified</summary>
    public DateTime? AuthTokenLastModifiedDate { get; set; }

    /// <summary>A flag that enables in-transit encryption when set to true.</summary>
    public bool? TransitEncryptionEnabled { get; set; }

    /// <summary>A flag that enables encryption at-rest when set to true.</summary>
    public bool? AtRestEncryptionEnabled { get; set; }

    /// <summary>The outpost ARNs of the replication group's member clusters.</summary>
    public List<string>? MemberClustersOutpostArns { get; set; }

    /// <summary>The ID of the KMS key used to encrypt the disk in the cluster.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>The ARN (Amazon Resource Name) of the replication group.</summary>
    public string? ARN { get; set; }

    /// <summary>The ID of the user group associated to the replication group.</summary>
    public List<string>? UserGroupIds { get; set; }

    /// <summary>The date and time when the cluster was created.</summary>
    public DateTime? ReplicationGroupCreateTime { get; set; }

    /// <summary>Enables data tiering.</summary>
    public DataTieringStatus? DataTiering { get; set; }

    /// <summary>
    /// If you are running Valkey 7.2 and above, or Redis OSS engine version 6.0 and above, set this parameter to
    /// yes if you want to opt-in to the next auto minor version upgrade campaign.
    /// </summary>
    public bool? AutoMinorVersionUpgrade { get; set; }

    /// <summary>Must be either ipv4 | ipv6 | dual_stack.</summary>
    public NetworkType? NetworkType { get; set; }

    /// <summary>The network type you choose when modifying a cluster, either ipv4 | ipv6.</summary>
    public IpDiscovery? IpDiscovery { get; set; }

    /// <summary>
    /// A setting that allows you to migrate your clients to use in-transit encryption, with no downtime.
    /// </summary>
    public TransitEncryptionMode? TransitEncryptionMode { get; set; }

    /// <summary>Enabled or Disabled.</summary>
    public ClusterMode? ClusterMode { get; set; }

    /// <summary>The engine used in a replication group.</summary>
    public string? Engine { get; set; }
}
