using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Reconciler.Tests.Shared;

namespace Reconciler.Tests.EndToEnd;

/// <summary>The runbook's production, and what a person does to it by hand.</summary>
/// <param name="aws">The way to whatever plays AWS.</param>
internal sealed class ProductionByHand(RawAws aws)
{
    public const string Cluster = "ohmycoins-prod-cluster";

    private const string Ecs = "AmazonEC2ContainerServiceV20141113.";
    private const string Scaling = "AnyScaleFrontendService.";

    /// <summary>Two services, the database and the cache; no scaling and no alarms, which the product makes.</summary>
    public async Task SeedAsync()
    {
        await aws.JsonAsync("ecs", Ecs + "CreateCluster", $$"""{"clusterName":"{{Cluster}}"}""");
        await aws.JsonAsync("ecs", Ecs + "RegisterTaskDefinition",
            """{"family":"app","containerDefinitions":[{"name":"app","image":"app:1","memory":128}]}""");
        foreach (var service in new[] { "backend", "frontend" })
        {
            await aws.JsonAsync("ecs", Ecs + "CreateService",
                $$"""{"cluster":"{{Cluster}}","serviceName":"ohmycoins-prod-{{service}}","taskDefinition":"app","desiredCount":2}""");
            await SetCountAsync(service, 2); // only an update makes moto's running count follow
        }

        await aws.QueryAsync("rds", "2014-10-31", "CreateDBInstance",
            ("DBInstanceIdentifier", "ohmycoins-prod-postgres"), ("DBInstanceClass", "db.t3.small"), ("Engine", "postgres"),
            ("MasterUsername", "ohmycoins"), ("MasterUserPassword", "not-a-secret"), ("AllocatedStorage", "20"));
        await aws.QueryAsync("elasticache", "2015-02-02", "CreateReplicationGroup",
            ("ReplicationGroupId", "ohmycoins-prod-redis"), ("ReplicationGroupDescription", "redis"),
            ("CacheNodeType", "cache.t3.small"), ("Engine", "redis"));
    }

    public Task SetCountAsync(string service, int count) => aws.JsonAsync("ecs", Ecs + "UpdateService",
        $$"""{"cluster":"{{Cluster}}","service":"ohmycoins-prod-{{service}}","desiredCount":{{count}}}""");

    public async Task<int> CountAsync(string service)
    {
        var answer = await aws.JsonAsync("ecs", Ecs + "DescribeServices",
            $$"""{"cluster":"{{Cluster}}","services":["ohmycoins-prod-{{service}}"]}""");
        return (int)JsonNode.Parse(answer)!["services"]![0]!["desiredCount"]!;
    }

    public Task SetBoundsAsync(string service, int min, int max) => aws.JsonAsync("application-autoscaling", Scaling + "RegisterScalableTarget",
        $$"""{"ServiceNamespace":"ecs","ScalableDimension":"ecs:service:DesiredCount","ResourceId":"service/{{Cluster}}/ohmycoins-prod-{{service}}","MinCapacity":{{min}},"MaxCapacity":{{max}}}""");

    public async Task<JsonNode> ScalingAsync(string service)
    {
        var answer = await aws.JsonAsync("application-autoscaling", Scaling + "DescribeScalableTargets",
            $$"""{"ServiceNamespace":"ecs","ResourceIds":["service/{{Cluster}}/ohmycoins-prod-{{service}}"]}""");
        return JsonNode.Parse(answer)!["ScalableTargets"]![0]!;
    }

    public async Task<XElement> AlarmAsync(string name)
    {
        var answer = await aws.QueryAsync("monitoring", "2010-08-01", "DescribeAlarms", ("AlarmNames.member.1", $"ohmycoins-prod-{name}"));
        return XElement.Parse(answer).Descendants().First(e => e.Name.LocalName == "AlarmName").Parent!;
    }

    /// <summary>Puts a live alarm again with some of it changed, as the console does.</summary>
    public async Task ChangeAlarmAsync(string name, double? threshold = null, bool enabled = true)
    {
        var alarm = await AlarmAsync(name);
        string Of(string field) => alarm.Elements().First(e => e.Name.LocalName == field).Value;
        var dimension = alarm.Descendants().First(e => e.Name.LocalName == "Dimensions").Descendants().ToList();
        await aws.QueryAsync("monitoring", "2010-08-01", "PutMetricAlarm",
            ("AlarmName", Of("AlarmName")), ("Namespace", Of("Namespace")), ("MetricName", Of("MetricName")),
            ("Statistic", Of("Statistic")), ("Period", Of("Period")), ("EvaluationPeriods", Of("EvaluationPeriods")),
            ("ComparisonOperator", Of("ComparisonOperator")), ("TreatMissingData", "notBreaching"),
            ("Threshold", threshold?.ToString(CultureInfo.InvariantCulture) ?? Of("Threshold")),
            ("Dimensions.member.1.Name", dimension.First(e => e.Name.LocalName == "Name").Value),
            ("Dimensions.member.1.Value", dimension.First(e => e.Name.LocalName == "Value").Value),
            ("AlarmActions.member.1", "arn:aws:sns:ap-southeast-2:123456789012:ohmycoins-prod-alerts"),
            ("OKActions.member.1", "arn:aws:sns:ap-southeast-2:123456789012:ohmycoins-prod-alerts"),
            ("ActionsEnabled", enabled ? "true" : "false"));
    }

    public Task DeleteAlarmAsync(string name) =>
        aws.QueryAsync("monitoring", "2010-08-01", "DeleteAlarms", ("AlarmNames.member.1", $"ohmycoins-prod-{name}"));

    public async Task<string> DatabaseAsync()
    {
        var answer = await aws.QueryAsync("rds", "2014-10-31", "DescribeDBInstances", ("DBInstanceIdentifier", "ohmycoins-prod-postgres"));
        return XElement.Parse(answer).Descendants().First(e => e.Name.LocalName == "DBInstanceStatus").Value;
    }
}
