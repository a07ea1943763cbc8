using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>An object representing the secret to expose to your container.</summary>
public partial class Secret
{
    /// <summary>The name of the secret.</summary>
    public string? Name { get; set; }

    /// <summary>The secret to expose to the container.</summary>
    public string? ValueFrom { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
