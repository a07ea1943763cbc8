using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>Details on an Elastic Inference accelerator.</summary>
public partial class InferenceAccelerator
{
    /// <summary>The Elastic Inference accelerator device name.</summary>
    public string? DeviceName { get; set; }

    /// <summary>The Elastic Inference accelerator type to use.</summary>
    public string? DeviceType { get; set; }

    /// <summary>What the wire holds that is not known here: it is sent as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
