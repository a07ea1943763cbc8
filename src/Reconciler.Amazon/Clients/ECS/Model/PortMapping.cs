using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>
/// Port mappings allow containers to access ports on the host container instance to send or receive traffic.
/// </summary>
public partial class PortMapping
{
    /// <summary>
    /// The port number on the container that's bound to the user-specified or automatically assigned host port.
    /// </summary>
    public int? ContainerPort { get; set; }

    /// <summary>The port number on the container instance to reserve for your container.</summary>
    public int? HostPort { get; set; }

    /// <summary>The protocol used for the port mapping.</summary>
    public TransportProtocol? Protocol { get; set; }

    /// <summary>The name that's used for the port mapping.</summary>
    public string? Name { get; set; }

    /// <summary>The application protocol that's used for the port mapping.</summary>
    public ApplicationProtocol? AppProtocol { get; set; }

    /// <summary>
    /// The port number range on the container that's bound to the dynamically mapped host port range.
    /// </summary>
    public string? ContainerPortRange { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
