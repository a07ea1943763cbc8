namespace Amazon.CloudWatch.Model;

/// <summary>The evaluation criteria for an alarm.</summary>
public partial class EvaluationCriteria
{
    /// <summary>The PromQL criteria for the alarm evaluation.</summary>
    public AlarmPromQLCriteria? PromQLCriteria { get; set; }
}
