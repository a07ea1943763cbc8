using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>Information about the platform for the Amazon ECS service or task.</summary>
public partial class RuntimePlatform
{
    /// <summary>The CPU architecture.</summary>
    public CPUArchitecture? CpuArchitecture { get; set; }

    /// <summary>The operating system.</summary>
    public OSFamily? OperatingSystemFamily { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
