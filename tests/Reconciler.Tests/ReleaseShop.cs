namespace Reconciler.Tests;

/// <summary>A shop on the simulated AWS whose images are good, crash, are ill, err, are slow or write errors.</summary>
internal static class ReleaseShop
{
    public const string Seed = """
        account: "123456789012"
        region: ap-southeast-2
        elbv2:
          loadBalancers: { shop-alb: { dnsName: shop.example.com } }
          targetGroups:
            shop-web-tg: { loadBalancer: shop-alb, healthCheckPath: /health, interval: 5s, timeout: 2s, healthyThreshold: 2, default: true }
        logs: { groups: { /shop/web: { service: shop/web } } }
        ecs:
          images:
            shop/web:crashes: { crashAfter: 5s, exitCode: 1, reason: "no such table: orders" }
            shop/web:ill: { health: '{"status":"healthy","database":"gone"}' }
            shop/web:errs: { errorRate: 8 }
            shop/web:slow: { latency: 0.9 }
            shop/web:noisy: { logErrors: 30 }
          taskDefinitions:
            web:1: { image: shop/web:v1, port: 8080, cpu: 256, memory: 512 }
          clusters:
            shop:
              services:
                web: { taskDefinition: web:1, desiredCount: 2, circuitBreaker: rollback, load: { cpu: 60, memory: 80 }, loadBalancers: { shop-web-tg: {} } }
        """;

    /// <summary>What is declared of its service.</summary>
    /// <param name="tag">The image's tag.</param>
    public static string Services(string tag) => $$"""
          ecsServices:
            web:
              cluster: shop
              service: web
              desiredCount: 2
              image: shop/web:{{tag}}
              healthCheck: { url: "http://shop.example.com/health", json: { status: healthy, database: connected } }
              logs: { group: /shop/web }
              performance: { latency: 2s, cpuPercent: 90 }
        """;
}
