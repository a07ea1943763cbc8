using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>
/// This parameter is specified when you're using Amazon FSx for Windows File Server file system for task storage.
/// </summary>
public partial class FSxWindowsFileServerVolumeConfiguration
{
    /// <summary>The Amazon FSx for Windows File Server file system ID to use.</summary>
    public string? FileSystemId { get; set; }

    /// <summary>
    /// The directory within the Amazon FSx for Windows File Server file system to mount as the root directory
    /// inside the host.
    /// </summary>
    public string? RootDirectory { get; set; }

    /// <summary>
    /// The authorization configuration details for the Amazon FSx for Windows File Server file system.
    /// </summary>
    public FSxWindowsFileServerAuthorizationConfig? AuthorizationConfig { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
