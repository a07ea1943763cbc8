namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about anomaly detection and mitigation.</summary>
public partial class AnomalyDetection
{
    /// <summary>The latest anomaly detection result.</summary>
    public AnomalyResultEnum? Result { get; set; }

    /// <summary>Indicates whether anomaly mitigation is in progress.</summary>
    public MitigationInEffectEnum? MitigationInEffect { get; set; }
}
