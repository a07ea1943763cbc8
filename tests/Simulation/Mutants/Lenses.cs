using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Simulation.Aws;

namespace Simulation.Mutants;

/// <summary>What engines take AWS's answers for that break one law each. The witnesses see the answers themselves.</summary>
internal static partial class Lenses
{
    /// <summary>Takes a service for drained as soon as none of its tasks is wanted.</summary>
    public static (int, string) Drained(WireCall call, int status, string body) => call.Operation switch
    {
        "DescribeServices" when status == 200 => (status, Services(body, service =>
        {
            if ((int)service["desiredCount"]! == 0) (service["runningCount"], service["pendingCount"]) = (0, 0);
        })),
        "ListTasks" when status == 200 => (status, """{"taskArns":[]}"""),
        _ => (status, body),
    };

    /// <summary>Takes tasks that are still stopping for stopped.</summary>
    public static (int, string) NoTasks(WireCall call, int status, string body) =>
        call.Operation == "DescribeTasks" && status == 200 ? (status, Stopped(body)) : (status, body);

    /// <summary>Takes a database that starts for one that is there.</summary>
    public static (int, string) Available(WireCall call, int status, string body) =>
        call.Operation == "DescribeDBInstances" && status == 200
            ? (status, body.Replace(">starting<", ">available<", StringComparison.Ordinal))
            : (status, body);

    /// <summary>Takes what it could not see for what is not there.</summary>
    public static (int, string) Absent(WireCall call, int status, string body)
    {
        if (status < 400) return (status, body);
        return call.Operation switch
        {
            "DescribeServices" => (200, Missing(call)),
            "DescribeScalableTargets" => (200, """{"ScalableTargets":[]}"""),
            "ListTasks" => (200, """{"taskArns":[]}"""),
            "DescribeTasks" => (200, """{"tasks":[]}"""),
            "DescribeAlarms" => (200, "<DescribeAlarmsResponse xmlns=\"http://monitoring.amazonaws.com/doc/2010-08-01/\"><DescribeAlarmsResult><MetricAlarms/><CompositeAlarms/></DescribeAlarmsResult></DescribeAlarmsResponse>"),
            _ => (status, body),
        };
    }

    /// <summary>Takes a count that autoscaling chose for one too many.</summary>
    public static (int, string) Corrected(WireCall call, int status, string body) =>
        call.Operation == "DescribeServices" && status == 200
            ? (status, Services(body, service =>
            {
                if ((string?)service["serviceName"] != "web" || (int)service["desiredCount"]! == 0) return;
                (service["desiredCount"], service["runningCount"]) = (20, 20);
            }))
            : (status, body);

    /// <summary>At every other look or so takes an alarm for another than what was put.</summary>
    public static (int, string) NeverRight(WireCall call, int status, string body) =>
        call.Operation == "DescribeAlarms" && status == 200 && call.Begun % 3 == 0 ? (status, Threshold().Replace(body, "<Threshold>1</Threshold>")) : (status, body);

    /// <summary>Takes every account for the declared one.</summary>
    public static (int, string) AnyAccount(WireCall call, int status, string body) =>
        call.Operation == "GetCallerIdentity" && status == 200
            ? (status, Account().Replace(body, "<Account>123456789012</Account>"))
            : (status, body);

    /// <summary>Does not see what a task definition says of secrets.</summary>
    public static (int, string) WithoutSecrets(WireCall call, int status, string body)
    {
        if (call.Operation != "DescribeTaskDefinition" || status != 200) return (status, body);
        var answer = JsonNode.Parse(body)!;
        foreach (var container in answer["taskDefinition"]!["containerDefinitions"]!.AsArray()) container!.AsObject().Remove("secrets");
        return (status, answer.ToJsonString());
    }

    [GeneratedRegex("<Threshold>[^<]*</Threshold>")]
    private static partial Regex Threshold();

    [GeneratedRegex("<Account>[^<]*</Account>")]
    private static partial Regex Account();

    private static string Missing(WireCall call)
    {
        var failures = call.Json!["services"]!.AsArray().Select(name => (JsonNode)new JsonObject
        {
            ["arn"] = $"arn:aws:ecs:ap-southeast-2:123456789012:service/shop/{(string)name!}",
            ["reason"] = "MISSING",
        });
        return new JsonObject { ["services"] = new JsonArray(), ["failures"] = new JsonArray([.. failures]) }.ToJsonString();
    }

    private static string Stopped(string body)
    {
        var answer = JsonNode.Parse(body)!;
        foreach (var task in answer["tasks"]!.AsArray()) task!["lastStatus"] = "STOPPED";
        return answer.ToJsonString();
    }

    private static string Services(string body, Action<JsonObject> change)
    {
        var answer = JsonNode.Parse(body)!;
        foreach (var service in answer["services"]!.AsArray()) change(service!.AsObject());
        return answer.ToJsonString();
    }
}
