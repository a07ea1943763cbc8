namespace Amazon.CloudWatch.Model;

/// <summary>
/// This structure includes the Timezone parameter, which you can use to specify your time zone so that the labels
/// that are associated with returned metrics display the correct time for your time zone.
/// </summary>
public partial class LabelOptions
{
    /// <summary>The time zone to use for metric data return in this operation.</summary>
    public string? Timezone { get; set; }
}
