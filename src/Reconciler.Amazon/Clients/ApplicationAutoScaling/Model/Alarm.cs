namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>Represents a CloudWatch alarm associated with a scaling policy.</summary>
public partial class Alarm
{
    /// <summary>The name of the alarm.</summary>
    public string? AlarmName { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the alarm.</summary>
    public string? AlarmARN { get; set; }
}
