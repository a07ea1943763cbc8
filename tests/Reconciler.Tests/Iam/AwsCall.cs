using System.Globalization;
using System.Text.Json.Nodes;

namespace Reconciler.Tests.Iam;

/// <summary>What IAM is asked about one call: an action on resources, with what the request says of itself.</summary>
/// <param name="Action">Such as <c>ecs:UpdateService</c>.</param>
/// <param name="Resources">ARNs; <c>*</c> for an action that AWS does not limit to resources.</param>
/// <param name="Context">The condition keys that AWS fills.</param>
internal sealed record AwsCall(string Action, IReadOnlyList<string> Resources, IReadOnlyDictionary<string, string> Context)
{
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>
    /// What a request on the wire asks IAM, as AWS's Service Authorization Reference has it, and what AWS asks in the caller's
    /// name on account of it. Told from the wire alone.
    /// </summary>
    /// <param name="service">The signing name.</param>
    /// <param name="region">Of the credential scope.</param>
    /// <param name="account">Whose it is.</param>
    /// <param name="operation">AWS's name of the operation.</param>
    /// <param name="input">Its members.</param>
    public static IEnumerable<AwsCall> Of(string service, string region, string account, string operation, JsonObject input)
    {
        string Arn(string ofService, string resource) => $"arn:aws:{ofService}:{region}:{account}:{resource}";
        var cluster = Words(input, "cluster");
        var inCluster = new Dictionary<string, string> { ["ecs:cluster"] = Arn("ecs", $"cluster/{cluster}") };
        AwsCall Ecs(params string[] resources) => new($"ecs:{operation}", [.. resources.Select(r => Arn("ecs", r))], inCluster);
        AwsCall Scaling(string resource) => new($"application-autoscaling:{operation}", [resource], new Dictionary<string, string>
        {
            ["application-autoscaling:service-namespace"] = Words(input, "ServiceNamespace"),
            ["application-autoscaling:scalable-dimension"] = Words(input, "ScalableDimension"),
        });

        return (service, operation) switch
        {
            ("ecs", "DescribeServices") => [Ecs([.. input["services"]!.AsArray().Select(s => $"service/{cluster}/{s}")])],
            ("ecs", "UpdateService") => [Ecs($"service/{cluster}/{input["service"]}")],
            ("ecs", "ListTasks") => [Ecs($"container-instance/{cluster}/*")],
            ("ecs", "DescribeTasks") => [new("ecs:DescribeTasks", [.. input["tasks"]!.AsArray().Select(t => (string)t!)], inCluster)],
            ("application-autoscaling", "DescribeScalableTargets" or "DescribeScalingPolicies") => [Scaling("*")],
            ("application-autoscaling", "RegisterScalableTarget") when input["MaxCapacity"] is not null =>
                [Scaling(Arn(service, $"scalable-target/{input["ResourceId"]}")), ServiceLinkedRole("ecs.application-autoscaling.amazonaws.com", account)],
            ("application-autoscaling", "RegisterScalableTarget") => [Scaling(Arn(service, $"scalable-target/{input["ResourceId"]}"))],
            ("application-autoscaling", "PutScalingPolicy") =>
            [
                Scaling(Arn(service, $"scalable-target/{input["ResourceId"]}")),
                .. new[] { "PutMetricAlarm", "DescribeAlarms", "DeleteAlarms" }.Select(action => new AwsCall(
                    $"cloudwatch:{action}",
                    [Arn("cloudwatch", $"alarm:TargetTracking-{input["ResourceId"]}-AlarmHigh-d4f0770c-b46e-434a-a60f-3b36d653feca")], Nothing)),
            ],
            ("rds", "DescribeDBInstances") => [new("rds:DescribeDBInstances", [Arn("rds", $"db:{input["DBInstanceIdentifier"] ?? "*"}")], Nothing)],
            ("rds", "StartDBInstance" or "StopDBInstance") => [new($"rds:{operation}", [Arn("rds", $"db:{input["DBInstanceIdentifier"]}")], Nothing)],
            ("rds", "DescribeDBClusters") => [new("rds:DescribeDBClusters", [Arn("rds", $"cluster:{input["DBClusterIdentifier"] ?? "*"}")], Nothing)],
            ("rds", "StartDBCluster" or "StopDBCluster") => [new($"rds:{operation}", [Arn("rds", $"cluster:{input["DBClusterIdentifier"]}")], Nothing)],
            ("rds", "DescribeGlobalClusters") => [new("rds:DescribeGlobalClusters", [$"arn:aws:rds::{account}:global-cluster:*"], Nothing)],
            ("sns", "Publish") => [new("sns:Publish", [Words(input, "TopicArn")], Nothing)],
            ("rds", "DescribeEvents") => [new("rds:DescribeEvents", ["*"], Nothing)],
            ("elasticache", "DescribeReplicationGroups") =>
                [new("elasticache:DescribeReplicationGroups", [Arn("elasticache", $"replicationgroup:{input["ReplicationGroupId"] ?? "*"}")], Nothing)],
            ("monitoring", "DescribeAlarms") => [new("cloudwatch:DescribeAlarms", ["*"], Nothing)], // with composite alarms
            ("monitoring", "GetDashboard" or "PutDashboard") =>
                [new($"cloudwatch:{operation}", [$"arn:aws:cloudwatch::{account}:dashboard/{input["DashboardName"]}"], Nothing)],
            ("monitoring", "PutMetricAlarm") => [new("cloudwatch:PutMetricAlarm", [Arn("cloudwatch", $"alarm:{input["AlarmName"]}")], Nothing)],
            ("elasticloadbalancing", "DescribeTargetGroups" or "DescribeTargetHealth") => [new($"elasticloadbalancing:{operation}", ["*"], Nothing)],
            ("monitoring", "GetMetricData") => [new("cloudwatch:GetMetricData", ["*"], Nothing)],
            ("cloudtrail", "LookupEvents") => [new("cloudtrail:LookupEvents", ["*"], Nothing)],
            ("acm", "DescribeCertificate") => [new("acm:DescribeCertificate", [Words(input, "CertificateArn")], Nothing)],
            ("ecr", "DescribeImages") => [new("ecr:DescribeImages", [Arn("ecr", $"repository/{input["repositoryName"]}")], Nothing)],
            ("logs", "FilterLogEvents") => [new("logs:FilterLogEvents", [Arn("logs", $"log-group:{input["logGroupName"]}:*")], Nothing)],
            ("ecs", "DescribeTaskDefinition") => [new("ecs:DescribeTaskDefinition", ["*"], Nothing)],
            ("rds", "DescribeDBSnapshots") =>
                [new("rds:DescribeDBSnapshots", [Arn("rds", $"db:{input["DBInstanceIdentifier"]}"), Arn("rds", "snapshot:*")], Nothing)],
            ("sts", "GetCallerIdentity") => [],
            ("sts", "AssumeRole") => [new("sts:AssumeRole", [Words(input, "RoleArn")], Nothing)],
            _ => throw new Xunit.Sdk.XunitException(string.Create(
                CultureInfo.InvariantCulture, $"Which IAM action is {service} {operation}? Say so here, from AWS's Service Authorization Reference.")),
        };
    }

    public override string ToString() => $"{Action} on {string.Join(", ", Resources)}";

    private static AwsCall ServiceLinkedRole(string service, string account) => new(
        "iam:CreateServiceLinkedRole", [$"arn:aws:iam::{account}:role/aws-service-role/{service}/AWSServiceRoleForIt"],
        new Dictionary<string, string> { ["iam:AWSServiceName"] = service });

    private static string Words(JsonObject input, string name) => (string?)input[name] ?? "";
}
