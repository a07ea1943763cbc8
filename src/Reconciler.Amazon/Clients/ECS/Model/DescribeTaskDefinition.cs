using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>What DescribeTaskDefinition is asked with. Describes a task definition.</summary>
public partial class DescribeTaskDefinitionRequest : AmazonECSRequest
{
    /// <summary>
    /// The family for the latest ACTIVE revision, family and revision (family:revision) for a specific revision in
    /// the family, or full Amazon Resource Name (ARN) of the task definition to describe.
    /// </summary>
    public string? TaskDefinition { get; set; }

    /// <summary>Determines whether to see the resource tags for the task definition.</summary>
    public List<string>? Include { get; set; }
}

/// <summary>What DescribeTaskDefinition answers.</summary>
public partial class DescribeTaskDefinitionResponse : AmazonWebServiceResponse
{
    /// <summary>The full task definition description.</summary>
    public TaskDefinition? TaskDefinition { get; set; }

    /// <summary>
    /// The metadata that's applied to the task definition to help you categorize and organize them.
    /// </summary>
    public List<Tag>? Tags { get; set; }
}
