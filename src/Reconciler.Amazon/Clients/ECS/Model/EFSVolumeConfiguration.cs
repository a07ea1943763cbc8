using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>
/// This parameter is specified when you're using an Amazon Elastic File System file system for task storage.
/// </summary>
public partial class EFSVolumeConfiguration
{
    /// <summary>The Amazon EFS file system ID to use.</summary>
    public string? FileSystemId { get; set; }

    /// <summary>
    /// The directory within the Amazon EFS file system to mount as the root directory inside the host.
    /// </summary>
    public string? RootDirectory { get; set; }

    /// <summary>
    /// Determines whether to use encryption for Amazon EFS data in transit between the Amazon ECS host and the
    /// Amazon EFS server.
    /// </summary>
    public EFSTransitEncryption? TransitEncryption { get; set; }

    /// <summary>
    /// The port to use when sending encrypted data between the Amazon ECS host and the Amazon EFS server.
    /// </summary>
    public int? TransitEncryptionPort { get; set; }

    /// <summary>The authorization configuration details for the Amazon EFS file system.</summary>
    public EFSAuthorizationConfig? AuthorizationConfig { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
