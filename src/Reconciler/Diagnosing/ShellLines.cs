using System.Text.RegularExpressions;

namespace Reconciler.Diagnosing;

/// <summary>Commands with the real names filled in, to be pasted as they are. Pure.</summary>
/// <param name="seen">Whose names.</param>
internal sealed partial class ShellLines(Symptoms seen)
{
    private string Region => seen.Subject.Spec.Aws.Region;

    private string Environment => seen.Subject.Spec.Name;

    private string Cluster => Quoted(seen.Spec.Cluster);

    private string Service => Quoted(seen.Spec.Service);

    /// <summary>A command of the AWS CLI, in the environment's region.</summary>
    public string Aws(string words) => $"aws {words} --region {Region}";

    /// <summary>A command of ours, with the journal and the desired state that were given.</summary>
    public string Ours(string words) => $"reconciler {words}{seen.Options}";

    /// <summary>Its log; nothing where it is not known where it logs to.</summary>
    public IEnumerable<string> Log => seen.LogGroup is { } group ? [Aws($"logs tail {Quoted(group)} --since 1h")] : [];

    /// <summary>Its lines of errors; nothing where no log is declared.</summary>
    public IEnumerable<string> ErrorLines => seen.Spec.Release.Logs is { } logs
        ? [Aws($"logs tail {Quoted(logs.Group)} --since 1h --filter-pattern {Quoted(logs.Pattern)}")]
        : Log;

    /// <summary>What it says of itself, with its newest events.</summary>
    public string DescribeService => Aws($"ecs describe-services --cluster {Cluster} --services {Service} --query 'services[0].{{desired:desiredCount,running:runningCount,deployments:deployments,events:events[:10]}}'");

    /// <summary>One task.</summary>
    public string DescribeTask(string id) => Aws($"ecs describe-tasks --cluster {Cluster} --tasks {Quoted(id)} --query 'tasks[0].{{code:stopCode,reason:stoppedReason,containers:containers[].[name,exitCode,reason]}}'");

    /// <summary>The targets of its groups.</summary>
    public IEnumerable<string> TargetHealth => (seen.Live?.TargetGroups ?? []).Select(g => Aws($"elbv2 describe-target-health --target-group-arn {Quoted(g)}"));

    /// <summary>A task definition.</summary>
    public string DescribeDefinition(string revision) => Aws($"ecs describe-task-definition --task-definition {Quoted(revision)}");

    /// <summary>Who wrote to something.</summary>
    public string WhoWrote(string name) => Aws($"cloudtrail lookup-events --lookup-attributes AttributeKey=ResourceName,AttributeValue={Quoted(name)} --max-results 10");

    /// <summary>A metric of the last hour, five minutes a datapoint.</summary>
    public string Metric(string space, string metric, string statistic, string dimensions)
    {
        var now = seen.Subject.Now;
        return Aws(FormattableString.Invariant(
            $"cloudwatch get-metric-statistics --namespace {space} --metric-name {metric} --statistics {statistic} --period 300 --start-time {now.AddHours(-1).UtcDateTime:yyyy-MM-ddTHH:mm:ssZ} --end-time {now.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ} --dimensions {dimensions}"));
    }

    /// <summary>A metric of the service's tasks.</summary>
    public string ServiceMetric(string metric, string statistic) =>
        Metric("AWS/ECS", metric, statistic, $"Name=ClusterName,Value={Cluster} Name=ServiceName,Value={Service}");

    /// <summary>A metric of a cache's first node: ElastiCache measures each.</summary>
    public string CacheMetric(string id, string metric, string statistic) => Metric("AWS/ElastiCache", metric, statistic,
        $"\"Name=CacheClusterId,Value=$({Aws($"elasticache describe-replication-groups --replication-group-id {id} --query 'ReplicationGroups[0].MemberClusters[0]' --output text")})\"");

    /// <summary>Twice as many tasks at once, within what autoscaling lets be; nothing where there is no room, or the service was not seen.</summary>
    public IEnumerable<string> ScaleUp()
    {
        var count = seen.Live is { } live ? live.ComputedDesired ?? live.Desired : 0;
        var most = Math.Min(2 * count, seen.Spec.Autoscaling?.Max ?? int.MaxValue);
        return most > count ? [Aws(FormattableString.Invariant($"ecs update-service --cluster {Cluster} --service {Service} --desired-count {most}"))] : [];
    }

    /// <summary>Back to what ran before; where the journal does not know what that was, which revisions there are.</summary>
    /// <param name="recent">What was brought out lately; null for nothing.</param>
    /// <param name="reason">Why, as the log will have it.</param>
    public IEnumerable<string> Rollback(RecentDeployment? recent, string reason)
    {
        if (recent is null) return [];
        var family = recent.Revision.Split(':')[0];
        return recent.Earlier is { } earlier
            ? [Ours($"rollback {Environment} {seen.Service.Address.Name} --to {earlier} --reason {Quoted(reason)}")]
            : [Aws($"ecs list-task-definitions --family-prefix {Quoted(family)} --sort DESC --max-items 5")];
    }

    /// <summary>What the journal has of the service's releases.</summary>
    public string History => Ours($"history {Environment} {seen.Service.Address.Name}");

    /// <summary>What the daemon makes of the environment.</summary>
    public string Status => Ours($"status --env {Environment}");

    /// <summary>A word as a shell takes it for one.</summary>
    public static string Quoted(string word) => Plain().IsMatch(word) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[A-Za-z0-9_./:@=+,-]+$")]
    private static partial Regex Plain();
}
