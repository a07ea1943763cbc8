using Amazon.ECS.Model;
using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Amazon EC2 Container Service: the operations that Reconciler uses.</summary>
public partial interface IAmazonECS : IAmazonService, IDisposable
{
    /// <summary>Describes the specified services running in your cluster.</summary>
    /// <exception cref="AmazonECSException">The service refused, by its error code.</exception>
    Task<DescribeServicesResponse> DescribeServicesAsync(DescribeServicesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Modifies the parameters of a service.</summary>
    /// <exception cref="AmazonECSException">The service refused, by its error code.</exception>
    Task<UpdateServiceResponse> UpdateServiceAsync(UpdateServiceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Returns a list of tasks.</summary>
    /// <exception cref="AmazonECSException">The service refused, by its error code.</exception>
    Task<ListTasksResponse> ListTasksAsync(ListTasksRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes a specified task or tasks.</summary>
    /// <exception cref="AmazonECSException">The service refused, by its error code.</exception>
    Task<DescribeTasksResponse> DescribeTasksAsync(DescribeTasksRequest request, CancellationToken cancellationToken = default);

    /// <summary>Describes a task definition.</summary>
    /// <exception cref="AmazonECSException">The service refused, by its error code.</exception>
    Task<DescribeTaskDefinitionResponse> DescribeTaskDefinitionAsync(DescribeTaskDefinitionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Registers a new task definition from the supplied family and containerDefinitions.</summary>
    /// <exception cref="AmazonECSException">The service refused, by its error code.</exception>
    Task<RegisterTaskDefinitionResponse> RegisterTaskDefinitionAsync(RegisterTaskDefinitionRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonECSConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonECSClient(awsCredentials, (AmazonECSConfig)clientConfig);
}
