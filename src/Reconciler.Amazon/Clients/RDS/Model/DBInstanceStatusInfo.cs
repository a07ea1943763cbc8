namespace Amazon.RDS.Model;

/// <summary>Provides a list of status information for a DB instance.</summary>
public partial class DBInstanceStatusInfo
{
    /// <summary>This value is currently "read replication."</summary>
    public string? StatusType { get; set; }

    /// <summary>
    /// Indicates whether the instance is operating normally (TRUE) or is in an error state (FALSE).
    /// </summary>
    public bool? Normal { get; set; }

    /// <summary>The status of the DB instance.</summary>
    public string? Status { get; set; }

    /// <summary>Details of the error if there is an error for the instance.</summary>
    public string? Message { get; set; }
}
