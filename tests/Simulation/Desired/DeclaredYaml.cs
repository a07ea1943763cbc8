using System.Globalization;
using System.Text;

namespace Simulation.Desired;

/// <summary>Writes a commit's file as a person would.</summary>
internal static class DeclaredYaml
{
    /// <summary>Another environment in another file, so that a missing file is not an empty source.</summary>
    public const string Neighbour = """
        apiVersion: reconciler/v1
        kind: Environment
        metadata: { name: neighbour }
        spec:
          aws: { region: ap-southeast-2, accountId: "123456789012" }
          costMode: active
          replicationGroups:
            cache: { id: neighbour-cache }
        """;

    public static string Of(Declared declared)
    {
        if (declared.Kind == CommitKind.Invalid) return declared.Broken;
        var text = new StringBuilder();
        text.Append($$"""
            apiVersion: reconciler/v1
            kind: Environment
            metadata: { name: {{Declared.Environment}} }
            spec:
              aws: { region: {{Declared.Region}}, accountId: "{{declared.AccountId}}" }
              costMode: {{(declared.Dormant ? "dormant" : "active")}}
              timeZone: {{declared.TimeZone}}
              enforcement: {{(declared.Observed ? "observe" : "correct")}}

            """);
        Section(text, "schedule", declared.Schedule.Select(line => $"    - {line}"));
        Guards(text, declared);
        Section(text, "notifications", declared.Targets.Select(Target));
        Section(text, "ecsServices", declared.Services.Select(Service));
        Section(text, "rdsInstances", declared.Databases.Select(d =>
            $"    {d.Name}: {{ identifier: {d.Id}{(d.KeepsRunning ? ", whenDormant: running" : "")} }}"));
        Section(text, "auroraClusters", declared.Clusters.Select(c => $"    {c.Name}: {{ identifier: {c.Id} }}"));
        Section(text, "replicationGroups", declared.Caches.Select(c => $"    {c.Name}: {{ id: {c.Id} }}"));
        Section(text, "alarms", declared.Alarms.Select(Alarm));
        return text.ToString();
    }

    private static void Guards(StringBuilder text, Declared declared)
    {
        var guards = declared.Safeguards;
        Section(text, "syncWindows", guards.Windows.Select((w, i) =>
            $"    - {{ name: w{i}, kind: {(w.Denies ? "deny" : "allow")}, from: {Local(w.From, declared)}, to: {Local(w.To, declared)}, "
            + $"changes: [deploy, spec, drift{(w.CoversModes ? ", costMode" : "")}] }}"));
        List<string> limits =
        [
            .. guards.ActionsPerPass is { } pass ? new[] { $"actionsPerPass: {pass}" } : [],
            .. guards.ActionsPerHour is { } hour ? new[] { $"actionsPerHour: {hour}" } : [],
        ];
        if (limits.Count > 0) text.Append($"  limits: {{ {string.Join(", ", limits)} }}\n");
        if (guards.Contested is { } c)
            text.Append($"  contested: {{ corrections: {c.Corrections}, within: {c.Within.TotalMinutes}m, coolDown: {c.CoolDown.TotalMinutes}m }}\n");
        if (guards.Approval is { } a)
            text.Append($"  requireApproval: [{{ kinds: [{a.Kind}], verbs: [{a.Verb}], for: {a.For.TotalMinutes}m }}]\n");
    }

    private static string Local(DateTimeOffset moment, Declared declared) => TimeZoneInfo
        .ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(declared.TimeZone)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static void Section(StringBuilder text, string name, IEnumerable<string> lines)
    {
        List<string> all = [.. lines];
        if (all.Count == 0) return;
        text.Append("  ").Append(name).Append(":\n");
        foreach (var line in all) text.Append(line).Append('\n');
    }

    private static string Service(DeclaredService s)
    {
        List<string> fields = ["cluster: shop", $"service: {s.Service}"];
        if (s.Count is { } count) fields.Add($"desiredCount: {count}");
        if (s.Min is { } min)
            fields.Add($"autoscaling: {{ min: {min}, max: {s.Max}{(s.Cpu is { } cpu ? $", cpuPercent: {cpu}" : "")} }}");
        if (s.Image is { } image) fields.Add($"image: \"{image}\"");
        if (s.Health.Length > 0) fields.Add(s.Health);
        if (s.DependsOn is { } on) fields.Add($"dependsOn: [{string.Join(", ", on)}]");
        if (s.Observed) fields.Add("enforcement: observe");
        return $"    {s.Name}: {{ {string.Join(", ", fields)} }}";
    }

    private static string Target(DeclaredTarget t) =>
        $"    {t.Name}: {{ snsTopicArn: \"arn:aws:sns:{Declared.Region}:{Declared.Account}:{t.Name}\"{(t.On.Count == 0 ? "" : $", on: [{string.Join(", ", t.On)}]")} }}";

    private static string Alarm(DeclaredAlarm a) =>
        $"    {a.Name}: {{ alarmName: {a.AlarmName}, namespace: AWS/RDS, metric: CPUUtilization, statistic: Average, "
        + $"dimensions: {{ DBInstanceIdentifier: shop-db }}, comparison: GreaterThanThreshold, threshold: {a.Threshold}, "
        + "period: 1h, evaluationPeriods: 2, missingData: notBreaching"
        + (a.StaysLoud ? ", whenDormant: unchanged }" : " }");
}
