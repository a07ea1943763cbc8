using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>
/// The Linux-specific options that are applied to the container, such as Linux KernelCapabilities.
/// </summary>
public partial class LinuxParameters
{
    /// <summary>
    /// The Linux capabilities for the container that are added to or dropped from the default configuration
    /// provided by Docker.
    /// </summary>
    public KernelCapabilities? Capabilities { get; set; }

    /// <summary>Any host devices to expose to the container.</summary>
    public List<Device>? Devices { get; set; }

    /// <summary>Run an init process inside the container that forwards signals and reaps processes.</summary>
    public bool? InitProcessEnabled { get; set; }

    /// <summary>The value for the size (in MiB) of the /dev/shm volume.</summary>
    public int? SharedMemorySize { get; set; }

    /// <summary>The container path, mount options, and size (in MiB) of the tmpfs mount.</summary>
    public List<Tmpfs>? Tmpfs { get; set; }

    /// <summary>The total amount of swap memory (in MiB) a container can use.</summary>
    public int? MaxSwap { get; set; }

    /// <summary>This allows you to tune a container's memory swappiness behavior.</summary>
    public int? Swappiness { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
