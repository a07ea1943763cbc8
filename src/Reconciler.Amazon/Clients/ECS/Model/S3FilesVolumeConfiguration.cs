using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>
/// This parameter is specified when you're using an Amazon S3 Files file system for task storage.
/// </summary>
public partial class S3FilesVolumeConfiguration
{
    /// <summary>The full ARN of the S3 Files file system to mount.</summary>
    public string? FileSystemArn { get; set; }

    /// <summary>The directory within the Amazon S3 Files file system to mount as the root directory.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>
    /// The port to use for sending encrypted data between the ECS host and the S3 Files file system.
    /// </summary>
    public int? TransitEncryptionPort { get; set; }

    /// <summary>The full ARN of the S3 Files access point to use.</summary>
    public string? AccessPointArn { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
