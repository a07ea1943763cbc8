using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

/// <summary>
/// What LookupEvents is asked with. Looks up management events or CloudTrail Insights events that are captured by
/// CloudTrail.
/// </summary>
public partial class LookupEventsRequest : AmazonCloudTrailRequest
{
    /// <summary>Contains a list of lookup attributes.</summary>
    public List<LookupAttribute>? LookupAttributes { get; set; }

    /// <summary>Specifies that only events that occur after or at the specified time are returned.</summary>
    public DateTime? StartTime { get; set; }

    /// <summary>Specifies that only events that occur before or at the specified time are returned.</summary>
    public DateTime? EndTime { get; set; }

    /// <summary>Specifies the event category.</summary>
    public EventCategory? EventCategory { get; set; }

    /// <summary>The number of events to return.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The token to use to get the next page of results after a previous API call.</summary>
    public string? NextToken { get; set; }
}

/// <summary>What LookupEvents answers.</summary>
public partial class LookupEventsResponse : AmazonWebServiceResponse
{
    /// <summary>
    /// A list of events returned based on the lookup attributes specified and the CloudTrail event.
    /// </summary>
    public List<Event>? Events { get; set; }

    /// <summary>The token to use to get the next page of results after a previous API call.</summary>
    public string? NextToken { get; set; }
}
