using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>
/// The Linux capabilities to add or remove from the default Docker configuration for a container defined in the
/// task definition.
/// </summary>
public partial class KernelCapabilities
{
    /// <summary>
    /// The Linux capabilities for the container that have been added to the default configuration provided by
    /// Docker.
    /// </summary>
    public List<string>? Add { get; set; }

    /// <summary>
    /// The Linux capabilities for the container that have been removed from the default configuration provided by
    /// Docker.
    /// </summary>
    public List<string>? Drop { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
