using System.Net;
using Amazon.ElasticLoadBalancingV2;
using Amazon.Runtime;
using Microsoft.Extensions.Time.Testing;

namespace Reconciler.Sandbox.Tests.LoadBalancing;

/// <summary>The runbook's load balancers and hosts are in the built-in seed.</summary>
public class BuiltInSeedTests
{
    private readonly SandboxAws _aws = new(SandboxSeed.BuiltIn(), new SandboxOptions { Time = new FakeTimeProvider(), Speed = 1, Throttle = false });

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ohmycoins-prod", 1, 2)]
    [InlineData("ohmycoins-staging", 2, 1)]
    public async Task Every_environment_has_healthy_targets(string environment, int backends, int frontends)
    {
        using var client = new AmazonElasticLoadBalancingV2Client(new BasicAWSCredentials("AKIASANDBOX", "sandbox"), new AmazonElasticLoadBalancingV2Config
        {
            RegionEndpoint = global::Amazon.RegionEndpoint.APSoutheast2,
            HttpClientFactory = new InProcess(_aws),
        });
        var balancer = Assert.Single((await client.DescribeLoadBalancersAsync(new() { Names = [environment + "-alb"] }, Cancelled)).LoadBalancers!);
        Assert.StartsWith(environment + "-alb-", balancer.DNSName);
        foreach (var (name, count) in new[] { ("-backend-tg", backends), ("-frontend-tg", frontends) })
        {
            var group = Assert.Single((await client.DescribeTargetGroupsAsync(new() { Names = [environment + name] }, Cancelled)).TargetGroups!);
            Assert.Equal([balancer.LoadBalancerArn!], group.LoadBalancerArns!);
            var health = await client.DescribeTargetHealthAsync(new() { TargetGroupArn = group.TargetGroupArn }, Cancelled);
            Assert.Equal(Enumerable.Repeat("healthy", count), health.TargetHealthDescriptions!.Select(target => target.TargetHealth!.State!.Value));
        }
    }

    [Theory]
    [InlineData("http://ohmycoins-prod-alb-1133770157.ap-southeast-2.elb.amazonaws.com/api/v1/health", "api.ohmycoins.com", "healthy")]
    [InlineData("http://ohmycoins-prod-alb-1133770157.ap-southeast-2.elb.amazonaws.com/api/v1/utils/health-check/", "api.ohmycoins.com", "ok")]
    [InlineData("https://dashboard.ohmycoins.com/login", null, "ok")]
    [InlineData("https://api.staging.ohmycoins.com/api/v1/health", null, "healthy")]
    public async Task The_runbooks_pages_are_there(string url, string? host, string expected)
    {
        using var http = new HttpClient(_aws.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Host = host;
        using var page = await http.SendAsync(request, Cancelled);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains(expected, await page.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    private sealed class InProcess(SandboxAws aws) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(aws.CreateHandler());

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}
