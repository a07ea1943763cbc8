using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>The details for a volume mount point that's used in a container definition.</summary>
public partial class MountPoint
{
    /// <summary>The name of the volume to mount.</summary>
    public string? SourceVolume { get; set; }

    /// <summary>The path on the container to mount the host volume at.</summary>
    public string? ContainerPath { get; set; }

    /// <summary>If this value is true, the container has read-only access to the volume.</summary>
    public bool? ReadOnly { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
