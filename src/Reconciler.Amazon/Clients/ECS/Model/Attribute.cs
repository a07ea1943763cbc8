using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>An attribute is a name-value pair that's associated with an Amazon ECS object.</summary>
public partial class Attribute
{
    /// <summary>The name of the attribute.</summary>
    public string? Name { get; set; }

    /// <summary>The value of the attribute.</summary>
    public string? Value { get; set; }

    /// <summary>The type of the target to attach the attribute with.</summary>
    public TargetType? TargetType { get; set; }

    /// <summary>The ID of the target.</summary>
    public string? TargetId { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
