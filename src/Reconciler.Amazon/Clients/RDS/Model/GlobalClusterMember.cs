namespace Amazon.RDS.Model;

/// <summary>
/// A data structure with information about any primary and secondary clusters associated with a global cluster
/// (Aurora global database).
/// </summary>
public partial class GlobalClusterMember
{
    /// <summary>The Amazon Resource Name (ARN) for each Aurora DB cluster in the global cluster.</summary>
    public string? DBClusterArn { get; set; }

    /// <summary>
    /// The Amazon Resource Name (ARN) for each read-only secondary cluster associated with the global cluster.
    /// </summary>
    public List<string>? Readers { get; set; }

    /// <summary>
    /// Indicates whether the Aurora DB cluster is the primary cluster (that is, has read-write capability) for the
    /// global cluster with which it is associated.
    /// </summary>
    public bool? IsWriter { get; set; }

    /// <summary>The status of write forwarding for a secondary cluster in the global cluster.</summary>
    public WriteForwardingStatus? GlobalWriteForwardingStatus { get; set; }

    /// <summary>The status of synchronization of each Aurora DB cluster in the global cluster.</summary>
    public GlobalClusterMemberSynchronizationStatus? SynchronizationStatus { get; set; }
}
