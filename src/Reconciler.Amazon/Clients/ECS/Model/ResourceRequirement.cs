using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>The type and amount of a resource to assign to a container.</summary>
public partial class ResourceRequirement
{
    /// <summary>The value for the specified resource type.</summary>
    public string? Value { get; set; }

    /// <summary>The type of resource to assign to a container.</summary>
    public ResourceType? Type { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
