using Amazon.ECS.Internal;
using Amazon.ECS.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Reconciler.Amazon.Protocols;

namespace Amazon.ECS;

/// <summary>The client of Amazon EC2 Container Service. Safe for use by many at once.</summary>
public partial class AmazonECSClient : AmazonServiceClient, IAmazonECS
{
    /// <summary>Credentials and region as the SDK finds them.</summary>
    public AmazonECSClient()
        : base(new AmazonECSConfig()) { }

    /// <summary>Credentials as the SDK finds them, region as given.</summary>
    public AmazonECSClient(RegionEndpoint region)
        : base(new AmazonECSConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials as the SDK finds them, settings as given.</summary>
    public AmazonECSClient(AmazonECSConfig config)
        : base(config) { }

    /// <summary>Credentials as given, region as the SDK finds it.</summary>
    public AmazonECSClient(AWSCredentials credentials)
        : base(credentials, new AmazonECSConfig()) { }

    /// <summary>Credentials and region as given.</summary>
    public AmazonECSClient(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonECSConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials and settings as given.</summary>
    public AmazonECSClient(AWSCredentials credentials, AmazonECSConfig clientConfig)
        : base(credentials, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonECSClient(string awsAccessKeyId, string awsSecretAccessKey)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonECSConfig()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonECSClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonECSConfig { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonECSClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonECSConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonECSClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonECSConfig()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonECSClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonECSConfig { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonECSClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonECSConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    /// <inheritdoc />
    public virtual Task<DescribeServicesResponse> DescribeServicesAsync(DescribeServicesRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeServicesResponse>(request, ECSOperations.DescribeServices, cancellationToken);

    /// <inheritdoc />
    public virtual Task<UpdateServiceResponse> UpdateServiceAsync(UpdateServiceRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<UpdateServiceResponse>(request, ECSOperations.UpdateService, cancellationToken);

    /// <inheritdoc />
    public virtual Task<ListTasksResponse> ListTasksAsync(ListTasksRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<ListTasksResponse>(request, ECSOperations.ListTasks, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeTasksResponse> DescribeTasksAsync(DescribeTasksRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeTasksResponse>(request, ECSOperations.DescribeTasks, cancellationToken);

    /// <inheritdoc />
    public virtual Task<DescribeTaskDefinitionResponse> DescribeTaskDefinitionAsync(DescribeTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeTaskDefinitionResponse>(request, ECSOperations.DescribeTaskDefinition, cancellationToken);

    /// <inheritdoc />
    public virtual Task<RegisterTaskDefinitionResponse> RegisterTaskDefinitionAsync(RegisterTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<RegisterTaskDefinitionResponse>(request, ECSOperations.RegisterTaskDefinition, cancellationToken);

    /// <inheritdoc />
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) =>
        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthHandler());
}
