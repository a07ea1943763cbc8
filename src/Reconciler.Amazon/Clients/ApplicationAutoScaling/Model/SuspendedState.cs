namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Specifies whether the scaling activities for a scalable target are in a suspended state.</summary>
public partial class SuspendedState
{
    /// <summary>
    /// Whether scale in by a target tracking scaling policy or a step scaling policy is suspended.
    /// </summary>
    public bool? DynamicScalingInSuspended { get; set; }

    /// <summary>
    /// Whether scale out by a target tracking scaling policy or a step scaling policy is suspended.
    /// </summary>
    public bool? DynamicScalingOutSuspended { get; set; }

    /// <summary>Whether scheduled scaling is suspended.</summary>
    public bool? ScheduledScalingSuspended { get; set; }
}
