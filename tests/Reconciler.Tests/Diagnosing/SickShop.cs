using Reconciler.Checking;
using Reconciler.Core.Guarding;
using Reconciler.Core.Recording;
using Reconciler.Diagnosing;
using Reconciler.Tests.Checking;
using Reconciler.Tests.Daemon;

namespace Reconciler.Tests.Diagnosing;

/// <summary>The small shop on the simulated AWS, made sick one way at a time.</summary>
internal static class SickShop
{
    public const string Gateway = "nat-0123456789abcdef0";

    public static string Yaml { get; } = Shop.Yaml()
        .Replace("logs: { group: /shop/web, maxErrors: 1 }", """
            logs: { group: /shop/web, maxErrors: 1 }
                  healthCheck: { url: "http://shop.example.com/health", json: { database: connected, redis: connected } }
            """, StringComparison.Ordinal)
        .Replace("checks:\n", $"checks:\n    natGateways: [{Gateway}]\n", StringComparison.Ordinal);

    /// <summary>Well: its page tells of its database and its cache, and 72 MB a day go out through the gateway.</summary>
    public static string Seed { get; } = Shop.Seed
        .Replace("requestsPerMinute: 600", "requestsPerMinute: 600, dnsName: shop.example.com", StringComparison.Ordinal)
        .Replace("images: { }", $"images:\n    \"{Shop.Image}\": {{ needs: {{ database: shop-db, redis: shop-redis }} }}", StringComparison.Ordinal)
        .Replace("cloudwatch:\n", $$"""
            cloudwatch:
              metrics:
                nat-out: { namespace: AWS/NATGateway, metric: BytesOutToDestination, dimensions: { NatGatewayId: {{Gateway}} }, value: 50000 }

            """, StringComparison.Ordinal);

    /// <summary>The image that runs does something more.</summary>
    public static string Image(string behaviour) =>
        Seed.Replace("redis: shop-redis } }", $"redis: shop-redis }}, {behaviour} }}", StringComparison.Ordinal);

    /// <summary>A deployment of another image began with the sandbox.</summary>
    /// <param name="image">The image.</param>
    /// <param name="behaviour">What becomes of it; null for nothing special.</param>
    /// <param name="service">More of the service.</param>
    public static string Deploying(string image, string? behaviour = null, string service = "") => Seed
        .Replace("  images:\n", behaviour is null ? "  images:\n" : $"  images:\n    \"{image}\": {behaviour}\n", StringComparison.Ordinal)
        .Replace("  clusters:\n", $"    shop-web:2: {{ container: web, image: \"{image}\", port: 8080 }}\n  clusters:\n", StringComparison.Ordinal)
        .Replace("taskDefinition: shop-web:1\n", $"taskDefinition: shop-web:1\n          deploying: shop-web:2\n{service}", StringComparison.Ordinal);

    /// <summary>What is diagnosed of it after a while.</summary>
    public static async Task<(IReadOnlyList<Diagnosis> Found, Symptoms Seen)> DiagnoseAsync(string seed, TimeSpan? after = null)
    {
        await using var bench = await PassBench.MakeAsync(seed);
        var seen = await SeeAsync(bench, after ?? TimeSpan.FromMinutes(15));
        return (Diagnoses.Of(seen), seen);
    }

    /// <summary>What is seen of it after a while.</summary>
    public static async Task<Symptoms> SeeAsync(PassBench bench, TimeSpan after)
    {
        bench.Clock.Advance(after);
        bench.Declare(Yaml);
        Assert.Empty(bench.Sourced!.Reading.Findings.Select(f => f.ToString()));
        var spec = bench.Sourced!.Reading.Environments.Single();
        var now = bench.Clock.GetUtcNow();
        var subject = new CheckSubject(spec, EnvironmentHistory.Empty, ModeInForce.At(spec, EnvironmentHistory.Empty, now), now);
        var service = spec.Find(Shop.Web)!;
        var look = new DiagnosisLook(bench.Accounts.For(spec.Aws));
        return new Symptoms(subject, service, await bench.DriveAsync(look.SeeAsync(subject, service, TestContext.Current.CancellationToken)));
    }
}
