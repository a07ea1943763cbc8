using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>The amount of ephemeral storage to allocate for the task.</summary>
public partial class EphemeralStorage
{
    /// <summary>The total amount, in GiB, of ephemeral storage to set for the task.</summary>
    public int? SizeInGiB { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
