using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>The repository credentials for private registry authentication.</summary>
public partial class RepositoryCredentials
{
    /// <summary>
    /// The Amazon Resource Name (ARN) of the secret containing the private repository credentials.
    /// </summary>
    public string? CredentialsParameter { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
