namespace Amazon.ECS.Model;

/// <summary>
/// Hostnames and IP address entries that are added to the /etc/hosts file of a container via the extraHosts
/// parameter of its ContainerDefinition.
/// </summary>
public partial class HostEntry
{
    /// <summary>The hostname to use in the /etc/hosts entry.</summary>
    public string? Hostname { get; set; }

    /// <summary>The IP address to use in the /etc/hosts entry.</summary>
    public string? IpAddress { get; set; }
}
