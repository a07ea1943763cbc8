using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>A key-value pair object.</summary>
public partial class KeyValuePair
{
    /// <summary>The name of the key-value pair.</summary>
    public string? Name { get; set; }

    /// <summary>The value of the key-value pair.</summary>
    public string? Value { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
