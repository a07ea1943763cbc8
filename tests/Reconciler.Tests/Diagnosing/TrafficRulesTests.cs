using Reconciler.Checking;
using Reconciler.Core.Observing;
using Reconciler.Diagnosing;
using Reconciler.Diagnosing.Rules;
using Reconciler.Kinds;
using Reconciler.Kinds.EcsService.Releasing;
using Reconciler.Tests.Checking;

namespace Reconciler.Tests.Diagnosing;

/// <summary>Requests that fail, and those that take too long.</summary>
public sealed class TrafficRulesTests
{
    private static readonly Patient Well = new();

    [Theory]
    [InlineData(1000, 51, null, null, true)]
    [InlineData(1000, 50, null, null, false)]
    [InlineData(1000, 20, 100.0, 10.0, true)]
    [InlineData(0, 0, null, null, false)]
    public void Share_of_5xx_is_held_against_the_bound(double requests, double errors, double? lately, double? failed, bool found) => Assert.Equal(
        found,
        (Well with { Own = new() { Traffic = new(new SeenTraffic(requests, errors)) } }).Figures(new SeenFigures { Requests = lately, Errors = failed }).By(new ErrorRateRule()).Count == 1);

    [Fact]
    public void Recent_deployment_is_suspected_first_and_taken_back()
    {
        var found = (Erring() with { Release = Patient.Deployed }).One(new ErrorRateRule());

        Assert.Equal((Entries.ErrorRate, Likelihood.Likely), (found.Entry, found.Likelihood));
        Assert.Equal("8 % of the requests of the last hour ended as 5xx, 5 % is the most", found.Evidence[0]);
        Assert.Contains("deployment of shop-web:1", found.Cause);
        Assert.Equal("reconciler rollback shop web --to shop-web:0 --reason 'too many requests end as 5xx'", found.Commands[0]);
    }

    [Fact]
    public void Unhealthy_targets_go_before_a_deployment_and_load_is_told_without_both()
    {
        var ill = (Erring() with { Release = Patient.Deployed }) with { Own = Erring().Own with { Targets = new(new EcsTargets(0, 0, ["unhealthy (Target.Timeout)"])) } };
        Assert.StartsWith("Targets are unhealthy", ill.One(new ErrorRateRule()).Cause);

        var busy = Erring().Figures(new SeenFigures { Cpu = 97 }).One(new ErrorRateRule());
        Assert.Contains("CPU: 97 % on average of the last ten minutes", busy.Evidence);
        Assert.Contains("Scale up at once to gain time; raise ecsServices.web.desiredCount", busy.Remedy);
        Assert.Contains("aws ecs update-service --cluster shop --service web --desired-count 4 --region ap-southeast-2", busy.Commands);
    }

    [Fact]
    public void Load_balancers_own_errors_count_where_no_target_is_healthy()
    {
        Patient Targets(int healthy) => (Well with { Own = new() { Targets = new(new EcsTargets(healthy, 0, [])) } }).Figures(new SeenFigures { BalancerErrors = 6000 });

        Assert.Equal("6000 requests of the last ten minutes got a 5xx of the load balancer itself: no target is healthy", Targets(0).One(new ErrorRateRule()).Evidence[0]);
        Assert.Empty(Targets(1).By(new ErrorRateRule()));
    }

    [Fact]
    public void Share_of_nothing_is_no_evidence()
    {
        var outage = (Well with { Own = new() { Targets = new(new EcsTargets(0, 0, [])), Traffic = new(new SeenTraffic(1000, 0)) } })
            .Figures(new SeenFigures { Requests = 100, Errors = 0, BalancerErrors = 6000 }).One(new ErrorRateRule());

        Assert.Equal(["6000 requests of the last ten minutes got a 5xx of the load balancer itself: no target is healthy", "targets: 0 healthy"], outage.Evidence);
    }

    [Fact]
    public void Symptom_without_anything_behind_it_is_what_to_look_at()
    {
        Assert.Equal(Likelihood.Likely, Assert.Single(Diagnoses.Of(Erring().Symptoms)).Likelihood);
        Assert.Equal([Likelihood.Certain, Likelihood.Symptom], Diagnoses.Of((Erring() with { Database = "stopped" }).Symptoms).Select(d => d.Likelihood));
    }

    [Fact]
    public void Every_cause_of_slowness_is_named_with_what_to_do_and_to_type()
    {
        var found = Well.Figures(new SeenFigures { Latency = 1.5, Cpu = 95 })
            .With(f => f with
            {
                DatabaseCpu = new Dictionary<ResourceAddress, Answered<double?>> { [Shop.Database] = new(95) },
                Check = f.Check with { HitRates = new Dictionary<ResourceAddress, Answered<double?>> { [Shop.Cache] = new(41) } },
            }).One(new SlownessRule());

        Assert.All(["The database is busy", "The tasks are at the end of their resources", "The cache has little"], words => Assert.Contains(words, found.Cause));
        Assert.All(["Performance Insights", "Scale up at once", "Look at what is cached"], words => Assert.Contains(words, found.Remedy));
        Assert.All(["AWS/RDS --metric-name CPUUtilization", "AWS/ECS --metric-name CPUUtilization", "--desired-count 4", "AWS/ElastiCache --metric-name CacheHitRate", "AWS/ElastiCache --metric-name Evictions"],
            words => Assert.Contains(found.Commands, c => c.Contains(words, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1.2, null, true)]
    [InlineData(0.9, null, false)]
    [InlineData(0.2, 0.1, true)]
    [InlineData(0.14, 0.1, false)]
    public void Slow_is_above_a_second_or_half_as_much_again_as_before(double latency, double? before, bool found) =>
        Assert.Equal(found, Well.Figures(new SeenFigures { Latency = latency, LatencyBefore = before }).By(new SlownessRule()).Count == 1);

    [Fact]
    public void What_a_slow_service_waits_for_is_told_apart()
    {
        var slow = Well.Figures(new SeenFigures { Latency = 1.5 });
        Assert.Equal(Likelihood.Symptom, slow.One(new SlownessRule()).Likelihood);

        var database = slow.With(f => f with { DatabaseCpu = new Dictionary<ResourceAddress, Answered<double?>> { [Shop.Database] = new(92) } }).One(new SlownessRule());
        Assert.Equal(["responses took 1.5 s on average of the last ten minutes, 1 s is the most", "rdsInstance/db: CPU 92 %"], database.Evidence);
        Assert.Contains("The database is busy", database.Cause);
        Assert.StartsWith("aws cloudwatch get-metric-statistics --namespace AWS/RDS --metric-name CPUUtilization ", database.Commands[0]);

        Assert.Contains("The cache has little", slow.With(f => f with { Check = f.Check with { HitRates = new Dictionary<ResourceAddress, Answered<double?>> { [Shop.Cache] = new(40) } } }).One(new SlownessRule()).Cause);
        Assert.Contains("end of their resources", Well.Figures(new SeenFigures { Latency = 1.5, Cpu = 99 }).One(new SlownessRule()).Cause);
        Assert.Contains("only thing known to have changed", (slow with { Release = Patient.Deployed }).One(new SlownessRule()).Cause);
        Assert.Contains("since the deployment", (Well with { Release = Patient.Deployed }).Figures(new SeenFigures { Latency = 0.5, LatencyBefore = 0.1 }).One(new SlownessRule()).Cause);
    }

    private static Patient Erring() => Well with { Own = new() { Traffic = new(new SeenTraffic(1000, 80)) } };
}
