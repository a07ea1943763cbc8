using Amazon;
using Amazon.ApplicationAutoScaling;
using Amazon.CertificateManager;
using Amazon.CloudTrail;
using Amazon.CloudWatch;
using Amazon.CloudWatchLogs;
using Amazon.ECR;
using Amazon.ECS;
using Amazon.ElastiCache;
using Amazon.ElasticLoadBalancingV2;
using Amazon.RDS;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SimpleNotificationService;
using Reconciler.Amazon.Calling;
using Reconciler.Amazon.Protocols;

namespace Reconciler.Kinds;

/// <summary>
/// The SDK clients of one account and region, made at first use. Several of these may share one
/// <see cref="CallPipelines"/>: the pipelines are told apart by service, account and region.
/// </summary>
/// <param name="accountId">The account's number, twelve digits.</param>
/// <param name="region">The region's name; it need not be one that the SDK knows.</param>
/// <param name="credentials">Whose calls they are: the process's own, or those of an assumed role.</param>
/// <param name="pipelines">The ways to AWS.</param>
/// <param name="time">The clock that stamps looks.</param>
public sealed class AwsAccess(
    string accountId, string region, AWSCredentials credentials, CallPipelines pipelines, TimeProvider time)
    : IAwsAccess, IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, IDisposable> clients = new(StringComparer.Ordinal);

    /// <summary>What carries the calls: null for the network, or the transport of an AWS inside this process.</summary>
    public BufferingHttpClientFactory? Transport { get; init; }

    /// <inheritdoc/>
    public string AccountId => accountId;

    /// <inheritdoc/>
    public string Region => region;

    /// <inheritdoc/>
    public TimeProvider Time => time;

    /// <inheritdoc/>
    public GuardedClient<IAmazonECS> Ecs => Client<IAmazonECS>(
        "ECS", () => new AmazonECSClient(credentials, Configured(new AmazonECSConfig())));

    /// <inheritdoc/>
    public GuardedClient<IAmazonApplicationAutoScaling> AutoScaling => Client<IAmazonApplicationAutoScaling>(
        "Application Auto Scaling",
        () => new AmazonApplicationAutoScalingClient(credentials, Configured(new AmazonApplicationAutoScalingConfig())));

    /// <inheritdoc/>
    public GuardedClient<IAmazonRDS> Rds => Client<IAmazonRDS>(
        "RDS", () => new AmazonRDSClient(credentials, Configured(new AmazonRDSConfig())));

    /// <inheritdoc/>
    public GuardedClient<IAmazonElastiCache> ElastiCache => Client<IAmazonElastiCache>(
        "ElastiCache", () => new AmazonElastiCacheClient(credentials, Configured(new AmazonElastiCacheConfig())));

    /// <inheritdoc/>
    public GuardedClient<IAmazonCloudWatch> CloudWatch => Client<IAmazonCloudWatch>(
        "CloudWatch", () => new AmazonCloudWatchClient(credentials, Configured(new AmazonCloudWatchConfig())));

    /// <inheritdoc/>
    public GuardedClient<IAmazonElasticLoadBalancingV2> LoadBalancing => Client<IAmazonElasticLoadBalancingV2>(
        "Elastic Load Balancing v2", () => new AmazonElasticLoadBalancingV2Client(credentials, Configured(new AmazonElasticLoadBalancingV2Config())));

    /// <inheritdoc/>
    public GuardedClient<IAmazonECR> Ecr => Client<IAmazonECR>(
        "ECR", () => new AmazonECRClient(credentials, Configured(new AmazonECRConfig())));

    /// <inheritdoc/>
    public GuardedClient<IAmazonCloudWatchLogs> Logs => Client<IAmazonCloudWatchLogs>(
        "CloudWatch Logs", () => new AmazonCloudWatchLogsClient(credentials, Configured(new AmazonCloudWatchLogsConfig())));

    /// <inheritdoc/>
    public GuardedClient<IAmazonCloudTrail> CloudTrail => Client<IAmazonCloudTrail>(
        "CloudTrail", () => new AmazonCloudTrailClient(credentials, Configured(new AmazonCloudTrailConfig())));

    /// <inheritdoc/>
    public GuardedClient<IAmazonCertificateManager> Certificates => Client<IAmazonCertificateManager>(
        "ACM", () => new AmazonCertificateManagerClient(credentials, Configured(new AmazonCertificateManagerConfig())));

    /// <inheritdoc/>
    public GuardedClient<IAmazonSimpleNotificationService> Sns => Client<IAmazonSimpleNotificationService>(
        "SNS", () => new AmazonSimpleNotificationServiceClient(credentials, Configured(new AmazonSimpleNotificationServiceConfig())));

    /// <inheritdoc/>
    public GuardedClient<IAmazonSecurityTokenService> Sts => Client<IAmazonSecurityTokenService>(
        "STS", () => new AmazonSecurityTokenServiceClient(credentials, Configured(new AmazonSecurityTokenServiceConfig())));

    /// <inheritdoc/>
    public async Task<PageAnswer> GetPageAsync(Uri page, string? host, CancellationToken ct)
    {
        using var client = (Transport ?? BufferingHttpClientFactory.Shared).CreateHttpClient();
        return await Pages.GetAsync(client, page, host, time, ct);
    }

    /// <summary>Disposes of the clients that were made. The pipelines and the transport stay.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            foreach (var client in clients.Values)
                client.Dispose();
            clients.Clear();
        }
    }

    private TConfig Configured<TConfig>(TConfig config)
        where TConfig : ClientConfig
    {
        if (Transport is not null) config.HttpClientFactory = Transport;
        return AmazonClientDefaults.Apply(config, RegionEndpoint.GetBySystemName(region));
    }

    private GuardedClient<TClient> Client<TClient>(string service, Func<TClient> make)
        where TClient : notnull
    {
        lock (gate)
        {
            if (!clients.TryGetValue(service, out var client))
                clients[service] = client = pipelines.Guard(make(), new CallTarget(service, accountId, region));
            return (GuardedClient<TClient>)client;
        }
    }
}
