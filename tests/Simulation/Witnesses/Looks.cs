using System.Text.Json.Nodes;
using Simulation.Aws;

namespace Simulation.Witnesses;

/// <summary>What a process was last told about one thing.</summary>
/// <param name="Begun">When it asked, in the order of everything that is recorded.</param>
/// <param name="Told">Whether it was told at all.</param>
internal sealed record Look(long Begun, bool Told)
{
    /// <summary>AWS said that it is not there.</summary>
    public bool Absent { get; init; }

    public int Desired { get; init; }

    public int Running { get; init; }

    public int Pending { get; init; }

    /// <summary>What a service is to run, as <c>family:revision</c>.</summary>
    public string Revision { get; init; } = "";

    /// <summary>The state of a database or a cache.</summary>
    public string Status { get; init; } = "";

    /// <summary>Whether a service has no task in its counts.</summary>
    public bool Empty => Absent || (Desired == 0 && Running == 0 && Pending == 0);

    /// <summary>Whether a service runs as many tasks as are wanted, and some.</summary>
    public bool Up => !Absent && Desired > 0 && Running == Desired;
}

/// <summary>What each process was told by AWS, read from the answers at the wire.</summary>
internal sealed class Looks
{
    private readonly Dictionary<(string Process, string Key), Look> _looks = [];
    private readonly Dictionary<(string Process, string Key), (long Begun, HashSet<string> Going)> _tasks = [];
    private readonly Dictionary<string, long> _seenWithTasks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _revisions = new(StringComparer.Ordinal);

    /// <summary>What a process was last told of a thing; null for nothing yet.</summary>
    public Look? Of(string process, string key) => _looks.GetValueOrDefault((process, key));

    /// <summary>
    /// When the newest look that showed none of a service's tasks stopping was begun, by whichever process: in the journal it
    /// counts for all of them. 0 where each process's last one showed some. What a process hears late, of a time before, takes
    /// nothing back from another.
    /// </summary>
    public long NoneStopping(string key) =>
        _tasks.Where(t => t.Key.Key == key && t.Value.Going.Count == 0).Select(t => t.Value.Begun).DefaultIfEmpty(0).Max();

    /// <summary>When a look that showed a service with tasks was begun; 0 for never.</summary>
    public long SeenWithTasks(string key) => _seenWithTasks.GetValueOrDefault(key);

    /// <summary>Whether AWS ever showed a service that was to run a revision.</summary>
    public bool EverRan(string revision) => _revisions.Contains(revision);

    public void Ended(WireCall call)
    {
        switch (call.Operation)
        {
            case "DescribeServices":
                Services(call);
                break;
            case "DescribeScalableTargets":
                foreach (var id in call.Json?["ResourceIds"]?.AsArray() ?? [])
                    Put(call, $"target/{((string)id!).Split('/')[^1]}", new Look(call.Begun, IsTold(call)));
                break;
            case "ListTasks":
                Listed(call);
                break;
            case "DescribeTasks":
                Described(call);
                break;
            case "DescribeDBInstances":
                ByXml(call, "rds", "DBInstance", "DBInstanceIdentifier", "DBInstanceStatus");
                break;
            case "DescribeDBClusters":
                ByXml(call, "rdsCluster", "DBCluster", "DBClusterIdentifier", "Status");
                break;
            case "DescribeReplicationGroups":
                ByXml(call, "cache", "ReplicationGroup", "ReplicationGroupId", "Status");
                break;
            case "DescribeAlarms":
                ByXml(call, "alarm", "member", "AlarmName", "StateValue");
                break;
        }
    }

    private static bool IsTold(WireCall call) => call.End == WireEnd.Answered;

    /// <summary>What a pass was told stands for it: what it asks again, to explain what has stalled, may fail.</summary>
    private void Put(WireCall call, string key, Look look)
    {
        if (!look.Told && Of(call.Process, key) is { Told: true } told && told.Begun >= call.Pass) return;
        _looks[(call.Process, key)] = look;
    }

    private void Services(WireCall call)
    {
        var answer = IsTold(call) ? call.JsonAnswer : null;
        foreach (var name in call.Json?["services"]?.AsArray().Select(n => (string)n!) ?? [])
        {
            var key = $"ecs/{name}";
            var found = Items(answer, "services").FirstOrDefault(s => (string?)s["serviceName"] == name);
            var missing = Items(answer, "failures").Any(f => ((string?)f["arn"])?.Split('/')[^1] == name && (string?)f["reason"] == "MISSING");
            var look = found is null || (string?)found["status"] == "INACTIVE"
                ? new Look(call.Begun, missing || found is not null) { Absent = missing || found is not null }
                : new Look(call.Begun, true)
                {
                    Desired = (int)found["desiredCount"]!,
                    Running = (int)found["runningCount"]!,
                    Pending = (int)found["pendingCount"]!,
                    Revision = ((string?)found["taskDefinition"])?.Split('/')[^1] ?? "",
                };
            Put(call, key, look);
            if (look.Told) _revisions.Add(look.Revision);
            if (look is { Told: true, Empty: false }) _seenWithTasks[key] = call.Begun;
        }
    }

    private void Listed(WireCall call)
    {
        // What runs is listed too, to tell how a release does.
        if (!IsTold(call) || call.Text("serviceName") is not { } name || call.Text("desiredStatus") != "STOPPED") return;
        var arns = call.JsonAnswer?["taskArns"]?.AsArray().Select(a => (string)a!) ?? [];
        _tasks[(call.Process, $"ecs/{name}")] = (call.Begun, [.. arns]);
    }

    private void Described(WireCall call)
    {
        if (!IsTold(call)) return;
        var going = Items(call.JsonAnswer, "tasks").Where(t => (string?)t["lastStatus"] != "STOPPED").Select(t => (string?)t["taskArn"]);
        var still = going.ToHashSet();
        var asked = call.Json?["tasks"]?.AsArray().Select(a => (string)a!) ?? [];
        foreach (var arn in asked)
            if (!still.Contains(arn))
                foreach (var (_, tasks) in _tasks.Where(t => t.Key.Process == call.Process)) tasks.Going.Remove(arn);
    }

    /// <summary>What was asked for by name and is not in the answer is not there; where nothing is answered, nothing is told.</summary>
    private void ByXml(WireCall call, string kind, string element, string name, string status)
    {
        var asked = call.Form.Where(f => f.Key.Contains("Value.", StringComparison.Ordinal) || f.Key.Contains("member.", StringComparison.Ordinal)
            || f.Key == name).Select(f => f.Value);
        var known = asked.Concat(_looks.Keys.Where(k => k.Process == call.Process && k.Key.StartsWith($"{kind}/", StringComparison.Ordinal))
            .Select(k => k.Key[(kind.Length + 1)..])).Distinct().ToList();
        if (!IsTold(call))
        {
            foreach (var one in known) Put(call, $"{kind}/{one}", new Look(call.Begun, false));
            return;
        }

        var found = (call.XmlAnswer?.Descendants() ?? [])
            .Where(e => e.Name.LocalName == element && e.Elements().Any(c => c.Name.LocalName == name))
            .ToDictionary(
                e => e.Elements().First(c => c.Name.LocalName == name).Value,
                e => e.Elements().FirstOrDefault(c => c.Name.LocalName == status)?.Value ?? "");
        foreach (var one in known.Union(found.Keys))
            Put(call, $"{kind}/{one}", found.TryGetValue(one, out var said)
                ? new Look(call.Begun, true) { Status = said }
                : new Look(call.Begun, true) { Absent = true });
    }

    private static IEnumerable<JsonObject> Items(JsonObject? answer, string list) =>
        answer?[list]?.AsArray().OfType<JsonObject>() ?? [];
}
