namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>
/// This structure specifies the metrics and target utilization settings for a predictive scaling policy.
/// </summary>
public partial class PredictiveScalingMetricSpecification
{
    /// <summary>Specifies the target utilization.</summary>
    public double? TargetValue { get; set; }

    /// <summary>
    /// The predefined metric pair specification that determines the appropriate scaling metric and load metric to
    /// use.
    /// </summary>
    public PredictiveScalingPredefinedMetricPairSpecification? PredefinedMetricPairSpecification { get; set; }

    /// <summary>The predefined scaling metric specification.</summary>
    public PredictiveScalingPredefinedScalingMetricSpecification? PredefinedScalingMetricSpecification { get; set; }

    /// <summary>The predefined load metric specification.</summary>
    public PredictiveScalingPredefinedLoadMetricSpecification? PredefinedLoadMetricSpecification { get; set; }

    /// <summary>The customized scaling metric specification.</summary>
    public PredictiveScalingCustomizedMetricSpecification? CustomizedScalingMetricSpecification { get; set; }

    /// <summary>The customized load metric specification.</summary>
    public PredictiveScalingCustomizedMetricSpecification? CustomizedLoadMetricSpecification { get; set; }

    /// <summary>The customized capacity metric specification.</summary>
    public PredictiveScalingCustomizedMetricSpecification? CustomizedCapacityMetricSpecification { get; set; }
}
