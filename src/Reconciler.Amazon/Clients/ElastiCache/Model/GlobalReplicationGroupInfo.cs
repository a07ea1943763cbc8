namespace Amazon.ElastiCache.Model;

/// <summary>
/// The name of the Global datastore and role of this replication group in the Global datastore.
/// </summary>
public partial class GlobalReplicationGroupInfo
{
    /// <summary>The name of the Global datastore</summary>
    public string? GlobalReplicationGroupId { get; set; }

    /// <summary>The role of the replication group in a Global datastore.</summary>
    public string? GlobalReplicationGroupMemberRole { get; set; }
}
