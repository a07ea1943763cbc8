using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>
/// What GetMetricData is asked with. You can use the GetMetricData API to retrieve CloudWatch metric values.
/// </summary>
public partial class GetMetricDataRequest : AmazonCloudWatchRequest
{
    /// <summary>The metric queries to be returned.</summary>
    public List<MetricDataQuery>? MetricDataQueries { get; set; }

    /// <summary>The time stamp indicating the earliest data to be returned.</summary>
    public DateTime? StartTime { get; set; }

    /// <summary>The time stamp indicating the latest data to be returned.</summary>
    public DateTime? EndTime { get; set; }

    /// <summary>
    /// Include this value, if it was returned by the previous GetMetricData operation, to get the next set of data
    /// points.
    /// </summary>
    public string? NextToken { get; set; }

    /// <summary>The order in which data points should be returned.</summary>
    public ScanBy? ScanBy { get; set; }

    /// <summary>The maximum number of data points the request should return before paginating.</summary>
    public int? MaxDatapoints { get; set; }

    /// <summary>
    /// This structure includes the Timezone parameter, which you can use to specify your time zone so that the
    /// labels of returned data display the correct time for your time zone.
    /// </summary>
    public LabelOptions? LabelOptions { get; set; }
}

/// <summary>What GetMetricData answers.</summary>
public partial class GetMetricDataResponse : AmazonWebServiceResponse
{
    /// <summary>The metrics that are returned, including the metric name, namespace, and dimensions.</summary>
    public List<MetricDataResult>? MetricDataResults { get; set; }

    /// <summary>A token that marks the next batch of returned results.</summary>
    public string? NextToken { get; set; }

    /// <summary>
    /// Contains a message about this GetMetricData operation, if the operation results in such a message.
    /// </summary>
    public List<MessageData>? Messages { get; set; }
}
