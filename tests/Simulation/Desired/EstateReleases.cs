using Simulation.Aws;

namespace Simulation.Desired;

/// <summary>What the shop's services run, what is declared of that, and what stands around them to prove it; drawn from its own chance.</summary>
internal sealed class EstateReleases
{
    private readonly bool _balanced;
    private readonly bool _rich;
    private readonly bool _logs;
    private readonly bool _page;
    private readonly bool _figures;
    private readonly string? _rollback;
    private readonly string _breaker;

    public EstateReleases(Random chance)
    {
        _balanced = chance.Next(4) != 0;
        _rich = chance.Next(2) == 0;
        _logs = chance.Next(2) == 0;
        _page = _balanced && chance.Next(2) == 0;
        _figures = chance.Next(3) == 0;
        _rollback = chance.Next(3) == 0 ? $"rollback: {{ after: {chance.Next(3, 15)}m, errorPercent: {chance.Next(2, 20)} }}" : null;
        _breaker = new[] { "off", "on", "rollback" }[chance.Next(3)];
    }

    /// <summary>A service, with the image that it is to run.</summary>
    public DeclaredService Declaring(DeclaredService service)
    {
        var isWeb = service.Service == "web";
        List<string> health =
        [
            .. _page && isWeb ? new[] { "healthCheck: { url: \"http://shop.example.com/health\", json: { status: healthy } }" } : [],
            .. _logs ? [$"logs: {{ group: /shop/{service.Service} }}"] : Array.Empty<string>(),
            .. _figures ? [$"performance: {{ cpuPercent: 90{(_balanced && isWeb ? ", latency: 2s" : "")} }}"] : Array.Empty<string>(),
            .. _rollback is { } rule ? new[] { rule } : [],
        ];
        return service with { Image = Images.First(service.Service), Health = string.Join(", ", health) };
    }

    /// <summary>Half of the weeks begin on a revision that holds more than a seed can say.</summary>
    public void Prepare(Hands hands, IEnumerable<string> services)
    {
        if (!_rich) return;
        foreach (var service in services)
            hands.Deploy(service, hands.Register(Definitions.Of(service, Images.First(service), "first")));
    }

    /// <summary>What stands around the services, for the seed.</summary>
    public IEnumerable<string> Beside(IEnumerable<string> services)
    {
        List<string> all = [.. services];
        foreach (var line in Images.Registry(all)) yield return line;
        yield return "logs:";
        yield return "  groups:";
        foreach (var service in all) yield return $"    /shop/{service}: {{ service: shop/{service} }}";
        if (!_balanced) yield break;
        yield return "elbv2:";
        yield return "  loadBalancers: { shop-alb: { dnsName: shop.example.com } }";
        yield return "  targetGroups:";
        yield return "    shop-web: { loadBalancer: shop-alb, healthCheckPath: /health, interval: 15s, timeout: 5s, healthyThreshold: 2, default: true }";
    }

    /// <summary>The first revision of every service, for the seed.</summary>
    public static IEnumerable<string> TaskDefinitions(IEnumerable<string> services) => services.Select(s =>
        $"    {s}:1: {{ container: {Images.Container}, image: \"{Images.First(s)}\", port: 8080, environment: {{ FEATURE: none }} }}");

    /// <summary>What a service runs and how it is deployed, for the seed; null where nothing is declared of it.</summary>
    public string? Runs(string service) => service == "other" ? null
        : $"taskDefinition: \"{service}:1\", circuitBreaker: \"{_breaker}\"{(_balanced && service == "web" ? ", loadBalancers: { shop-web: {} }" : "")}";
}
