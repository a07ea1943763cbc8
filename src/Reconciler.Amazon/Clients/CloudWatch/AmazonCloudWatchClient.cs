using Amazon.CloudWatch.Internal;
using Amazon.CloudWatch.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Reconciler.Amazon.Protocols;

namespace Amazon.CloudWatch;

/// <summary>The client of Amazon CloudWatch. Safe for use by many at once.</summary>
public partial class AmazonCloudWatchClient : AmazonServiceClient, IAmazonCloudWatch
{
    /// <summary>Credentials and region as the SDK finds them.</summary>
    public AmazonCloudWatchClient()
        : base(new AmazonCloudWatchConfig()) { }

    /// <summary>Credentials as the SDK finds them, region as given.</summary>
    public AmazonCloudWatchClient(RegionEndpoint region)
        : base(new AmazonCloudWatchConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials as the SDK finds them, settings as given.</summary>
    public AmazonCloudWatchClient(AmazonCloudWatchConfig config)
        : base(config) { }

    /// <summary>Credentials as given, region as the SDK finds it.</summary>
    public AmazonCloudWatchClient(AWSCredentials credentials)
        : base(credentials, new AmazonCloudWatchConfig()) { }

    /// <summary>Credentials and region as given.</summary>
    public AmazonCloudWatchClient(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonCloudWatchConfig { RegionEndpoint = region }) { }

    /// <summary>Credentials and settings as given.</summary>
    public AmazonCloudWatchClient(AWSCredentials credentials, AmazonCloudWatchConfig clientConfig)
        : base(credentials, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonCloudWatchClient(string awsAccessKeyId, string awsSecretAccessKey)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonCloudWatchConfig()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonCloudWatchClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, new AmazonCloudWatchConfig { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonCloudWatchClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonCloudWatchConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    /// <summary>Keys as given, region as the SDK finds it.</summary>
    public AmazonCloudWatchClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCloudWatchConfig()) { }

    /// <summary>Keys and region as given.</summary>
    public AmazonCloudWatchClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonCloudWatchConfig { RegionEndpoint = region }) { }

    /// <summary>Keys and settings as given.</summary>
    public AmazonCloudWatchClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonCloudWatchConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    /// <inheritdoc />
    public virtual Task<DescribeAlarmsResponse> DescribeAlarmsAsync(DescribeAlarmsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DescribeAlarmsResponse>(request, CloudWatchOperations.DescribeAlarms, cancellationToken);

    /// <inheritdoc />
    public virtual Task<PutMetricAlarmResponse> PutMetricAlarmAsync(PutMetricAlarmRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<PutMetricAlarmResponse>(request, CloudWatchOperations.PutMetricAlarm, cancellationToken);

    /// <inheritdoc />
    public virtual Task<GetMetricDataResponse> GetMetricDataAsync(GetMetricDataRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetMetricDataResponse>(request, CloudWatchOperations.GetMetricData, cancellationToken);

    /// <inheritdoc />
    public virtual Task<GetDashboardResponse> GetDashboardAsync(GetDashboardRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetDashboardResponse>(request, CloudWatchOperations.GetDashboard, cancellationToken);

    /// <inheritdoc />
    public virtual Task<PutDashboardResponse> PutDashboardAsync(PutDashboardRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<PutDashboardResponse>(request, CloudWatchOperations.PutDashboard, cancellationToken);

    /// <inheritdoc />
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) =>
        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthHandler());
}
