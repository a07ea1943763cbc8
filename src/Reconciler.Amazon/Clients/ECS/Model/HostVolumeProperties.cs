using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>Details on a container instance bind mount host volume.</summary>
public partial class HostVolumeProperties
{
    /// <summary>
    /// When the host parameter is used, specify a sourcePath to declare the path on the host container instance
    /// that's presented to the container.
    /// </summary>
    public string? SourcePath { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
