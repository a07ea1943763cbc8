using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>The ulimit settings to pass to the container.</summary>
public partial class Ulimit
{
    /// <summary>The type of the ulimit.</summary>
    public UlimitName? Name { get; set; }

    /// <summary>The soft limit for the ulimit type.</summary>
    public int? SoftLimit { get; set; }

    /// <summary>The hard limit for the ulimit type.</summary>
    public int? HardLimit { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
