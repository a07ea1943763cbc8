namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about the current health of a target.</summary>
public partial class TargetHealth
{
    /// <summary>The state of the target.</summary>
    public TargetHealthStateEnum? State { get; set; }

    /// <summary>The reason code.</summary>
    public TargetHealthReasonEnum? Reason { get; set; }

    /// <summary>A description of the target health that provides additional details.</summary>
    public string? Description { get; set; }
}
