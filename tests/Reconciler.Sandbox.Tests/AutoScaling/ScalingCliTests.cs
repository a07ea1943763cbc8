using Reconciler.Sandbox.Tests.Ecs;
using Reconciler.Sandbox.Tests.Sts;

namespace Reconciler.Sandbox.Tests.AutoScaling;

/// <summary>The real AWS CLI, for every operation of Application Auto Scaling that the sandbox has.</summary>
public class ScalingCliTests
{
    private static readonly string[] Target =
        ["--service-namespace", "ecs", "--resource-id", ScalingFixture.Id, "--scalable-dimension", "ecs:service:DesiredCount"];

    [Fact]
    public async Task Every_operation_as_a_person_calls_it()
    {
        await using var aws = await AwsCli.Start(EcsFixture.Web("desiredCount: 1, load: { cpu: 20 }"));
        Task<System.Text.Json.Nodes.JsonNode?> Run(string command, params string[] more) =>
            aws.Run(["application-autoscaling", command, .. Target, .. more]);
        Task<string> Refused(string command, params string[] more) =>
            aws.Refused(["application-autoscaling", command, .. Target, .. more]);

        var registered = await Run("register-scalable-target", "--min-capacity", "2", "--max-capacity", "10",
            "--suspended-state", "DynamicScalingInSuspended=true");
        var put = await Run("put-scaling-policy", "--policy-name", "cpu", "--policy-type", "TargetTrackingScaling",
            "--target-tracking-scaling-policy-configuration",
            """{ "TargetValue": 70, "PredefinedMetricSpecification": { "PredefinedMetricType": "ECSServiceAverageCPUUtilization" } }""");
        Assert.Equal(2, put!["Alarms"]!.AsArray().Count);
        aws.Aws.Clock.Advance(TimeSpan.FromMinutes(2));

        var looks = await Task.WhenAll(
            aws.Run("application-autoscaling", "describe-scalable-targets", "--service-namespace", "ecs", "--resource-ids", ScalingFixture.Id),
            Run("describe-scaling-policies"),
            Run("describe-scaling-activities"),
            aws.Run("cloudwatch", "describe-alarms", "--alarm-names", (string)put["Alarms"]![0]!["AlarmName"]!));
        var target = looks[0]!["ScalableTargets"]![0]!;
        Assert.Equal((2, 10, true), ((int)target["MinCapacity"]!, (int)target["MaxCapacity"]!,
            (bool)target["SuspendedState"]!["DynamicScalingInSuspended"]!));
        Assert.Equal((string?)registered!["ScalableTargetARN"], (string?)target["ScalableTargetARN"]);
        Assert.Equal(70.0, (double)looks[1]!["ScalingPolicies"]![0]!["TargetTrackingScalingPolicyConfiguration"]!["TargetValue"]!);
        Assert.Equal("minimum capacity was set to 2", (string?)looks[2]!["ScalingActivities"]![0]!["Cause"]);
        Assert.NotNull(looks[2]!["ScalingActivities"]![0]!["EndTime"]);
        Assert.Equal(70.0, (double)looks[3]!["MetricAlarms"]![0]!["Threshold"]!);

        await Run("delete-scaling-policy", "--policy-name", "cpu");
        var refused = Refused("delete-scaling-policy", "--policy-name", "cpu");
        await Run("deregister-scalable-target");
        Assert.Contains("ObjectNotFoundException", await refused, StringComparison.Ordinal);
        var missing = await Task.WhenAll(
            Refused("deregister-scalable-target"),
            Refused("register-scalable-target", "--min-capacity", "5", "--max-capacity", "4"));
        Assert.Contains("ObjectNotFoundException", missing[0], StringComparison.Ordinal);
        Assert.Contains("ValidationException", missing[1], StringComparison.Ordinal);
    }
}
