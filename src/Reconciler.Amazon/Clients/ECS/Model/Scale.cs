namespace Amazon.ECS.Model;

/// <summary>
/// A floating-point percentage of the desired number of tasks to place and keep running in the task set.
/// </summary>
public partial class Scale
{
    /// <summary>
    /// The value, specified as a percent total of a service's desiredCount, to scale the task set.
    /// </summary>
    public double? Value { get; set; }

    /// <summary>The unit of measure for the scale value.</summary>
    public ScaleUnit? Unit { get; set; }
}
