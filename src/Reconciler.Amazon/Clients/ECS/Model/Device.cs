using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>An object representing a container instance host device.</summary>
public partial class Device
{
    /// <summary>The path for the device on the host container instance.</summary>
    public string? HostPath { get; set; }

    /// <summary>The path inside the container at which to expose the host device.</summary>
    public string? ContainerPath { get; set; }

    /// <summary>The explicit permissions to provide to the container for the device.</summary>
    public List<string>? Permissions { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
