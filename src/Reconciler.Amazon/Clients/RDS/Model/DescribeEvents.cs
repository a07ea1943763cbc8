using Amazon.Runtime;
using Reconciler.Amazon.Protocols;

namespace Amazon.RDS.Model;

/// <summary>
/// What DescribeEvents is asked with. Returns events related to DB instances, DB clusters, DB parameter groups, DB
/// security groups, DB snapshots, DB cluster snapshots, and RDS Proxies for the past 14 days.
/// </summary>
public partial class DescribeEventsRequest : AmazonRDSRequest
{
    /// <summary>The identifier of the event source for which events are returned.</summary>
    public string? SourceIdentifier { get; set; }

    /// <summary>The event source to retrieve events for.</summary>
    public SourceType? SourceType { get; set; }

    /// <summary>The beginning of the time interval to retrieve events for, specified in ISO 8601 format.</summary>
    public DateTime? StartTime { get; set; }

    /// <summary>The end of the time interval for which to retrieve events, specified in ISO 8601 format.</summary>
    public DateTime? EndTime { get; set; }

    /// <summary>The number of minutes to retrieve events for.</summary>
    public int? Duration { get; set; }

    /// <summary>
    /// A list of event categories that trigger notifications for a event notification subscription.
    /// </summary>
    [ListItem("EventCategory")]
    public List<string>? EventCategories { get; set; }

    /// <summary>This parameter isn't currently supported.</summary>
    [ListItem("Filter")]
    public List<Filter>? Filters { get; set; }

    /// <summary>The maximum number of records to include in the response.</summary>
    public int? MaxRecords { get; set; }

    /// <summary>An optional pagination token provided by a previous DescribeEvents request.</summary>
    public string? Marker { get; set; }
}

/// <summary>What DescribeEvents answers.</summary>
public partial class DescribeEventsResponse : AmazonWebServiceResponse
{
    /// <summary>An optional pagination token provided by a previous Events request.</summary>
    public string? Marker { get; set; }

    /// <summary>A list of Event instances.</summary>
    public List<Event>? Events { get; set; }
}
