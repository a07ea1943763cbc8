namespace Amazon.RDS.Model;

/// <summary>Reserved for future use.</summary>
public partial class DBClusterStatusInfo
{
    /// <summary>Reserved for future use.</summary>
    public string? StatusType { get; set; }

    /// <summary>Reserved for future use.</summary>
    public bool? Normal { get; set; }

    /// <summary>Reserved for future use.</summary>
    public string? Status { get; set; }

    /// <summary>Reserved for future use.</summary>
    public string? Message { get; set; }
}
