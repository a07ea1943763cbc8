using System.Text.Json.Nodes;
using Reconciler.Core.Observing;
using Reconciler.Kinds.EcsService;

namespace Reconciler.Kinds.Tests.EcsService;

/// <summary>What is made of AWS's answers about a service.</summary>
public sealed class EcsServiceAnswerTests : ServiceScript
{
    [Theory]
    [InlineData("""{ "failures": [{ "arn": "arn:aws:ecs:ap-southeast-2:123456789012:service/shop/a", "reason": "MISSING" }] }""")]
    [InlineData("""{ "failures": [{ "arn": "arn:aws:ecs:ap-southeast-2:123456789012:service/a", "reason": "MISSING" }] }""")]
    [InlineData("""{ "services": [{ "serviceName": "a", "status": "INACTIVE", "desiredCount": 0, "runningCount": 0, "pendingCount": 0 }] }""")]
    public async Task Service_that_is_missing_or_inactive_is_absent(string answer)
    {
        Aws.On("DescribeServices", answer);
        Assert.IsType<AbsentObservation>((await LookAsync(Request("a"))).Values.Single());
    }

    [Fact]
    public async Task Services_of_a_cluster_that_does_not_exist_are_absent()
    {
        Aws.Refuse("DescribeServices", "ClusterNotFoundException");
        Assert.IsType<AbsentObservation>((await LookAsync(Request("a"))).Values.Single());
    }

    [Fact]
    public async Task Service_that_does_not_exist_is_absent_and_says_nothing_of_others_in_the_call()
    {
        Aws.Refuse("DescribeServices", "ServiceNotFoundException");
        Assert.IsType<AbsentObservation>((await LookAsync(Request("a"))).Values.Single());
        Assert.All((await LookAsync(Request("a"), Request("b"))).Values, seen => Assert.IsType<UnknownObservation>(seen));
    }

    [Theory]
    [InlineData("""{ "failures": [{ "arn": "arn:aws:ecs:ap-southeast-2:123456789012:service/shop/a", "reason": "ACCESS" }] }""", "ACCESS from DescribeServices for a")]
    [InlineData("{}", "DescribeServices did not answer for a")]
    [InlineData("""{ "services": [{ "serviceName": "a", "status": "ACTIVE", "desiredCount": 2 }] }""", "DescribeServices did not say status and counts of a")]
    public async Task Answer_that_does_not_tell_is_unknown(string answer, string reason)
    {
        Aws.On("DescribeServices", answer);
        Assert.Equal(reason, Assert.IsType<UnknownObservation>((await LookAsync(Request("a"))).Values.Single()).Reason);
    }

    [Theory]
    [InlineData("DescribeServices")]
    [InlineData("DescribeScalableTargets")]
    [InlineData("DescribeScalingPolicies")]
    public async Task Failed_call_makes_unknown_whatever_rests_on_it(string operation)
    {
        Aws.Refuse(operation, "AccessDeniedException");
        var seen = Assert.IsType<UnknownObservation>((await LookAsync(Request("a", Tracking))).Values.Single());
        Assert.Equal($"AccessDeniedException from {operation}: refused", seen.Reason);
    }

    [Fact]
    public async Task Failed_call_leaves_what_does_not_rest_on_it()
    {
        Aws.Refuse("DescribeScalingPolicies", "AccessDeniedException");
        var seen = await LookAsync(Request("a", Tracking), Request("b"));
        Assert.IsType<UnknownObservation>(seen[Request("a").Address]);
        Assert.IsType<PresentObservation>(seen[Request("b").Address]);
        Aws.On("DescribeServices", body => body["cluster"]!.GetValue<string>() == "shop"
            ? new JsonObject { ["services"] = new JsonArray(Running("b")) }
            : Json("""{ "failures": [{ "arn": "a/b", "reason": "OTHER" }] }"""));
        seen = await LookAsync(Request("b"), Request("c", cluster: "dark"));
        Assert.IsType<PresentObservation>(seen[Request("b").Address]);
        Assert.IsType<UnknownObservation>(seen[Request("c").Address]);
    }

    [Theory]
    [InlineData("""{ "status": "PRIMARY", "rolloutState": "COMPLETED" }""", 2, 2, EcsRollout.Steady)]
    [InlineData("""{ "status": "PRIMARY", "rolloutState": "IN_PROGRESS" }""", 2, 1, EcsRollout.InProgress)]
    [InlineData("""{ "status": "PRIMARY", "rolloutState": "IN_PROGRESS" }""", 2, 2, EcsRollout.Steady)]
    [InlineData("""{ "status": "PRIMARY", "rolloutState": "IN_PROGRESS" }, { "status": "ACTIVE", "rolloutState": "COMPLETED" }""", 2, 2, EcsRollout.InProgress)]
    [InlineData("""{ "status": "PRIMARY", "rolloutState": "FAILED", "failedTasks": 3 }, { "status": "ACTIVE" }""", 2, 2, EcsRollout.Failed)]
    [InlineData("""{ "status": "PRIMARY" }""", 2, 1, EcsRollout.Steady)]
    [InlineData("""{ "status": "PRIMARY" }, { "status": "ACTIVE" }""", 2, 2, EcsRollout.InProgress)]
    [InlineData("""{ "status": "PRIMARY" }, { "status": "INACTIVE" }""", 2, 2, EcsRollout.Steady)]
    public async Task Rollout_is_read_from_deployments_and_counts(string deployments, int desired, int running, EcsRollout rollout)
    {
        Aws.On("DescribeServices", $$"""
            { "services": [{ "serviceName": "a", "status": "ACTIVE", "desiredCount": {{desired}}, "runningCount": {{running}}, "pendingCount": 0,
              "deployments": [{{deployments}}] }] }
            """);
        Assert.Equal(rollout, (await SeenAsync(Request("a"))).Rollout);
    }

    [Theory]
    [InlineData("CODE_DEPLOY", """[{ "status": "PRIMARY", "computedDesiredCount": 2 }, { "status": "ACTIVE", "computedDesiredCount": 2 }]""", 4, EcsRollout.InProgress)]
    [InlineData("EXTERNAL", """[{ "status": "PRIMARY", "computedDesiredCount": 1 }]""", 1, EcsRollout.Steady)]
    [InlineData("EXTERNAL", """[{ "status": "PRIMARY", "computedDesiredCount": 2 }, { "status": "DRAINING", "computedDesiredCount": 3 }]""",
        2, EcsRollout.InProgress)]
    [InlineData("EXTERNAL", "[]", 0, EcsRollout.Steady)]
    [InlineData("CODE_DEPLOY", "[]", null, EcsRollout.Steady)]
    public async Task Task_sets_are_counted(string controller, string taskSets, int? computed, EcsRollout rollout)
    {
        Aws.On("DescribeServices", $$"""
            { "services": [{ "serviceName": "a", "status": "ACTIVE", "desiredCount": 2, "runningCount": 0, "pendingCount": 0,
              "deploymentController": { "type": "{{controller}}" }, "schedulingStrategy": "REPLICA", "taskSets": {{taskSets}} }] }
            """);
        var live = await SeenAsync(Request("a"));
        Assert.Equal((controller, computed, rollout), (live.Controller, live.ComputedDesired, live.Rollout));
    }
}
