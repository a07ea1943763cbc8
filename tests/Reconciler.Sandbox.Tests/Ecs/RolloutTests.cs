using System.Text.Json.Nodes;
using CsCheck;

namespace Reconciler.Sandbox.Tests.Ecs;

/// <summary>What holds for any service, whatever is done to it.</summary>
public class RolloutTests
{
    private const long Samples = 40;

    private static readonly Gen<(int Desired, int Least, int Most)> Services =
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 100], Gen.Int[100, 300]);

    // A pause in seconds, and then a new count or, for -1, a deployment.
    private static readonly Gen<(int Pause, int Count)[]> Changes = Gen.Select(Gen.Int[0, 90], Gen.Int[-1, 6]).Array[1, 5];

    [Fact]
    public async Task A_deployment_keeps_the_minimum_healthy_and_the_maximum_allowed() =>
        await Services.SampleAsync(async service =>
        {
            using var ecs = Fixture(service);
            await ecs.Update("\"forceNewDeployment\": true");
            var least = Math.Ceiling(service.Desired * service.Least / 100.0);
            var most = Math.Max(service.Desired, Math.Floor(service.Desired * service.Most / 100.0));
            for (var step = 0; step < 40; step++)
            {
                ecs.Seconds(3);
                var (_, pending, running) = await ecs.Counts();
                Assert.True(running >= least, $"{running} run, at least {least} are to");
                Assert.True(running + pending <= most, $"{running} run and {pending} are to, at most {most} may");
            }
        }, iter: Samples);

    [Fact]
    public async Task A_service_ends_at_its_count_and_its_primary_deployment_unless_its_settings_forbid_it() =>
        await Gen.Select(Services, Changes).SampleAsync(async (service, changes) =>
        {
            using var ecs = Fixture(service);
            var desired = service.Desired;
            foreach (var (pause, count) in changes)
            {
                ecs.Seconds(pause);
                await ecs.Update(count < 0 ? "\"forceNewDeployment\": true" : $"\"desiredCount\": {count}");
                desired = count < 0 ? desired : count;
                await CountsAreTrue(ecs);
            }
            ecs.Pass(TimeSpan.FromMinutes(30));
            await CountsAreTrue(ecs);
            Assert.Equal((desired, 0, desired), await ecs.Counts());
            var isFree = desired * service.Most / 100 > desired || Math.Ceiling(desired * service.Least / 100.0) < desired;
            var deployments = (await ecs.Service())["deployments"]!.AsArray();
            if (isFree || desired == 0)
                Assert.Equal("COMPLETED", (string?)Assert.Single(deployments)!["rolloutState"]);
        }, iter: Samples);

    private static EcsFixture Fixture((int Desired, int Least, int Most) service) => new(EcsFixture.Web(
        $"desiredCount: {service.Desired}, minimumHealthyPercent: {service.Least}, maximumPercent: {service.Most}"));

    // The service's counts, its deployments' and its tasks' are the same.
    private static async Task CountsAreTrue(EcsFixture ecs)
    {
        var service = await ecs.Service();
        var tasks = (await ecs.Tasks()).ToLookup(task => (string)task["startedBy"]!);
        foreach (var deployment in service["deployments"]!.AsArray())
        {
            var own = tasks[(string)deployment!["id"]!].ToList();
            Assert.Equal(own.Count(IsRunning), (int)deployment["runningCount"]!);
            Assert.Equal(own.Count(task => !IsRunning(task)), (int)deployment["pendingCount"]!);
        }
        var all = tasks.SelectMany(own => own).ToList();
        Assert.Equal(all.Count(IsRunning), (int)service["runningCount"]!);
        Assert.Equal(all.Count(task => !IsRunning(task)), (int)service["pendingCount"]!);
    }

    private static bool IsRunning(JsonNode task) => (string?)task["lastStatus"] == "RUNNING";
}
