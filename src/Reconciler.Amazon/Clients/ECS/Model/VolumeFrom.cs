using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>Details on a data volume from another container in the same task definition.</summary>
public partial class VolumeFrom
{
    /// <summary>The name of another container within the same task definition to mount volumes from.</summary>
    public string? SourceContainer { get; set; }

    /// <summary>If this value is true, the container has read-only access to the volume.</summary>
    public bool? ReadOnly { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
