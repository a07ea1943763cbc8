namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about the health of a target.</summary>
public partial class TargetHealthDescription
{
    /// <summary>The description of the target.</summary>
    public TargetDescription? Target { get; set; }

    /// <summary>The port to use to connect with the target.</summary>
    public string? HealthCheckPort { get; set; }

    /// <summary>The health information for the target.</summary>
    public TargetHealth? TargetHealth { get; set; }

    /// <summary>The anomaly detection result for the target.</summary>
    public AnomalyDetection? AnomalyDetection { get; set; }

    /// <summary>The administrative override information for the target.</summary>
    public AdministrativeOverride? AdministrativeOverride { get; set; }
}
