using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>The container path, mount options, and size of the tmpfs mount.</summary>
public partial class Tmpfs
{
    /// <summary>The absolute file path where the tmpfs volume is to be mounted.</summary>
    public string? ContainerPath { get; set; }

    /// <summary>The maximum size (in MiB) of the tmpfs volume.</summary>
    public int? Size { get; set; }

    /// <summary>The list of tmpfs volume mount options.</summary>
    public List<string>? MountOptions { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
