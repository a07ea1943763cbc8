namespace Amazon.RDS.Model;

/// <summary>A data type representing an Aurora global database.</summary>
public partial class GlobalCluster
{
    /// <summary>Contains a user-supplied global database cluster identifier.</summary>
    public string? GlobalClusterIdentifier { get; set; }

    /// <summary>
    /// The Amazon Web Services partition -unique, immutable identifier for the global database cluster.
    /// </summary>
    public string? GlobalClusterResourceId { get; set; }

    /// <summary>The Amazon Resource Name (ARN) for the global database cluster.</summary>
    public string? GlobalClusterArn { get; set; }

    /// <summary>Specifies the current state of this global database cluster.</summary>
    public string? Status { get; set; }

    /// <summary>The Aurora database engine used by the global database cluster.</summary>
    public string? Engine { get; set; }

    /// <summary>Indicates the database engine version.</summary>
    public string? EngineVersion { get; set; }

    /// <summary>The lifecycle type for the global cluster.</summary>
    public string? EngineLifecycleSupport { get; set; }

    /// <summary>The default database name within the new global database cluster.</summary>
    public string? DatabaseName { get; set; }

    /// <summary>The storage encryption setting for the global database cluster.</summary>
    public bool? StorageEncrypted { get; set; }

    /// <summary>The type of encryption used to protect data at rest in the global database cluster.</summary>
    public StorageEncryptionType? StorageEncryptionType { get; set; }

    /// <summary>The deletion protection setting for the new global database cluster.</summary>
    public bool? DeletionProtection { get; set; }

    /// <summary>The list of primary and secondary clusters within the global database cluster.</summary>
    public List<GlobalClusterMember>? GlobalClusterMembers { get; set; }

    /// <summary>The writer endpoint for the new global database cluster.</summary>
    public string? Endpoint { get; set; }

    /// <summary>
    /// A data object containing all properties for the current state of an in-process or pending switchover or
    /// failover process for this global cluster (Aurora global database).
    /// </summary>
    public FailoverState? FailoverState { get; set; }

    /// <summary>A list of tags.</summary>
    public List<Tag>? TagList { get; set; }
}
