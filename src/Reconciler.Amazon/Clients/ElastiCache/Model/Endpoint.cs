namespace Amazon.ElastiCache.Model;

/// <summary>Represents the information required for client programs to connect to a cache node.</summary>
public partial class Endpoint
{
    /// <summary>The DNS hostname of the cache node.</summary>
    public string? Address { get; set; }

    /// <summary>The port number that the cache engine is listening on.</summary>
    public int? Port { get; set; }
}
