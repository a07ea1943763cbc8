namespace Reconciler.Sandbox.Tests.Ecs;

/// <summary>What AWS refuses to change, and what it changes.</summary>
public class UpdateRulesTests
{
    private const string Daemon = "schedulingStrategy: DAEMON, desiredCount: 3";
    private const string CodeDeploy = "deploymentController: CODE_DEPLOY, desiredCount: 2";
    private const string External = "deploymentController: EXTERNAL, desiredCount: 2";

    [Theory]
    [InlineData(Daemon, "\"desiredCount\": 1")]
    [InlineData(Daemon, "\"deploymentConfiguration\": { \"maximumPercent\": 200 }")]
    [InlineData(CodeDeploy, "\"taskDefinition\": \"web\"")]
    [InlineData(CodeDeploy, "\"forceNewDeployment\": true")]
    [InlineData(CodeDeploy, "\"platformVersion\": \"1.4.0\"")]
    [InlineData(External, "\"taskDefinition\": \"web\"")]
    [InlineData(External, "\"forceNewDeployment\": true")]
    [InlineData(External, "\"deploymentConfiguration\": { \"maximumPercent\": 150 }")]
    [InlineData("desiredCount: 2", "\"desiredCount\": -1")]
    [InlineData("desiredCount: 2", "\"deploymentConfiguration\": { \"minimumHealthyPercent\": 100, \"maximumPercent\": 50 }")]
    [InlineData("desiredCount: 2", "\"placementStrategy\": [{ \"type\": \"random\" }]")]
    public async Task A_change_that_AWS_refuses_changes_nothing(string service, string update)
    {
        using var ecs = new EcsFixture(EcsFixture.Web(service));
        var before = (await ecs.Service()).ToJsonString();
        Assert.Equal("InvalidParameterException", await ecs.UpdateRefused(update));
        ecs.Pass(TimeSpan.FromHours(1));
        Assert.Equal(before, (await ecs.Service()).ToJsonString());
    }

    [Theory]
    [InlineData("status: INACTIVE, desiredCount: 0")]
    [InlineData("status: DRAINING, desiredCount: 0")]
    public async Task A_service_that_is_not_active_cannot_be_changed(string service)
    {
        using var ecs = new EcsFixture(EcsFixture.Web(service));
        Assert.Equal("ServiceNotActiveException", await ecs.UpdateRefused("\"desiredCount\": 1"));
        Assert.Equal((0, 0, 0), await ecs.Counts());
    }

    [Theory]
    [InlineData(CodeDeploy)]
    [InlineData(External)]
    public async Task A_service_that_is_deployed_elsewhere_has_task_sets_and_can_be_scaled(string service)
    {
        using var ecs = new EcsFixture(EcsFixture.Web(service));
        await ecs.Update("\"desiredCount\": 5");
        ecs.Pass(EcsFixture.LongEnough);
        var found = await ecs.Service();
        Assert.Equal((5, 0, 5), EcsFixture.Counts(found));
        Assert.Empty(found["deployments"]!.AsArray());
        var set = Assert.Single(found["taskSets"]!.AsArray())!;
        Assert.Equal((5, 0, 5), ((int)set["computedDesiredCount"]!, (int)set["pendingCount"]!, (int)set["runningCount"]!));
        Assert.Equal(("PRIMARY", "STEADY_STATE"), ((string?)set["status"], (string?)set["stabilityStatus"]));
        await ecs.Update("\"desiredCount\": 0");
        ecs.Pass(EcsFixture.LongEnough);
        Assert.Equal((0, 0, 0), await ecs.Counts());
    }

    [Fact]
    public async Task A_daemon_can_be_deployed_anew_one_by_one_within_its_instances()
    {
        using var ecs = new EcsFixture(EcsFixture.Web(Daemon + ", minimumHealthyPercent: 60"));
        await ecs.Update("\"forceNewDeployment\": true");
        for (var second = 0; second < 300; second++)
        {
            var (_, pending, running) = await ecs.Counts();
            Assert.True(running >= 2 && running + pending <= 3, $"{running} running, {pending} pending after {second} s");
            ecs.Seconds(1);
        }
        Assert.Equal("COMPLETED", (string?)Assert.Single((await ecs.Service())["deployments"]!.AsArray())!["rolloutState"]);
        Assert.Equal((3, 0, 3), await ecs.Counts());
    }

    [Fact]
    public async Task Settings_are_changed_without_a_deployment()
    {
        using var ecs = new EcsFixture(EcsFixture.Web("desiredCount: 2"));
        var service = await ecs.Update("""
            "deploymentConfiguration": { "minimumHealthyPercent": 50, "deploymentCircuitBreaker": { "enable": true, "rollback": true } },
            "healthCheckGracePeriodSeconds": 30, "enableExecuteCommand": true
            """);
        Assert.Equal("COMPLETED", (string?)Assert.Single(service["deployments"]!.AsArray())!["rolloutState"]);
        Assert.Equal((50, 200, true), ((int)service["deploymentConfiguration"]!["minimumHealthyPercent"]!,
            (int)service["deploymentConfiguration"]!["maximumPercent"]!,
            (bool)service["deploymentConfiguration"]!["deploymentCircuitBreaker"]!["rollback"]!));
        Assert.Equal((30, true), ((int)service["healthCheckGracePeriodSeconds"]!, (bool)service["enableExecuteCommand"]!));
        Assert.Equal((2, 0, 2), EcsFixture.Counts(service));
    }
}
