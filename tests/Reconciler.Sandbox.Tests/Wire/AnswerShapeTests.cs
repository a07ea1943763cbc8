using System.Text.Json.Nodes;
using System.Xml.Linq;
using Reconciler.Sandbox.Tests.AutoScaling;
using Reconciler.Sandbox.Tests.Ecs;
using Reconciler.Sandbox.Tests.LoadBalancing;

namespace Reconciler.Sandbox.Tests.Wire;

/// <summary>Answers have AWS's shapes: every member, type and enumerated value is one that AWS's models have.</summary>
public class AnswerShapeTests
{
    [Fact]
    public async Task Answers_of_ECS_have_the_shapes_of_its_model()
    {
        var model = await AwsModel.Load("ecs");
        using var ecs = new EcsFixture("""
            ecs:
              images: { broken: { cannotPull: "CannotPullContainerError: none" }, leaky: { crashAfter: 30s, exitCode: 137, reason: OutOfMemoryError } }
              taskDefinitions: { web: {}, "web:2": { image: broken }, api: { image: leaky } }
              clusters:
                shop:
                  tags: { team: web }
                  services:
                    web: { taskDefinition: "web:1", deploying: "web:2", circuitBreaker: rollback, targetGroup: "arn:aws:elasticloadbalancing:r:1:targetgroup/web/1" }
                    api: {}
                    agent: { schedulingStrategy: DAEMON }
                    batch: { deploymentController: CODE_DEPLOY }
            """);
        var strange = new List<string>();
        async Task<JsonNode> Call(string operation, string body)
        {
            var answer = await ecs.Sandbox.Json(model.Prefix + operation, body);
            strange.AddRange(model.Strange(operation, answer));
            return answer;
        }
        await Call("ListClusters", "{}");
        await Call("DescribeClusters", """{ "clusters": ["shop", "none"], "include": ["TAGS", "STATISTICS", "SETTINGS"] }""");
        await Call("ListServices", """{ "cluster": "shop" }""");
        await Call("RegisterTaskDefinition", """{ "family": "x", "memory": "512", "containerDefinitions": [{ "name": "x", "image": "x" }], "tags": [{ "key": "a", "value": "b" }] }""");
        await Call("DescribeTaskDefinition", """{ "taskDefinition": "web", "include": ["TAGS"] }""");
        await Call("ListTaskDefinitions", """{ "maxResults": 1 }""");
        await Call("CreateService", """{ "cluster": "shop", "serviceName": "x", "taskDefinition": "x", "desiredCount": 1, "tags": [{ "key": "a", "value": "b" }] }""");
        var statuses = new HashSet<string>();
        for (var look = 0; look < 40; look++)
        {
            await Call("DescribeServices", """{ "cluster": "shop", "services": ["web", "api", "agent", "batch", "x", "none"], "include": ["TAGS"] }""");
            foreach (var desired in new[] { "RUNNING", "STOPPED" })
            {
                var tasks = (await Call("ListTasks", $$"""{ "cluster": "shop", "desiredStatus": "{{desired}}" }"""))["taskArns"]!.AsArray();
                var described = await Call("DescribeTasks", $$"""{ "cluster": "shop", "tasks": [{{string.Join(", ", tasks.Select(arn => $"\"{arn}\"").Append("\"none\""))}}], "include": ["TAGS"] }""");
                statuses.UnionWith(described["tasks"]!.AsArray().Select(task => (string)task!["lastStatus"]!));
                if (look == 20 && desired == "RUNNING")
                    await Call("StopTask", $$"""{ "cluster": "shop", "task": "{{tasks[0]}}" }""");
            }
            if (look == 30)
                await Call("UpdateService", """{ "cluster": "shop", "service": "web", "desiredCount": 0 }""");
            if (look == 35)
                await Call("DeleteService", """{ "cluster": "shop", "service": "x", "force": true }""");
            ecs.Seconds(8);
        }
        Assert.Equal(8, statuses.Count);
        Assert.Empty(strange.Distinct());
    }

    [Fact]
    public async Task Answers_of_Application_Auto_Scaling_have_the_shapes_of_its_model()
    {
        var model = await AwsModel.Load("application-autoscaling");
        using var scaling = new ScalingFixture(ScalingFixture.Web("desiredCount: 1", "min: 1, max: 4"));
        var strange = new List<string>();
        async Task Call(string operation, string body) =>
            strange.AddRange(model.Strange(operation, await scaling.Call(operation, body)));
        await Call("RegisterScalableTarget", ScalingFixture.On("\"MinCapacity\": 2"));
        await Call("PutScalingPolicy", ScalingFixture.Policy("cpu", "ECSServiceAverageCPUUtilization", 70, ", \"ScaleInCooldown\": 60"));
        await Call("PutScalingPolicy", ScalingFixture.On("""
            "PolicyName": "depth", "PolicyType": "TargetTrackingScaling", "TargetTrackingScalingPolicyConfiguration": { "TargetValue": 5,
              "CustomizedMetricSpecification": { "Namespace": "Shop", "MetricName": "Depth", "Statistic": "Average", "Dimensions": [{ "Name": "Queue", "Value": "orders" }] } }
            """));
        for (var look = 0; look < 2; look++)
        {
            await Call("DescribeScalableTargets", """{ "ServiceNamespace": "ecs" }""");
            await Call("DescribeScalingPolicies", """{ "ServiceNamespace": "ecs", "MaxResults": 1 }""");
            await Call("DescribeScalingActivities", """{ "ServiceNamespace": "ecs" }""");
            scaling.Minutes(3);
        }
        await Call("DeleteScalingPolicy", ScalingFixture.On("\"PolicyName\": \"cpu\""));
        await Call("DeregisterScalableTarget", ScalingFixture.On());
        Assert.Empty(strange.Distinct());
    }

    [Fact]
    public async Task Answers_of_Elastic_Load_Balancing_have_the_shapes_of_its_model()
    {
        var model = await AwsModel.Load("elbv2");
        using var shop = new LoadBalancingFixture(LoadBalancingFixture.Seed("unhealthy: true"));
        var strange = new List<string>();
        async Task<XElement> Call(string operation, params (string, string)[] fields)
        {
            var answer = await shop.Ecs.Sandbox.Query("elasticloadbalancing", "2015-12-01", operation, fields);
            strange.AddRange(model.Strange(operation, answer));
            return answer;
        }
        await Call("DescribeLoadBalancers");
        await Call("DescribeTargetGroups", ("PageSize", "1"));
        await Call("DescribeTargetHealth", ("TargetGroupArn", LoadBalancingFixture.GroupArn), ("Targets.member.1.Id", "10.9.9.9"));
        await shop.Deploy();
        var states = new HashSet<string>();
        for (var look = 0; look < 40; look++)
        {
            var answer = await Call("DescribeTargetHealth", ("TargetGroupArn", LoadBalancingFixture.GroupArn));
            states.UnionWith(answer.Descendants("State").Select(state => state.Value));
            shop.Ecs.Seconds(5);
        }
        Assert.Equal(["draining", "healthy", "initial", "unhealthy"], states.Order());
        Assert.Empty(strange.Distinct());
    }
}
