using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What DescribeTasks is asked with. Describes a specified task or tasks.</summary>
public partial class DescribeTasksRequest : AmazonECSRequest
{
    /// <summary>
    /// The short name or full Amazon Resource Name (ARN) of the cluster that hosts the task or tasks to describe.
    /// </summary>
    public string? Cluster { get; set; }

    /// <summary>A list of up to 100 task IDs or full ARN entries.</summary>
    public List<string>? Tasks { get; set; }

    /// <summary>Specifies whether you want to see the resource tags for the task.</summary>
    public List<string>? Include { get; set; }
}

/// <summary>What DescribeTasks answers.</summary>
public partial class DescribeTasksResponse : AmazonWebServiceResponse
{
    /// <summary>The list of tasks.</summary>
    public List<Task>? Tasks { get; set; }

    /// <summary>Any failures associated with the call.</summary>
    public List<Failure>? Failures { get; set; }
}
