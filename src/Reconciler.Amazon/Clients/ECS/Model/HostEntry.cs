using System.Text.Json;
using System.Text.Json.Serialization;

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

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
