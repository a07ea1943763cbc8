namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about the override status applied to a target.</summary>
public partial class AdministrativeOverride
{
    /// <summary>The state of the override.</summary>
    public TargetAdministrativeOverrideStateEnum? State { get; set; }

    /// <summary>The reason code for the state.</summary>
    public TargetAdministrativeOverrideReasonEnum? Reason { get; set; }

    /// <summary>A description of the override state that provides additional details.</summary>
    public string? Description { get; set; }
}
