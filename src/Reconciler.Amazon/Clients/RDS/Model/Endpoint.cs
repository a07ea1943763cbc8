namespace Amazon.RDS.Model;

/// <summary>
/// This data type represents the information you need to connect to an Amazon RDS DB instance.
/// </summary>
public partial class Endpoint
{
    /// <summary>Specifies the DNS address of the DB instance.</summary>
    public string? Address { get; set; }

    /// <summary>Specifies the port that the database engine is listening on.</summary>
    public int? Port { get; set; }

    /// <summary>Specifies the ID that Amazon Route 53 assigns when you create a hosted zone.</summary>
    public string? HostedZoneId { get; set; }
}
