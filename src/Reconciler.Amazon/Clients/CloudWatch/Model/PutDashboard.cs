using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>
/// What PutDashboard is asked with. Creates a dashboard if it does not already exist, or updates an existing
/// dashboard.
/// </summary>
public partial class PutDashboardRequest : AmazonCloudWatchRequest
{
    /// <summary>The name of the dashboard.</summary>
    public string? DashboardName { get; set; }

    /// <summary>
    /// The detailed information about the dashboard in JSON format, including the widgets to include and their
    /// location on the dashboard.
    /// </summary>
    public string? DashboardBody { get; set; }

    /// <summary>A list of key-value pairs to associate with the dashboard.</summary>
    public List<Tag>? Tags { get; set; }
}

/// <summary>What PutDashboard answers.</summary>
public partial class PutDashboardResponse : AmazonWebServiceResponse
{
    /// <summary>
    /// If the input for PutDashboard was correct and the dashboard was successfully created or modified, this
    /// result is empty.
    /// </summary>
    public List<DashboardValidationMessage>? DashboardValidationMessages { get; set; }
}
