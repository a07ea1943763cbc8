using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>The constraint on task placement in the task definition.</summary>
public partial class TaskDefinitionPlacementConstraint
{
    /// <summary>The type of constraint.</summary>
    public TaskDefinitionPlacementConstraintType? Type { get; set; }

    /// <summary>A cluster query language expression to apply to the constraint.</summary>
    public string? Expression { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
