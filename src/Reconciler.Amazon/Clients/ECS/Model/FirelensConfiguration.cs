using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>The FireLens configuration for the container.</summary>
public partial class FirelensConfiguration
{
    /// <summary>The log router to use.</summary>
    public FirelensConfigurationType? Type { get; set; }

    /// <summary>The options to use when configuring the log router.</summary>
    public Dictionary<string, string>? Options { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
