using System.Net;

namespace Reconciler.Sandbox.Tests.LoadBalancing;

/// <summary>The applications behind a load balancer, as a browser reaches them.</summary>
public class ApplicationTests
{
    private const string ByName = "http://" + LoadBalancingFixture.DnsName;
    private const string Healthy = """{"status":"healthy","database":"connected","redis":"connected"}""";

    [Fact]
    public async Task The_health_page_and_every_other_page_are_answered_by_healthy_targets()
    {
        using var shop = new LoadBalancingFixture(LoadBalancingFixture.Seed());
        Assert.Equal((HttpStatusCode.OK, Healthy), await shop.Get("https://shop.example.com/health"));
        Assert.Equal((HttpStatusCode.OK, "ok"), await shop.Get("https://shop.example.com/orders?page=2"));
        Assert.Equal((HttpStatusCode.OK, Healthy), await shop.Get(ByName + "/health/", "shop.example.com"));
        Assert.Equal((HttpStatusCode.OK, Healthy), await shop.Get(ByName + "/health"));
        Assert.Equal((HttpStatusCode.OK, Healthy), await shop.Get("http://127.0.0.1:4566/health", "localhost:4566"));
        var request = shop.Ecs.Sandbox.Aws.Requests[0];
        Assert.Equal(("http", "GET", "200", "shop.example.com/health"), (request.Service, request.Operation, request.Outcome, request.Summary));
    }

    [Fact]
    public async Task A_host_that_leads_nowhere_is_not_found_and_a_strange_one_is_taken_for_AWS()
    {
        using var shop = new LoadBalancingFixture(LoadBalancingFixture.Seed(group: "default: false"));
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Get(ByName + "/")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Get(ByName + "/", "other.example.com")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await shop.Get("http://127.0.0.1/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await shop.Get(ByName + "/", "shop.example.com")).Status);
        var (status, text) = await shop.Get("https://other.example.com/");
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("MissingAuthenticationToken", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_images_health_text_and_error_rate_show_once_it_is_deployed()
    {
        using var shop = new LoadBalancingFixture(LoadBalancingFixture.Seed("""errorRate: 30, health: '{"status":"degraded"}'"""));
        await shop.Deploy();
        shop.Ecs.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal((HttpStatusCode.OK, """{"status":"degraded"}"""), await shop.Get(ByName + "/health"));
        var errors = 0;
        for (var request = 0; request < 300; request++)
            errors += (await shop.Get(ByName + "/orders")).Status == HttpStatusCode.InternalServerError ? 1 : 0;
        Assert.InRange(errors, 60, 120);
    }

    [Theory]
    [InlineData("available", "available", "healthy", "connected", "connected")]
    [InlineData("stopped", "available", "unhealthy", "disconnected", "connected")]
    [InlineData("available", "modifying", "unhealthy", "connected", "disconnected")]
    public async Task A_health_page_says_what_the_application_is_connected_to(string database, string cache, string status, string db, string redis)
    {
        using var shop = new LoadBalancingFixture(LoadBalancingFixture.Seed("needs: { database: shop-db, redis: shop-redis }", others: $$"""
            rds: { instances: { shop-db: { engine: postgres, status: {{database}} } } }
            elasticache: { replicationGroups: { shop-redis: { status: {{cache}} } } }
            """));
        await shop.Deploy();
        shop.Ecs.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal((HttpStatusCode.OK, $$"""{"status":"{{status}}","database":"{{db}}","redis":"{{redis}}"}"""), await shop.Get(ByName + "/health"));
    }

    [Fact]
    public async Task Where_no_target_is_healthy_every_page_is_unavailable()
    {
        using var shop = new LoadBalancingFixture(LoadBalancingFixture.Seed("unhealthy: true", "desiredCount: 1, minimumHealthyPercent: 0, maximumPercent: 100"));
        await shop.Deploy();
        var texts = new HashSet<string>();
        for (var second = 0; second < 300; second++)
        {
            shop.Ecs.Seconds(1);
            if (await shop.Health() is ["healthy", ..])
                continue;
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await shop.Get(ByName + "/orders")).Status);
            var (status, text) = await shop.Get(ByName + "/health");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            texts.Add(text[..1]);
        }
        Assert.Equal(["<", "{"], texts.Order());
    }

    [Fact]
    public async Task An_images_latency_is_waited_for_at_the_sandboxs_speed()
    {
        using var shop = new LoadBalancingFixture(LoadBalancingFixture.Seed("latency: 3"));
        await shop.Deploy();
        shop.Ecs.Pass(TimeSpan.FromMinutes(10));
        var page = shop.Get(ByName + "/orders");
        shop.Ecs.Seconds(2);
        Assert.False(page.IsCompleted);
        shop.Ecs.Seconds(2);
        Assert.Equal((HttpStatusCode.OK, "ok"), await page);
    }
}
