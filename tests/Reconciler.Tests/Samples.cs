using System.Runtime.CompilerServices;

namespace Reconciler.Tests;

/// <summary>Desired state for what the built-in sandbox holds.</summary>
internal static class Samples
{
    public const string Account = "123456789012";

    /// <summary>
    /// Staging's database, cache and two alarms as the sandbox has them, but for the threshold of one: 90 is as it stands.
    /// </summary>
    /// <param name="threshold">Of <c>alarm/rds-cpu-high</c>, in percent.</param>
    /// <param name="costMode">The mode.</param>
    /// <param name="name">The environment's name.</param>
    /// <param name="more">More lines of its spec.</param>
    public static string Staging(
        int threshold = 90, string costMode = "active", string name = "staging", string more = "") => $$"""
        apiVersion: reconciler/v1
        kind: Environment
        metadata: { name: {{name}} }
        spec:
          aws: { region: ap-southeast-2, accountId: "{{Account}}" }
          costMode: {{costMode}}
          timeZone: Australia/Sydney
          enforcement: correct
          rdsInstances:
            postgres: { identifier: ohmycoins-staging-postgres }
          replicationGroups:
            redis: { id: ohmycoins-staging-redis }
          alarmDefaults:
            period: 5m
            evaluationPeriods: 2
            statistic: Average
            missingData: notBreaching
            alarmActions: ["arn:aws:sns:ap-southeast-2:{{Account}}:ohmycoins-staging-alerts"]
            okActions: ["arn:aws:sns:ap-southeast-2:{{Account}}:ohmycoins-staging-alerts"]
          alarms:
            rds-cpu-high:
              alarmName: ohmycoins-staging-rds-cpu-high
              namespace: AWS/RDS
              metric: CPUUtilization
              dimensions: { DBInstanceIdentifier: ohmycoins-staging-postgres }
              comparison: GreaterThanThreshold
              threshold: {{threshold}}
            rds-storage-low:
              alarmName: ohmycoins-staging-rds-storage-low
              namespace: AWS/RDS
              metric: FreeStorageSpace
              evaluationPeriods: 1
              dimensions: { DBInstanceIdentifier: ohmycoins-staging-postgres }
              comparison: LessThanThreshold
              threshold: 5368709120

        """ + string.Concat(more.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).Select(line => $"  {line}\n"));

    /// <summary>An environment with nothing but production's database, as the sandbox has it.</summary>
    public static string Production(string name = "production", string identifier = "ohmycoins-prod-postgres") => $$"""
        apiVersion: reconciler/v1
        kind: Environment
        metadata: { name: {{name}} }
        spec:
          aws: { region: ap-southeast-2, accountId: "{{Account}}" }
          rdsInstances:
            postgres: { identifier: {{identifier}} }

        """;

    /// <summary>A file or folder of the repository.</summary>
    public static string Shipped(string path) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../..", path));

    private static string Here([CallerFilePath] string here = "") => here;
}
