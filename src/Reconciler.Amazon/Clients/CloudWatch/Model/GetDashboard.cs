using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>What GetDashboard is asked with. Displays the details of the dashboard that you specify.</summary>
public partial class GetDashboardRequest : AmazonCloudWatchRequest
{
    /// <summary>The name of the dashboard to be described.</summary>
    public string? DashboardName { get; set; }
}

/// <summary>What GetDashboard answers.</summary>
public partial class GetDashboardResponse : AmazonWebServiceResponse
{
    /// <summary>The Amazon Resource Name (ARN) of the dashboard.</summary>
    public string? DashboardArn { get; set; }

    /// <summary>
    /// The detailed information about the dashboard, including what widgets are included and their location on the
    /// dashboard.
    /// </summary>
    public string? DashboardBody { get; set; }

    /// <summary>The name of the dashboard.</summary>
    public string? DashboardName { get; set; }
}
