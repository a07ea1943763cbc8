using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>The configuration details for the App Mesh proxy.</summary>
public partial class ProxyConfiguration
{
    /// <summary>The proxy type.</summary>
    public ProxyConfigurationType? Type { get; set; }

    /// <summary>The name of the container that will serve as the App Mesh proxy.</summary>
    public string? ContainerName { get; set; }

    /// <summary>
    /// The set of network configuration parameters to provide the Container Network Interface (CNI) plugin,
    /// specified as key-value pairs.
    /// </summary>
    public List<KeyValuePair>? Properties { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
