using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>The data volume configuration for tasks launched using this task definition.</summary>
public partial class Volume
{
    /// <summary>The name of the volume.</summary>
    public string? Name { get; set; }

    /// <summary>This parameter is specified when you use bind mount host volumes.</summary>
    public HostVolumeProperties? Host { get; set; }

    /// <summary>This parameter is specified when you use Docker volumes.</summary>
    public DockerVolumeConfiguration? DockerVolumeConfiguration { get; set; }

    /// <summary>
    /// This parameter is specified when you use an Amazon Elastic File System file system for task storage.
    /// </summary>
    public EFSVolumeConfiguration? EfsVolumeConfiguration { get; set; }

    /// <summary>This parameter is specified when you use an Amazon S3 Files file system for task storage.</summary>
    public S3FilesVolumeConfiguration? S3filesVolumeConfiguration { get; set; }

    /// <summary>
    /// This parameter is specified when you use Amazon FSx for Windows File Server file system for task storage.
    /// </summary>
    public FSxWindowsFileServerVolumeConfiguration? FsxWindowsFileServerVolumeConfiguration { get; set; }

    /// <summary>Indicates whether the volume should be configured at launch time.</summary>
    public bool? ConfiguredAtLaunch { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
