using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>
/// The authorization configuration details for Amazon FSx for Windows File Server file system.
/// </summary>
public partial class FSxWindowsFileServerAuthorizationConfig
{
    /// <summary>The authorization credential option to use.</summary>
    public string? CredentialsParameter { get; set; }

    /// <summary>
    /// A fully qualified domain name hosted by an Directory Service Managed Microsoft AD (Active Directory) or
    /// self-hosted AD on Amazon EC2.
    /// </summary>
    public string? Domain { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
