namespace Amazon.RDS.Model;

/// <summary>
/// Contains the state of scheduled or in-process operations on a global cluster (Aurora global database).
/// </summary>
public partial class FailoverState
{
    /// <summary>The current status of the global cluster.</summary>
    public FailoverStatus? Status { get; set; }

    /// <summary>
    /// The Amazon Resource Name (ARN) of the Aurora DB cluster that is currently being demoted, and which is
    /// associated with this state.
    /// </summary>
    public string? FromDbClusterArn { get; set; }

    /// <summary>
    /// The Amazon Resource Name (ARN) of the Aurora DB cluster that is currently being promoted, and which is
    /// associated with this state.
    /// </summary>
    public string? ToDbClusterArn { get; set; }

    /// <summary>Indicates whether the operation is a global switchover or a global failover.</summary>
    public bool? IsDataLossAllowed { get; set; }
}
