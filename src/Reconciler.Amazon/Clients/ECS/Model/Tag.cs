using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>The metadata that you apply to a resource to help you categorize and organize them.</summary>
public partial class Tag
{
    /// <summary>One part of a key-value pair that make up a tag.</summary>
    public string? Key { get; set; }

    /// <summary>The optional part of a key-value pair that make up a tag.</summary>
    public string? Value { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
