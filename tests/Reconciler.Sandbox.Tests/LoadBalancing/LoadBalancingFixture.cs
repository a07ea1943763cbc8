using System.Net;
using System.Text.Json.Nodes;
using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.Runtime;
using Reconciler.Sandbox.Tests.Ecs;

namespace Reconciler.Sandbox.Tests.LoadBalancing;

/// <summary>A sandbox whose service "web" is behind "shop-alb", and the client that the product has for load balancing.</summary>
internal sealed class LoadBalancingFixture : IDisposable
{
    public const string GroupArn = "arn:aws:elasticloadbalancing:ap-southeast-2:123456789012:targetgroup/web-tg/22";
    public const string DnsName = "shop-alb.example.amazonaws.com";

    private readonly HttpClient _http;

    public LoadBalancingFixture(string seed)
    {
        Ecs = new EcsFixture(seed);
        Client = new AmazonElasticLoadBalancingV2Client(new BasicAWSCredentials("AKIASANDBOX", "sandbox"), new AmazonElasticLoadBalancingV2Config
        {
            RegionEndpoint = global::Amazon.RegionEndpoint.APSoutheast2,
            HttpClientFactory = new InProcess(Ecs.Sandbox.Aws),
        });
        _http = new HttpClient(Ecs.Sandbox.Aws.CreateHandler());
    }

    public EcsFixture Ecs { get; }

    public AmazonElasticLoadBalancingV2Client Client { get; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>
    /// Checks every 10 seconds, 2 of which decide. Revision 2 of the task definition runs the image "web:next", of which
    /// <paramref name="next"/> tells how it behaves.
    /// </summary>
    public static string Seed(string next = "", string service = "desiredCount: 2", string others = "", string group = "default: true") => $$"""
        elbv2:
          loadBalancers: { shop-alb: { id: 11, dnsName: {{DnsName}} } }
          targetGroups:
            web-tg: { id: 22, loadBalancer: shop-alb, port: 8080, healthCheckPath: /health, interval: 10s, healthyThreshold: 2, host: shop.example.com, {{group}} }
        ecs:
          images: { "web:next": { {{next}} } }
          taskDefinitions: { web: { image: "web:1" }, "web:2": { image: "web:next" } }
          clusters: { shop: { services: { web: { taskDefinition: "web:1", loadBalancers: { web-tg: {} }, {{service}} } } } }
        {{others}}
        """;

    /// <summary>Deploys revision 2.</summary>
    public Task<JsonNode> Deploy() => Ecs.Update("\"taskDefinition\": \"web:2\"");

    /// <summary>The targets' states in words, such as "initial Elb.RegistrationInProgress", in order.</summary>
    public async Task<string[]> Health() => [.. (await Targets())
        .Select(target => $"{target.TargetHealth!.State} {target.TargetHealth.Reason}".TrimEnd()).Order(StringComparer.Ordinal)];

    public async Task<List<TargetHealthDescription>> Targets() =>
        (await Client.DescribeTargetHealthAsync(new() { TargetGroupArn = GroupArn }, Cancelled)).TargetHealthDescriptions ?? [];

    /// <summary>A browser's request to a URL, with a Host header where one is given.</summary>
    public async Task<(HttpStatusCode Status, string Text)> Get(string url, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Host = host;
        using var response = await _http.SendAsync(request, Cancelled);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancelled));
    }

    public void Dispose()
    {
        _http.Dispose();
        Client.Dispose();
        Ecs.Dispose();
    }

    private sealed class InProcess(SandboxAws aws) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(aws.CreateHandler());

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}
