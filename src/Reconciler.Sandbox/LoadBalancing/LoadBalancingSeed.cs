using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Reconciler.Sandbox.Seeding;
using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.LoadBalancing;

/// <summary>Reads the <c>elbv2</c> section of a seed: <c>loadBalancers</c> and <c>targetGroups</c> by name.</summary>
internal sealed class LoadBalancingSeed(SandboxSite site, List<LoadBalancer> balancers, List<TargetGroup> groups)
{
    private const double DefaultRequestsPerMinute = 600;

    public void Read(SeedMap section)
    {
        foreach (var (name, map) in section.Entries("loadBalancers"))
            balancers.Add(ReadBalancer(name, map));
        foreach (var (name, map) in section.Entries("targetGroups"))
            ReadGroup(name, map);
    }

    private LoadBalancer ReadBalancer(string name, SeedMap map)
    {
        var scheme = map.OneOf("scheme", "internet-facing", "internet-facing", "internal");
        var requests = map.Number("requestsPerMinute", DefaultRequestsPerMinute);
        if (requests < 0)
            map.Problem("requestsPerMinute", "is negative, expected 0 or more.");
        return new LoadBalancer
        {
            Name = name,
            Arn = site.Arn("elasticloadbalancing", $"loadbalancer/app/{name}/{map.Text("id", Id(name))}"),
            DnsName = map.Text("dnsName", $"{(scheme == "internal" ? "internal-" : "")}{name}-{Number(name)}.{site.Region}.elb.amazonaws.com"),
            Scheme = scheme,
            CreatedAt = site.World.Now - TimeSpan.FromDays(200),
            RequestsPerMinute = Math.Max(0, requests),
        };
    }

    private void ReadGroup(string name, SeedMap map)
    {
        var asked = map.Text("loadBalancer");
        var group = new TargetGroup
        {
            Name = name,
            Arn = site.Arn("elasticloadbalancing", $"targetgroup/{name}/{map.Text("id", Id(name))}"),
            LoadBalancer = balancers.Find(found => found.Name == asked)!,
            Protocol = map.OneOf("protocol", "HTTP", "HTTP", "HTTPS"),
            Port = map.Integer("port", 80, 1, 65535),
            HealthCheckPath = map.Text("healthCheckPath", "/"),
            Interval = Seconds(map, "interval", 30, 5, 300),
            Timeout = Seconds(map, "timeout", 5, 2, 120),
            HealthyThreshold = map.Integer("healthyThreshold", 5, 2, 10),
            UnhealthyThreshold = map.Integer("unhealthyThreshold", 2, 2, 10),
            DeregistrationDelay = map.Has("deregistrationDelay") ? Seconds(map, "deregistrationDelay", 300, 0, 3600) : null,
            Host = map.OptionalText("host"),
            IsDefault = map.Flag("default", false),
        };
        map.OneOf("targetType", "ip", "ip");
        if (group.LoadBalancer is null)
            map.Problem("loadBalancer", $"is '{asked}', expected one of this document. Add it to loadBalancers.");
        else if (group.IsDefault && groups.Exists(other => other.IsDefault && other.LoadBalancer == group.LoadBalancer))
            map.Problem("default", $"is true, but {asked} has a default already. Leave one of them.");
        else
            groups.Add(group);
    }

    private static TimeSpan Seconds(SeedMap map, string field, int fallback, int least, int most)
    {
        var span = map.Duration(field, TimeSpan.FromSeconds(fallback));
        if (span >= TimeSpan.FromSeconds(least) && span <= TimeSpan.FromSeconds(most))
            return span;
        map.Problem(field, string.Create(CultureInfo.InvariantCulture, $"is out of range, expected {least}s to {most}s."));
        return TimeSpan.FromSeconds(fallback);
    }

    // From the name rather than by chance: metrics' dimensions are known to whoever writes a seed.
    private string Id(string name) => Convert.ToHexStringLower(Hash(name))[..16];

    private string Number(string name) =>
        (BitConverter.ToUInt32(Hash(name)) % 2_000_000_000).ToString("D10", CultureInfo.InvariantCulture);

    private byte[] Hash(string name) => SHA256.HashData(Encoding.UTF8.GetBytes($"{site.Account}/{site.Region}/{name}"));
}
