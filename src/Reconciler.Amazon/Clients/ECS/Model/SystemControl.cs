using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>A list of namespaced kernel parameters to set in the container.</summary>
public partial class SystemControl
{
    /// <summary>The namespaced kernel parameter to set a value for.</summary>
    public string? Namespace { get; set; }

    /// <summary>The namespaced kernel parameter to set a value for.</summary>
    public string? Value { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
