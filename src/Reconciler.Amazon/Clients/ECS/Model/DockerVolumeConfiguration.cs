using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>This parameter is specified when you're using Docker volumes.</summary>
public partial class DockerVolumeConfiguration
{
    /// <summary>The scope for the Docker volume that determines its lifecycle.</summary>
    public Scope? Scope { get; set; }

    /// <summary>If this value is true, the Docker volume is created if it doesn't already exist.</summary>
    public bool? Autoprovision { get; set; }

    /// <summary>The Docker volume driver to use.</summary>
    public string? Driver { get; set; }

    /// <summary>A map of Docker driver-specific options passed through.</summary>
    public Dictionary<string, string>? DriverOpts { get; set; }

    /// <summary>Custom metadata to add to your Docker volume.</summary>
    public Dictionary<string, string>? Labels { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
