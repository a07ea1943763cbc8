using Reconciler.Core.Desired;
using Reconciler.Core.Incidents;
using Reconciler.Core.Observing;
using Reconciler.Kinds.Alarm;

namespace Reconciler.Diagnosing.Rules;

/// <summary>Declared alarms that are in ALARM, of the whole environment: what they watch may be what a service waits for.</summary>
internal sealed class AlarmRule : IRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnosis> Judge(Symptoms seen)
    {
        if (!seen.Awake) yield break;
        var all = (
            from declaration in seen.Subject.Spec.Resources
            where declaration.Spec is AlarmSpec
            let alarm = (seen.Facts.Check.Looks.GetValueOrDefault(declaration.Address) as PresentObservation)?.Live as AlarmLive
            where alarm is { State: AlarmLive.Alarm }
            select (Declaration: declaration, ((AlarmSpec)declaration.Spec).Definition, Alarm: alarm)).ToList();
        if (all.Count == 0) yield break;
        var shell = new ShellLines(seen);
        var names = string.Join(' ', all.Select(a => ShellLines.Quoted(a.Definition.Name)));
        yield return new Diagnosis(
            Entries.Alarms, Likelihood.Symptom,
            [
                .. all.Select(a => Words(a.Declaration, a.Definition, a.Alarm, seen.Subject.Now)),
                .. seen.Subject.History.Incidents.Open is { } open
                    ? [$"incident {open.Number}, {open.Severity.Word()}, is open, {TaskWords.Ago(open.OpenedAt, seen.Subject.Now)}: {open.Message}"] : Array.Empty<string>(),
            ],
            string.Join(' ', all.Select(a => Advice(a.Definition).Cause).Distinct(StringComparer.Ordinal)),
            string.Join(' ', all.Select(a => Advice(a.Definition).Remedy).Distinct(StringComparer.Ordinal)),
            [
                shell.Aws($"cloudwatch describe-alarms --alarm-names {names} --query 'MetricAlarms[].[AlarmName,StateValue,StateUpdatedTimestamp,StateReason]'"),
                .. all.Select(a => a.Definition).Where(d => d.Metric.Length > 0).Select(d => shell.Metric(d.Namespace, d.Metric, d.Statistic ?? "Average", Dimensions(d))),
            ]);
    }

    private static string Words(ResourceDeclaration declaration, AlarmDefinition definition, AlarmLive alarm, DateTimeOffset now) =>
        $"{declaration.Address.Local} ({definition.Name}): ALARM{(alarm.Since is { } at ? $", {TaskWords.Ago(at, now)}" : "")}{(alarm.Reason is { } reason ? $": {reason}" : "")}";

    private static string Dimensions(AlarmDefinition definition) =>
        string.Join(' ', definition.Dimensions.Select(d => $"Name={d.Key},Value={ShellLines.Quoted(d.Value)}"));

    /// <summary>What a metric beyond its bound means, and what to do about it.</summary>
    private static (string Cause, string Remedy) Advice(AlarmDefinition alarm) => (alarm.Namespace, alarm.Metric) switch
    {
        ("AWS/RDS", "CPUUtilization") => (BusyDatabase.Cause, BusyDatabase.Remedy),
        ("AWS/RDS", "DatabaseConnections") => (
            "More connections to the database are open than are meant to be.",
            "Look at the sizes of the applications' pools, and at what does not close its connections."),
        ("AWS/RDS", "FreeStorageSpace") => ("The database's storage is almost full.", "Give it more storage, or let it grow by itself, in Terraform."),
        ("AWS/ElastiCache", "CPUUtilization" or "EngineCPUUtilization") => ("The cache is busy.", "Look for slow commands, or give the cache a larger node type."),
        ("AWS/ElastiCache", _) => (
            "The cache has too little memory for what it holds, or nothing in it ends.", "Let keys expire, or give the cache a larger node type."),
        ("AWS/ApplicationELB", _) => (
            "Requests fail or take too long, or targets are unhealthy: the entries about them say why, where there are any.", Look),
        ("AWS/ECS", _) => ("The tasks are at the end of their resources.", "Raise the count, or give the tasks more."),
        _ => ($"{alarm.Metric} is beyond its bound.", Look),
    };

    private const string Look = "Look at the metric, and at what changed when it began.";
}
