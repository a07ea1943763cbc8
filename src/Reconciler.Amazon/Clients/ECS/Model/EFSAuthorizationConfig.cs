using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>The authorization configuration details for the Amazon EFS file system.</summary>
public partial class EFSAuthorizationConfig
{
    /// <summary>The Amazon EFS access point ID to use.</summary>
    public string? AccessPointId { get; set; }

    /// <summary>
    /// Determines whether to use the Amazon ECS task role defined in a task definition when mounting the Amazon EFS
    /// file system.
    /// </summary>
    public EFSAuthorizationConfigIAM? Iam { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
