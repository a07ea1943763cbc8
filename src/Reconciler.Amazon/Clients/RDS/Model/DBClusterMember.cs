namespace Amazon.RDS.Model;

/// <summary>Contains information about an instance that is part of a DB cluster.</summary>
public partial class DBClusterMember
{
    /// <summary>Specifies the instance identifier for this member of the DB cluster.</summary>
    public string? DBInstanceIdentifier { get; set; }

    /// <summary>Indicates whether the cluster member is the primary DB instance for the DB cluster.</summary>
    public bool? IsClusterWriter { get; set; }

    /// <summary>Specifies the status of the DB cluster parameter group for this member of the DB cluster.</summary>
    public string? DBClusterParameterGroupStatus { get; set; }

    /// <summary>
    /// A value that specifies the order in which an Aurora Replica is promoted to the primary instance after a
    /// failure of the existing primary instance.
    /// </summary>
    public int? PromotionTier { get; set; }
}
