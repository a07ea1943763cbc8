using System.Globalization;
using System.Text.Json.Nodes;

namespace Reconciler.Sandbox.LoadBalancing;

/// <summary>Load balancers, target groups and targets as botocore's <c>elbv2/2015-12-01</c> model names and orders their members.</summary>
internal static class LoadBalancingAnswers
{
    private const string Vpc = "vpc-0a1b2c3d4e5f60718";
    private static readonly string[] Zones = ["a", "b"];

    // The zone of all Application Load Balancers of ap-southeast-2: https://docs.aws.amazon.com/general/latest/gr/elb.html
    private const string HostedZone = "Z1GM3OXH4ZPM65";

    public static JsonObject Of(LoadBalancer balancer) => new()
    {
        ["LoadBalancerArn"] = balancer.Arn,
        ["DNSName"] = balancer.DnsName,
        ["CanonicalHostedZoneId"] = HostedZone,
        ["CreatedTime"] = balancer.CreatedAt,
        ["LoadBalancerName"] = balancer.Name,
        ["Scheme"] = balancer.Scheme,
        ["VpcId"] = Vpc,
        ["State"] = new JsonObject { ["Code"] = "active" },
        ["Type"] = "application",
        ["AvailabilityZones"] = new JsonArray([.. Zones.Select(zone => new JsonObject
        {
            ["ZoneName"] = balancer.Arn.Split(':')[3] + zone,
            ["SubnetId"] = $"subnet-0a1b2c3d4e5f6071{zone}",
            ["LoadBalancerAddresses"] = new JsonArray(),
        })]),
        ["SecurityGroups"] = new JsonArray(JsonValue.Create("sg-0a1b2c3d4e5f60718")),
        ["IpAddressType"] = "ipv4",
    };

    public static JsonObject Of(TargetGroup group) => new()
    {
        ["TargetGroupArn"] = group.Arn,
        ["TargetGroupName"] = group.Name,
        ["Protocol"] = group.Protocol,
        ["Port"] = group.Port,
        ["VpcId"] = Vpc,
        ["HealthCheckProtocol"] = group.Protocol,
        ["HealthCheckPort"] = "traffic-port",
        ["HealthCheckEnabled"] = true,
        ["HealthCheckIntervalSeconds"] = (int)group.Interval.TotalSeconds,
        ["HealthCheckTimeoutSeconds"] = (int)group.Timeout.TotalSeconds,
        ["HealthyThresholdCount"] = group.HealthyThreshold,
        ["UnhealthyThresholdCount"] = group.UnhealthyThreshold,
        ["HealthCheckPath"] = group.HealthCheckPath,
        ["Matcher"] = new JsonObject { ["HttpCode"] = "200" },
        ["LoadBalancerArns"] = new JsonArray(JsonValue.Create(group.LoadBalancer.Arn)),
        ["TargetType"] = "ip",
        ["ProtocolVersion"] = "HTTP1",
        ["IpAddressType"] = "ipv4",
    };

    public static JsonObject Of(Target target) => Of(target.Address, target.Port, target.Zone, target.Health);

    /// <summary>A target that was asked for, which the group does not have.</summary>
    public static JsonObject Missing(string address, int port) => Of(address, port, null, TargetHealth.NotRegistered);

    private static JsonObject Of(string address, int port, string? zone, TargetHealth health) => new()
    {
        ["Target"] = new JsonObject { ["Id"] = address, ["Port"] = port, ["AvailabilityZone"] = zone },
        ["HealthCheckPort"] = port.ToString(CultureInfo.InvariantCulture),
        ["TargetHealth"] = new JsonObject
        {
            ["State"] = health.State,
            ["Reason"] = health.Reason,
            ["Description"] = health.Description,
        },
    };
}
