using System.Text.Json.Nodes;
using Reconciler.Sandbox.Wire;

namespace Reconciler.Sandbox.CloudTrail;

/// <summary>What CloudTrail makes of a request: whether it is one of its events, its parameters, what it is about.</summary>
internal static class TrailedRequest
{
    // Data events, which LookupEvents does not show:
    // https://docs.aws.amazon.com/sns/latest/dg/logging-using-cloudtrail.html and
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/logging_cw_api_calls.html
    private static readonly HashSet<string> DataEvents = ["Publish", "PutMetricData"];

    // awsQuery's own fields, which are no parameters of the operation.
    private static readonly HashSet<string> Protocol = ["Action", "Version"];

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["service"] = "AWS::ECS::Service",
        ["serviceName"] = "AWS::ECS::Service",
        ["cluster"] = "AWS::ECS::Cluster",
        ["task"] = "AWS::ECS::Task",
        ["family"] = "AWS::ECS::TaskDefinition",
        ["ResourceId"] = "AWS::ApplicationAutoScaling::ScalableTarget",
        ["DBInstanceIdentifier"] = "AWS::RDS::DBInstance",
        ["DBClusterIdentifier"] = "AWS::RDS::DBCluster",
        ["AlarmName"] = "AWS::CloudWatch::Alarm",
        ["AlarmNames"] = "AWS::CloudWatch::Alarm",
        ["DashboardName"] = "AWS::CloudWatch::Dashboard",
        ["DashboardNames"] = "AWS::CloudWatch::Dashboard",
        ["TopicArn"] = "AWS::SNS::Topic",
    };

    /// <summary>
    /// The event of a request that has been answered; null where it is none: a read, a data event, or nothing that the
    /// service saw.
    /// </summary>
    public static TrailEvent? Of(RequestEntry entry, DateTimeOffset now) =>
        entry is { IsWrite: true, Call: { } call } && !DataEvents.Contains(entry.Operation) && (entry.TookEffect || entry.Refusal is not null)
            ? new TrailEvent(
                entry.RequestId, now, entry.SigningName, entry.Operation, call.Caller, entry.AccessKey,
                LowerFirst(call.Input).ToJsonString(), [.. Resources(call)])
            {
                ErrorCode = entry.Refusal?.Code,
                ErrorMessage = entry.Refusal?.Message,
            }
            : null;

    private static IEnumerable<TrailResource> Resources(SandboxCall call) =>
        from member in call.Input
        where Types.ContainsKey(member.Key)
        from name in call.Text(member.Key) is { } one ? [one] : call.Texts(member.Key)
        select new TrailResource(Types[member.Key], Short(name));

    private static string Short(string name) =>
        name.StartsWith("arn:", StringComparison.Ordinal) ? name[(name.LastIndexOfAny(['/', ':']) + 1)..] : name;

    // CloudTrail writes every parameter's name with a small letter: DBInstanceIdentifier is dBInstanceIdentifier.
    private static JsonNode LowerFirst(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => member.Value is not null && !Protocol.Contains(member.Key))
            .Select(member => KeyValuePair.Create(char.ToLowerInvariant(member.Key[0]) + member.Key[1..], (JsonNode?)LowerFirst(member.Value!)))
            .DistinctBy(member => member.Key)),
        JsonArray items => new JsonArray([.. items.Where(item => item is not null).Select(item => LowerFirst(item!))]),
        _ => node.DeepClone(),
    };
}
