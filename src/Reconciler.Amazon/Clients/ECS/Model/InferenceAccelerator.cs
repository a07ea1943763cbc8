namespace Amazon.ECS.Model;

/// <summary>Details on an Elastic Inference accelerator.</summary>
public partial class InferenceAccelerator
{
    /// <summary>The Elastic Inference accelerator device name.</summary>
    public string? DeviceName { get; set; }

    /// <summary>The Elastic Inference accelerator type to use.</summary>
    public string? DeviceType { get; set; }
}
