using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>What DescribeAlarms is asked with. Retrieves the specified alarms.</summary>
public partial class DescribeAlarmsRequest : AmazonCloudWatchRequest
{
    /// <summary>The names of the alarms to retrieve information about.</summary>
    public List<string>? AlarmNames { get; set; }

    /// <summary>An alarm name prefix.</summary>
    public string? AlarmNamePrefix { get; set; }

    /// <summary>
    /// Use this parameter to specify whether you want the operation to return metric alarms or composite alarms.
    /// </summary>
    public List<string>? AlarmTypes { get; set; }

    /// <summary>
    /// If you use this parameter and specify the name of a composite alarm, the operation returns information about
    /// the "children" alarms of the alarm you specify.
    /// </summary>
    public string? ChildrenOfAlarmName { get; set; }

    /// <summary>
    /// If you use this parameter and specify the name of a metric or composite alarm, the operation returns
    /// information about the "parent" alarms of the alarm you specify.
    /// </summary>
    public string? ParentsOfAlarmName { get; set; }

    /// <summary>
    /// Specify this parameter to receive information only about alarms that are currently in the state that you
    /// specify.
    /// </summary>
    public StateValue? StateValue { get; set; }

    /// <summary>
    /// Use this parameter to filter the results of the operation to only those alarms that use a certain alarm
    /// action.
    /// </summary>
    public string? ActionPrefix { get; set; }

    /// <summary>The maximum number of alarm descriptions to retrieve.</summary>
    public int? MaxRecords { get; set; }

    /// <summary>The token returned by a previous call to indicate that there is more data available.</summary>
    public string? NextToken { get; set; }
}

/// <summary>What DescribeAlarms answers.</summary>
public partial class DescribeAlarmsResponse : AmazonWebServiceResponse
{
    /// <summary>The information about any composite alarms returned by the operation.</summary>
    public List<CompositeAlarm>? CompositeAlarms { get; set; }

    /// <summary>The information about any metric alarms returned by the operation.</summary>
    public List<MetricAlarm>? MetricAlarms { get; set; }

    /// <summary>The token that marks the start of the next batch of returned results.</summary>
    public string? NextToken { get; set; }
}
