using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Simulation.Aws;

/// <summary>How a call ended for whoever made it.</summary>
internal enum WireEnd
{
    /// <summary>It is under way.</summary>
    Open,

    /// <summary>AWS did what was asked.</summary>
    Answered,

    /// <summary>AWS refused.</summary>
    Refused,

    /// <summary>AWS refused since there were too many.</summary>
    Throttled,

    /// <summary>No connection came about: nothing was sent.</summary>
    NeverSent,

    /// <summary>Nobody can tell from the end whether it took effect.</summary>
    Lost,
}

/// <summary>One call of a process at AWS's wire, read by the simulation's own reader.</summary>
internal sealed class WireCall
{
    /// <summary>What the asking of an application's health page is called here.</summary>
    public const string Page = "GetPage";

    private static readonly HashSet<string> Writes = new(StringComparer.Ordinal)
    {
        "UpdateService", "RegisterScalableTarget", "DeregisterScalableTarget", "PutScalingPolicy", "DeleteScalingPolicy",
        "StopDBInstance", "StartDBInstance", "StopDBCluster", "StartDBCluster", "PutMetricAlarm", "DeleteAlarms",
        "EnableAlarmActions", "DisableAlarmActions", "CreateService", "DeleteService", "StopTask", "RebootDBInstance",
        "RegisterTaskDefinition",
    };

    /// <summary>Which process.</summary>
    public required string Process { get; init; }

    /// <summary>When the pass began that it belongs to, in the order of everything that is recorded.</summary>
    public long Pass { get; set; }

    /// <summary>AWS's name of the operation.</summary>
    public required string Operation { get; init; }

    /// <summary>The body, of a service that speaks JSON.</summary>
    public JsonObject? Json { get; init; }

    /// <summary>The fields, of a service that speaks forms.</summary>
    public IReadOnlyDictionary<string, string> Form { get; init; } = new Dictionary<string, string>();

    /// <summary>Whose access key signed it.</summary>
    public required string AccessKey { get; init; }

    /// <summary>For which region it is signed.</summary>
    public required string Region { get; init; }

    /// <summary>Its place in the order of everything that is recorded, when it was begun.</summary>
    public long Begun { get; set; }

    /// <summary>The same, when it was at AWS; 0 for never.</summary>
    public long Sent { get; set; }

    /// <summary>Whether it was carried out, whatever the caller saw.</summary>
    public bool TookEffect { get; set; }

    public WireEnd End { get; set; }

    /// <summary>What AWS said, where the caller heard it.</summary>
    public string Answer { get; set; } = "";

    public bool IsWrite => Writes.Contains(Operation);

    /// <summary>What people read first of what they are told, behind the name of the topic: <c>team production: Stalled rdsInstance/db</c>; null where nobody is told.</summary>
    public string? Notice => Operation == "Publish" ? $"{Topic} {Form.GetValueOrDefault("Subject")}" : null;

    /// <summary>The name of the topic that it is published to.</summary>
    public string? Topic => Form.GetValueOrDefault("TopicArn")?.Split(':')[^1];

    /// <summary>What it writes to, as <c>ecs/web</c>, <c>rds/shop-db</c>, <c>alarm/shop-db-cpu</c>; null for a read.</summary>
    public string? Target => Operation switch
    {
        "UpdateService" or "CreateService" or "DeleteService" => $"ecs/{Text("service")}",
        // Every service of the simulation has a family of its own, of the same name.
        "RegisterTaskDefinition" => $"ecs/{Text("family")}",
        "RegisterScalableTarget" or "DeregisterScalableTarget" or "PutScalingPolicy" or "DeleteScalingPolicy" =>
            $"ecs/{Text("ResourceId")?.Split('/')[^1]}",
        "StopDBInstance" or "StartDBInstance" or "RebootDBInstance" => $"rds/{Form.GetValueOrDefault("DBInstanceIdentifier")}",
        "StopDBCluster" or "StartDBCluster" => $"rdsCluster/{Form.GetValueOrDefault("DBClusterIdentifier")}",
        "PutMetricAlarm" => $"alarm/{Form.GetValueOrDefault("AlarmName")}",
        _ => IsWrite ? $"?/{Operation}" : null,
    };

    /// <summary>The count that an UpdateService asks for.</summary>
    public int? Count => Operation == "UpdateService" ? (int?)Json?["desiredCount"] : null;

    /// <summary>The task definition that an UpdateService asks for, as <c>family:revision</c>.</summary>
    public string? Revision => Operation == "UpdateService" ? Text("taskDefinition")?.Split('/')[^1] : null;

    /// <summary>The minimum that a RegisterScalableTarget sets.</summary>
    public int? Min => Operation == "RegisterScalableTarget" ? (int?)Json?["MinCapacity"] : null;

    /// <summary>The answer as JSON.</summary>
    public JsonObject? JsonAnswer => Answer.StartsWith('{') ? JsonNode.Parse(Answer) as JsonObject : null;

    /// <summary>The answer as XML.</summary>
    public XDocument? XmlAnswer => Answer.StartsWith('<') ? XDocument.Parse(Answer) : null;

    /// <summary>A field of the request in JSON.</summary>
    public string? Text(string field) => (string?)Json?[field];

    public override string ToString() => Operation switch
    {
        "UpdateService" => $"UpdateService {Text("service")} desiredCount={Count}{(Revision is { } revision ? $" taskDefinition={revision}" : "")}",
        "RegisterScalableTarget" =>
            $"RegisterScalableTarget {Text("ResourceId")} min={Min} max={(int?)Json?["MaxCapacity"]} "
            + $"suspended={(bool?)Json?["SuspendedState"]?["DynamicScalingInSuspended"]}",
        "PutMetricAlarm" => $"PutMetricAlarm {Form.GetValueOrDefault("AlarmName")} threshold={Form.GetValueOrDefault("Threshold")} actionsEnabled={Form.GetValueOrDefault("ActionsEnabled")}",
        "Publish" => $"Publish {Notice}",
        _ => IsWrite ? $"{Operation} {Target}" : Operation,
    };
}
