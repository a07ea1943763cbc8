using Reconciler.Core.Desired;
using Reconciler.Core.Scheduling;
using Xunit;

namespace Reconciler.Core.Tests.Desired;

public sealed class DesiredStateReaderTests
{
    /// <summary>The example of the design, as it stands there.</summary>
    internal const string Example = """
        apiVersion: reconciler/v1
        kind: Environment
        metadata:
          name: production
          labels: { team: platform }
        spec:
          aws:
            region: ap-southeast-2
            accountId: "123456789012"        # checked against the credentials before any write
          costMode: active
          timeZone: Australia/Sydney
          schedule:
            - { name: weekend, costMode: dormant, from: Fri 20:00, to: Mon 06:30 }
            - { name: nights, costMode: dormant, days: Mon-Thu, from: "22:00", to: "06:00" }
            - { name: christmas, costMode: dormant, from: 2026-12-24 18:00, to: 2026-12-28 06:30 }
          enforcement: correct

          ecsServices:
            backend:
              cluster: ohmycoins-prod-cluster
              service: ohmycoins-prod-backend
              autoscaling: { min: 2, max: 10, cpuPercent: 70, memoryPercent: 80 }
              dependsOn: [rdsInstance/postgres, replicationGroup/redis]
            frontend:
              cluster: ohmycoins-prod-cluster
              service: ohmycoins-prod-frontend
              desiredCount: 2
              autoscaling: { min: 2, max: 10, cpuPercent: 70 }
              dependsOn: [ecsService/backend]

          rdsInstances:
            postgres:
              identifier: ohmycoins-prod-postgres
              whenDormant: stopped

          replicationGroups:
            redis:
              id: ohmycoins-prod-redis

          alarmDefaults:
            period: 5m
            evaluationPeriods: 2
            missingData: notBreaching
            whenDormant: muted
            alarmActions: ["arn:aws:sns:ap-southeast-2:123456789012:ohmycoins-prod-alerts"]
          alarms:
            rds-storage-low:
              alarmName: ohmycoins-prod-rds-storage-low
              namespace: AWS/RDS
              metric: FreeStorageSpace
              statistic: Average
              evaluationPeriods: 1
              dimensions: { DBInstanceIdentifier: ohmycoins-prod-postgres }
              comparison: LessThanThreshold
              threshold: 10737418240

        """;

    [Fact]
    public void Example_of_the_design_binds_without_a_finding()
    {
        var reading = Reading.Of(Example);

        Assert.Empty(reading.Messages());
        Assert.True(reading.Complete);
        Assert.Empty(reading.InvalidEnvironments);
        var environment = Assert.Single(reading.Environments);
        Assert.Equal("production", environment.Name);
        Assert.Equal(new AwsTarget("ap-southeast-2", "123456789012", null), environment.Aws);
        Assert.Equal("Australia/Sydney", environment.Schedule.Zone.Id);
        Assert.Equal([typeof(WeeklyWindow), typeof(DailyWindow), typeof(DatedWindow)], environment.Schedule.Windows.Select(w => w.Time.GetType()));
        Assert.Equal(Enforcement.Correct, environment.Enforcement);
        Assert.Equal(
            ["alarm/rds-storage-low", "ecsService/backend", "ecsService/frontend", "rdsInstance/postgres", "replicationGroup/redis"],
            environment.Resources.Select(r => r.Address.Local));
        Assert.Equal(
            ["ecsService/backend", "rdsInstance/postgres", "replicationGroup/redis"],
            environment.Resources[2].DependsOn.Select(a => a.Local));
        var alarm = Assert.IsType<AlarmSpec>(environment.Resources[0].Spec);
        Assert.Equal((1, TimeSpan.FromMinutes(5)), (alarm.EvaluationPeriods, alarm.Period));
    }

    [Fact]
    public void Shipped_files_bind_without_a_finding_and_are_awake_at_any_time()
    {
        string[] paths = ["desired-state/production.yaml", "desired-state/staging.yaml"];
        var reading = Reading.Of([.. paths.Select(p => (p, Reading.Shipped(p)))]);

        Assert.Empty(reading.Messages());
        Assert.Equal(["production", "staging"], reading.Environments.Select(e => e.Name));
        Assert.All(reading.Environments, e => Assert.Empty(e.Schedule.Windows));
        Assert.All(reading.Environments, e => Assert.Equal(CostMode.Active, e.CostMode));
        Assert.Equal(9, reading.Environments[0].Resources.Count(r => r.Kind.Name == "alarm"));
    }

    [Fact]
    public void Everything_wrong_is_found_at_once_with_place_and_remedy()
    {
        var reading = Reading.Of(Example
            .Replace("min: 2, max: 10, cpuPercent: 70, memoryPercent: 80", "min: 6, max: 4")
            .Replace("Australia/Sydney", "Australia/Sidney")
            .Replace("rdsInstances:", "rdsInstance:")
            .Replace("region: ap-southeast-2", "region: sydney")
            .Replace("threshold: 10737418240", "treshold: 10")
            .Replace("Fri 20:00", "Fry 20:00"));

        Assert.Equal(
        [
            "desired-state/production.yaml:8:13: aws.region: found \"sydney\", expected an AWS region such as ap-southeast-2.",
            "desired-state/production.yaml:11:13: timeZone: there is no time zone \"Australia/Sidney\"; did you mean Australia/Sydney?",
            "desired-state/production.yaml:13:49: schedule[0].from: found \"Fry 20:00\": Fry is no day; did you mean Fri?",
            "desired-state/production.yaml:22:20: ecsServices.backend.autoscaling: min 6 is above max 4. Raise max or lower min.",
            "desired-state/production.yaml:23:19: ecsServices.backend.dependsOn[0]: rdsInstance/postgres is not declared in this environment; there are ecsService/backend, ecsService/frontend, replicationGroup/redis.",
            "desired-state/production.yaml:31:3: unknown field rdsInstance; did you mean rdsInstances?",
            "desired-state/production.yaml:48:7: alarms.rds-storage-low: threshold is missing. Add threshold: Threshold.",
            "desired-state/production.yaml:55:7: alarms.rds-storage-low: unknown field treshold; did you mean threshold?",
        ], reading.Messages());
        Assert.Empty(reading.Environments);
        Assert.Equal(["production"], reading.InvalidEnvironments);
        Assert.True(reading.Complete);
    }
}
