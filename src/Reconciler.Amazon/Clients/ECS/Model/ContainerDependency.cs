using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>The dependencies defined for container startup and shutdown.</summary>
public partial class ContainerDependency
{
    /// <summary>The name of a container.</summary>
    public string? ContainerName { get; set; }

    /// <summary>The dependency condition of the container.</summary>
    public ContainerCondition? Condition { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
