namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Represents a CloudWatch metric of your choosing for a predictive scaling policy.</summary>
public partial class PredictiveScalingCustomizedMetricSpecification
{
    /// <summary>One or more metric data queries to provide data points for a metric specification.</summary>
    public List<PredictiveScalingMetricDataQuery>? MetricDataQueries { get; set; }
}
