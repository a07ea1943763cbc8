using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Reconciler.Sandbox.Tests.AutoScaling;

public class PolicyTests
{
    [Fact]
    public async Task A_policy_gets_the_two_alarms_that_AWS_makes()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 2, metrics: { CPUUtilization: 65 }", "min: 2, max: 10"));
        var put = await scaling.PutCpuPolicy(70);
        var policyArn = (string)put["PolicyARN"]!;
        Assert.Matches("^arn:aws:autoscaling:ap-southeast-2:123456789012:scalingPolicy:[0-9a-f-]{36}:resource/ecs/service/shop/web:policyName/cpu$", policyArn);
        var (high, low) = (await Alarm(scaling, put, 0), await Alarm(scaling, put, 1));
        Assert.StartsWith("TargetTracking-service/shop/web-AlarmHigh-", high.Element("AlarmName")!.Value);
        Assert.StartsWith("TargetTracking-service/shop/web-AlarmLow-", low.Element("AlarmName")!.Value);
        Assert.Equal(["GreaterThanThreshold", "70", "60", "3"], Figures(high));
        Assert.Equal(["LessThanThreshold", "63", "60", "15"], Figures(low));
        Assert.All([high, low], alarm =>
        {
            Assert.StartsWith(policyArn, alarm.Element("AlarmActions")!.Value);
            Assert.Equal(("true", "AWS/ECS", "CPUUtilization", "Average", "Percent"),
                (alarm.Element("ActionsEnabled")!.Value, alarm.Element("Namespace")!.Value, alarm.Element("MetricName")!.Value,
                    alarm.Element("Statistic")!.Value, alarm.Element("Unit")!.Value));
        });
    }

    [Fact]
    public async Task A_policy_is_read_back_as_it_was_put_and_put_again_it_keeps_its_ARN()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 2, metrics: { CPUUtilization: 65 }", "min: 2, max: 10"));
        var put = await scaling.PutCpuPolicy(70, ", \"ScaleInCooldown\": 120, \"ScaleOutCooldown\": 30");
        var policy = await Only(scaling);
        Assert.Equal(
            """{"TargetValue":70,"PredefinedMetricSpecification":{"PredefinedMetricType":"ECSServiceAverageCPUUtilization"},"ScaleInCooldown":120,"ScaleOutCooldown":30}""",
            policy["TargetTrackingScalingPolicyConfiguration"]!.ToJsonString());
        Assert.Equal(put["Alarms"]!.ToJsonString(), policy["Alarms"]!.ToJsonString());

        var again = await scaling.PutCpuPolicy(60, ", \"DisableScaleIn\": true");
        Assert.Equal((string?)put["PolicyARN"], (string?)again["PolicyARN"]);
        Assert.Single(again["Alarms"]!.AsArray());
        var alarms = await scaling.Ecs.Sandbox.Query("monitoring", "2010-08-01", "DescribeAlarms");
        Assert.Equal([(string)again["Alarms"]![0]!["AlarmName"]!], alarms.Descendants("AlarmName").Select(name => name.Value));
        Assert.Null((await Only(scaling))["TargetTrackingScalingPolicyConfiguration"]!["ScaleInCooldown"]);
    }

    [Fact]
    public async Task A_deleted_policy_takes_its_alarms_with_it()
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 2", "min: 2, max: 10, policies: { cpu: { target: 70 } }"));
        await scaling.Call("DeleteScalingPolicy", ScalingFixture.On("\"PolicyName\": \"cpu\""));
        var alarms = await scaling.Ecs.Sandbox.Query("monitoring", "2010-08-01", "DescribeAlarms");
        Assert.Empty(alarms.Descendants("AlarmName"));
        Assert.Equal("ObjectNotFoundException",
            await scaling.Refused("DeleteScalingPolicy", ScalingFixture.On("\"PolicyName\": \"cpu\"")));
    }

    [Theory]
    [InlineData("\"PolicyName\": \"p\"")]
    [InlineData("\"PolicyName\": \"p\", \"PolicyType\": \"TargetTrackingScaling\"")]
    [InlineData("\"PolicyName\": \"p\", \"PolicyType\": \"StepScaling\", \"StepScalingPolicyConfiguration\": {}")]
    [InlineData("\"PolicyName\": \"p\", \"PolicyType\": \"TargetTrackingScaling\", \"TargetTrackingScalingPolicyConfiguration\": { \"TargetValue\": 5 }")]
    [InlineData("\"PolicyName\": \"p\", \"PolicyType\": \"TargetTrackingScaling\", \"TargetTrackingScalingPolicyConfiguration\": { \"PredefinedMetricSpecification\": { \"PredefinedMetricType\": \"ECSServiceAverageMemoryUtilization\" } }")]
    [InlineData("\"PolicyName\": \"p\", \"PolicyType\": \"TargetTrackingScaling\", \"TargetTrackingScalingPolicyConfiguration\": { \"TargetValue\": 5, \"PredefinedMetricSpecification\": { \"PredefinedMetricType\": \"DynamoDBReadCapacityUtilization\" } }")]
    [InlineData("\"PolicyName\": \"p\", \"PolicyType\": \"TargetTrackingScaling\", \"TargetTrackingScalingPolicyConfiguration\": { \"TargetValue\": 5, \"PredefinedMetricSpecification\": { \"PredefinedMetricType\": \"ECSServiceAverageCPUUtilization\" } }")]
    public async Task A_policy_that_cannot_be_is_refused(string fields)
    {
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 2", "min: 2, max: 10, policies: { cpu: { target: 70 } }"));
        Assert.Equal("ValidationException", await scaling.Refused("PutScalingPolicy", ScalingFixture.On(fields)));
        await Only(scaling);
    }

    [Fact]
    public async Task Policies_come_by_ten()
    {
        var services = string.Join(", ", Enumerable.Range(0, 12).Select(number => $"s{number:D2}: {{ desiredCount: 0 }}"));
        var targets = string.Join(", ", Enumerable.Range(0, 12).Select(number =>
            $"service/shop/s{number:D2}: {{ min: 0, max: 1, policies: {{ cpu: {{ target: 50 }} }} }}"));
        using var scaling = new ScalingFixture(
            $"ecs: {{ clusters: {{ shop: {{ services: {{ {services} }} }} }} }}\nautoscaling: {{ scalableTargets: {{ {targets} }} }}");
        var first = await scaling.Call("DescribeScalingPolicies", """{ "ServiceNamespace": "ecs" }""");
        var second = await scaling.Call(
            "DescribeScalingPolicies", $$"""{ "ServiceNamespace": "ecs", "NextToken": "{{first["NextToken"]}}" }""");
        Assert.Equal((10, 2), (first["ScalingPolicies"]!.AsArray().Count, second["ScalingPolicies"]!.AsArray().Count));
        var one = await scaling.Call("DescribeScalingPolicies", """{ "ServiceNamespace": "ecs", "ResourceId": "service/shop/s03" }""");
        Assert.Equal("service/shop/s03", (string?)Assert.Single(one["ScalingPolicies"]!.AsArray())!["ResourceId"]);
    }

    private static async Task<JsonNode> Only(ScalingFixture scaling) => Assert.Single(
        (await scaling.Call("DescribeScalingPolicies", """{ "ServiceNamespace": "ecs" }"""))["ScalingPolicies"]!.AsArray())!;

    private static async Task<XElement> Alarm(ScalingFixture scaling, JsonObject put, int place) =>
        (await scaling.Ecs.Sandbox.Query("monitoring", "2010-08-01", "DescribeAlarms",
            ("AlarmNames.member.1", (string)put["Alarms"]![place]!["AlarmName"]!))).Descendants("MetricAlarms").Single().Elements().Single();

    private static string[] Figures(XElement alarm) =>
        [.. new[] { "ComparisonOperator", "Threshold", "Period", "EvaluationPeriods" }.Select(name => alarm.Element(name)!.Value)];
}
