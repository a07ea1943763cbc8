using Amazon;
using Amazon.Runtime;
using Reconciler.Amazon.Protocols;
using Reconciler.Amazon.Tests.Wire;
using Xunit;

namespace Reconciler.Amazon.Tests.Protocols;

/// <summary>Tests that set variables of the process. Nothing else runs meanwhile, and each variable is set back.</summary>
[CollectionDefinition(nameof(ProcessEnvironment), DisableParallelization = true)]
public sealed class ProcessEnvironment;

/// <summary>
/// Trap 3: endpoints come from the environment, but the region is the one given in code. The SDK by itself signs for
/// <c>AWS_REGION</c> then, or loses the endpoint where somebody has looked at <c>ServiceURL</c> first.
/// </summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class EnvironmentTests : IDisposable
{
    /// <summary>A call of each service, the variable of its endpoint, and the name it is signed by (also its host's).</summary>
    private static readonly Dictionary<string, (string Variable, string SignedAs)> Named = new()
    {
        ["ECS DescribeServices"] = ("AWS_ENDPOINT_URL_ECS", "ecs"),
        ["ApplicationAutoScaling DescribeScalableTargets"] =
            ("AWS_ENDPOINT_URL_APPLICATION_AUTO_SCALING", "application-autoscaling"),
        ["RDS DescribeDBInstances"] = ("AWS_ENDPOINT_URL_RDS", "rds"),
        ["ElastiCache DescribeReplicationGroups"] = ("AWS_ENDPOINT_URL_ELASTICACHE", "elasticache"),
        ["CloudWatch DescribeAlarms"] = ("AWS_ENDPOINT_URL_CLOUDWATCH", "monitoring"),
        ["CertificateManager DescribeCertificate"] = ("AWS_ENDPOINT_URL_ACM", "acm"),
        ["CloudTrail LookupEvents"] = ("AWS_ENDPOINT_URL_CLOUDTRAIL", "cloudtrail"),
        ["CloudWatchLogs FilterLogEvents"] = ("AWS_ENDPOINT_URL_CLOUDWATCH_LOGS", "logs"),
        ["ECR DescribeImages"] = ("AWS_ENDPOINT_URL_ECR", "ecr"),
        ["ElasticLoadBalancingV2 DescribeTargetHealth"] = ("AWS_ENDPOINT_URL_ELASTIC_LOAD_BALANCING_V2", "elasticloadbalancing"),
        ["SimpleNotificationService Publish"] = ("AWS_ENDPOINT_URL_SNS", "sns"),
        ["STS"] = ("AWS_ENDPOINT_URL_STS", "sts"),
        ["DynamoDB"] = ("AWS_ENDPOINT_URL_DYNAMODB", "dynamodb"),
    };

    private readonly Dictionary<string, string?> _before;

    public EnvironmentTests()
    {
        string[] others = ["AWS_REGION", "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"];
        _before = others.Concat(Named.Values.Select(service => service.Variable))
            .ToDictionary(name => name, Environment.GetEnvironmentVariable);
        foreach (var name in _before.Keys)
        {
            Environment.SetEnvironmentVariable(name, null);
        }
        Environment.SetEnvironmentVariable("AWS_REGION", "us-east-1");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Clients => new(Named.Keys);

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Endpoint_of_the_environment_is_signed_for_the_region_given_in_code(string client)
    {
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", "http://everything.test:4566");

        var sent = await SendAsync(client);

        Assert.Equal("everything.test:4566", sent.Url.Authority);
        Assert.Equal("ap-southeast-2", sent.SignedRegion);
        Assert.Equal(Named[client].SignedAs, sent.SignedService);
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Endpoint_of_one_service_goes_before_the_one_for_all(string client)
    {
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", "http://everything.test:4566");
        Environment.SetEnvironmentVariable(Named[client].Variable, "http://mine.test:1234");

        var sent = await SendAsync(client);

        Assert.Equal("mine.test:1234", sent.Url.Authority);
        Assert.Equal("ap-southeast-2", sent.SignedRegion);
        Assert.Equal(Named[client].SignedAs, sent.SignedService);
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Endpoint_that_was_looked_at_before_the_region_was_set_stays(string client)
    {
        Environment.SetEnvironmentVariable(Named[client].Variable, "http://mine.test:1234");

        var sent = await SendAsync(client, static config => _ = config.ServiceURL);

        Assert.Equal("mine.test:1234", sent.Url.Authority);
        Assert.Equal("ap-southeast-2", sent.SignedRegion);
        Assert.Equal(Named[client].SignedAs, sent.SignedService);
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Without_an_endpoint_in_the_environment_it_is_awss_own_of_that_region(string client)
    {
        var sent = await SendAsync(client);

        // ECR's host has another name than its signature: https://docs.aws.amazon.com/general/latest/gr/ecr.html.
        var host = Named[client].SignedAs is "ecr" ? "api.ecr" : Named[client].SignedAs;
        Assert.Equal($"{host}.ap-southeast-2.amazonaws.com", sent.Url.Host);
        Assert.Equal(Uri.UriSchemeHttps, sent.Url.Scheme);
        Assert.Equal("ap-southeast-2", sent.SignedRegion);
    }

    [Theory]
    [InlineData("ECS DescribeServices")]
    [InlineData("RDS DescribeDBInstances")]
    public async Task Region_of_our_configurations_is_signed_for_without_the_defaults_too(string client)
    {
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", "http://everything.test:4566");
        using var transport = new MemoryTransport(400, "");

        await Assert.ThrowsAnyAsync<AmazonServiceException>(() => ServiceOperation.Named(client).SendAsync(
            config =>
            {
                config.HttpClientFactory = new BufferingHttpClientFactory(transport);
                config.RegionEndpoint = RegionEndpoint.EUCentral1;
            },
            Ct));

        Assert.Equal("everything.test:4566", Assert.Single(transport.Sent).Url.Authority);
        Assert.Equal("eu-central-1", transport.Sent[0].SignedRegion);
    }

    [Fact]
    public async Task Region_of_the_environment_serves_where_code_names_none()
    {
        using var transport = new MemoryTransport(400, "");

        await Assert.ThrowsAnyAsync<AmazonServiceException>(() => ServiceOperation.Named("ECS DescribeServices").SendAsync(
            config => config.HttpClientFactory = new BufferingHttpClientFactory(transport), Ct));

        Assert.Equal("ecs.us-east-1.amazonaws.com", Assert.Single(transport.Sent).Url.Host);
        Assert.Equal("us-east-1", transport.Sent[0].SignedRegion);
    }

    private static async Task<SentRequest> SendAsync(string client, Action<ClientConfig>? before = null)
    {
        using var transport = new MemoryTransport(400, "");
        void Serve(ClientConfig config)
        {
            before?.Invoke(config);
            transport.Serve(config);
        }

        await Assert.ThrowsAnyAsync<AmazonServiceException>(() => client switch
        {
            "STS" or "DynamoDB" => PackageClients.SendAsync(client, Serve, Ct),
            _ => ServiceOperation.Named(client).SendAsync(Serve, Ct),
        });
        return Assert.Single(transport.Sent);
    }
}
