using Amazon.ECS.Model;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS.Internal;

/// <summary>The operations of Amazon EC2 Container Service as its wire knows them.</summary>
internal static class ECSOperations
{
    private static readonly JsonWire Wire =
        new JsonWire("ECS", "AmazonEC2ContainerServiceV20141113", ECSJsonContext.Default, ECSErrors.Table, camelCase: true);

    /// <summary>DescribeServices.</summary>
    public static readonly WireOperation DescribeServices =
        Wire.Operation<DescribeServicesRequest, DescribeServicesResponse>("DescribeServices");

    /// <summary>UpdateService.</summary>
    public static readonly WireOperation UpdateService =
        Wire.Operation<UpdateServiceRequest, UpdateServiceResponse>("UpdateService");

    /// <summary>ListTasks.</summary>
    public static readonly WireOperation ListTasks =
        Wire.Operation<ListTasksRequest, ListTasksResponse>("ListTasks");

    /// <summary>DescribeTasks.</summary>
    public static readonly WireOperation DescribeTasks =
        Wire.Operation<DescribeTasksRequest, DescribeTasksResponse>("DescribeTasks");

    /// <summary>DescribeTaskDefinition.</summary>
    public static readonly WireOperation DescribeTaskDefinition =
        Wire.Operation<DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse>("DescribeTaskDefinition");

    /// <summary>RegisterTaskDefinition.</summary>
    public static readonly WireOperation RegisterTaskDefinition =
        Wire.Operation<RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse>("RegisterTaskDefinition");
}
