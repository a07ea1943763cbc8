using Reconciler.Checking;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;
using Reconciler.Diagnosing;
using Reconciler.Diagnosing.Rules;
using Reconciler.Kinds;
using Reconciler.Kinds.Alarm;
using Reconciler.Tests.Checking;

namespace Reconciler.Tests.Diagnosing;

/// <summary>What is around a service: its count, its place, certificates, NAT gateways, rates, deployments that were given up.</summary>
public sealed class EnvironmentRulesTests
{
    private static readonly Patient Well = new();

    [Theory]
    [InlineData(61e9, true)]
    [InlineData(50e9, false)]
    [InlineData(null, false)]
    public void Traffic_of_a_NAT_gateway_is_held_against_the_bound(double? bytes, bool found)
    {
        var all = Well.With(f => f with { Check = f.Check with { NatBytes = new Dictionary<string, Answered<double?>> { ["nat-0123456789abcdef0"] = new(bytes) } } }).By(new NatRule());

        Assert.Equal(found, all.Count == 1);
        if (found) Assert.Contains(all[0].Commands, c => c.StartsWith("id=$(aws logs start-query ", StringComparison.Ordinal) && c.EndsWith("aws logs get-query-results --query-id \"$id\" --output table --region ap-southeast-2", StringComparison.Ordinal));
        if (found) Assert.All(all[0].Commands, c => Assert.Contains("describe-nat-gateways --nat-gateway-ids nat-0123456789abcdef0 --query 'NatGateways[0].VpcId'", c));
        if (found) Assert.Equal((Entries.Nat, Likelihood.Beside, "nat-0123456789abcdef0: 61 GB went out in the last 24 h, 50 GB is the most"), (all[0].Entry, all[0].Likelihood, all[0].Evidence[0]));
    }

    [Theory]
    [InlineData("ISSUED", 30, null, null)]
    [InlineData("ISSUED", 29, "Beside", "expires soon")]
    [InlineData("ISSUED", -1, "Certain", "has expired")]
    [InlineData("EXPIRED", -5, "Certain", "has expired")]
    [InlineData("PENDING_VALIDATION", null, "Certain", "waits for its validation")]
    [InlineData("REVOKED", 90, "Certain", "is REVOKED")]
    public void Certificate_is_told_by_status_and_end(string status, int? days, string? likelihood, string? cause)
    {
        var all = Certificate(new SeenCertificate("shop.example.com", status, days is { } n ? Shop.Now.AddDays(n) : null)).By(new CertificateRule());

        Assert.Equal(likelihood, all.SingleOrDefault()?.Likelihood.ToString());
        if (cause is not null) Assert.Contains(cause, all[0].Cause);
        if (cause is not null) Assert.Contains("openssl s_client -connect shop.example.com:443 -servername shop.example.com </dev/null | openssl x509 -noout -dates", all[0].Commands);
        if (cause is not null) Assert.Equal(
            status != "PENDING_VALIDATION" && likelihood == "Certain", all[0].Commands.Contains("aws acm request-certificate --domain-name shop.example.com --validation-method DNS --region ap-southeast-2"));
    }

    [Fact]
    public void Declared_alarm_in_ALARM_is_told_with_CloudWatchs_reason()
    {
        var alarm = Shop.Spec().Resources.Single(r => r.Spec is AlarmSpec);
        Patient Looks(Observation look) => Well.With(f => f with { Check = f.Check with { Looks = f.Check.Looks.Append(KeyValuePair.Create(alarm.Address, look)).ToDictionary() } });
        Patient In(string state) => Looks(Observation.Present(new AlarmLive(((AlarmSpec)alarm.Spec).Definition, state, null)
        {
            Reason = "Threshold Crossed: 1 datapoint [97.0] was greater than the threshold (80.0).",
            Since = Shop.Now.AddMinutes(-12),
        }, Shop.Now));

        var found = In("ALARM").One(new AlarmRule());
        Assert.Equal(Entries.Alarms, found.Entry);
        Assert.Equal(["alarm/db-cpu (shop-db-cpu): ALARM, 12m ago: Threshold Crossed: 1 datapoint [97.0] was greater than the threshold (80.0)."], found.Evidence);
        Assert.Contains("The database is busy", found.Cause);
        Assert.Contains(found.Commands, c => c.Contains("--metric-name CPUUtilization", StringComparison.Ordinal) && c.Contains("Name=DBInstanceIdentifier,Value=shop-db", StringComparison.Ordinal));
        Assert.Empty(In("OK").By(new AlarmRule()));
        Assert.Empty((In("ALARM") with { CostMode = "dormant" }).By(new AlarmRule()));
        Assert.Equal(("alarms", "Throttled"), Unseen.Of(Looks(Observation.Unknown("Throttled", Shop.Now)).Symptoms).Select(i => (i.Name, i.Seen)).Single());
    }

    [Fact]
    public void Certificate_that_is_gone_is_told_and_one_that_could_not_be_seen_is_unknown()
    {
        Assert.Contains("does not exist", Certificate(null).One(new CertificateRule()).Cause);
        var unseen = Well.With(f => f with { Check = f.Check with { Certificates = new Dictionary<string, Answered<SeenCertificate?>> { [Shop.Certificate] = new(null, "Throttled") } } });
        Assert.Empty(unseen.By(new CertificateRule()));
        Assert.Equal("Throttled", Assert.Single(Unseen.Of(unseen.Symptoms)).Seen);
    }

    [Fact]
    public void Service_that_is_not_there_is_told()
    {
        Assert.Equal(Entries.Missing, (Well with { Look = Observation.Absent(Shop.Now) }).One(new PresenceRule()).Entry);
        Assert.Empty((Well with { Look = Observation.Unknown("Throttled", Shop.Now) }).By(new PresenceRule()));
        Assert.Empty(Well.By(new PresenceRule()));
    }

    [Fact]
    public void Count_of_nothing_says_who_wants_it_so()
    {
        var none = Well with { Look = Observation.Present(Shop.Service(0, 0), Shop.Now) };

        Assert.StartsWith("Somebody set its count to 0", none.One(new PresenceRule()).Cause);
        Assert.Contains("autoscaling.min of the desired state is 0", (none with { Declare = s => s with { Autoscaling = new(0, 4, null, null) } }).One(new PresenceRule()).Cause);
        Assert.Contains("paused by kim: upgrade", (none with { Paused = new PauseState("kim", "upgrade", Shop.Now) }).One(new PresenceRule()).Cause);
        Assert.Contains("The desired state has the environment rest", (none with { CostMode = "dormant" }).One(new PresenceRule()).Cause);
        Assert.Contains("The schedule has the environment rest: window lunch", (none with
        {
            More = """
            schedule:
              - { name: lunch, costMode: dormant, days: Mon-Fri, from: "12:00", to: "14:00" }
            """,
        }).One(new PresenceRule()).Cause);
    }

    [Theory]
    [InlineData("was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone.", "Fargate has no room")]
    [InlineData("was unable to place a task because no container instance met all of its requirements. Reason: RESOURCE:ENI.", "no network interface left")]
    [InlineData("was unable to place a task because no container instance met all of its requirements.", "No instance of the cluster")]
    [InlineData("was unable to stop or start tasks during a deployment because of the service deployment configuration.", "minimumHealthyPercent")]
    [InlineData("has reached a steady state.", null)]
    public void Task_without_a_place_is_told_in_AWSs_words(string message, string? cause)
    {
        var all = Well.Told(message).By(new PlacementRule());

        Assert.Equal(cause is null ? 0 : 1, all.Count);
        if (cause is not null) Assert.Contains(cause, all[0].Cause);
        if (cause is not null) Assert.Equal($"3m ago: (service web) {message}", all[0].Evidence[0]);
    }

    [Fact]
    public void Throttling_is_told_of_ECS_and_of_our_own_calls()
    {
        Assert.Equal(Likelihood.Symptom, Well.Told("operations are being throttled on elb. Will try again later.").One(new ThrottledRule()).Likelihood);
        Assert.Equal(Likelihood.Beside, (Well with { Own = new() { Targets = Patient.Problem<Kinds.EcsService.Releasing.EcsTargets>("Throttling from DescribeTargetHealth: Rate exceeded") } }).One(new ThrottledRule()).Likelihood);
        Assert.Empty((Well with { Own = new() { Targets = Patient.Problem<Kinds.EcsService.Releasing.EcsTargets>("AccessDenied from DescribeTargetHealth: no") } }).By(new ThrottledRule()));
    }

    [Fact]
    public void Deployment_that_was_given_up_says_why()
    {
        var breaker = Well.With(f => f with
        {
            Service = new(new SeenService(null, [new SeenEvent(Shop.Now.AddMinutes(-2), "(service web) rolling back to deployment ecs-svc/1.")], [new SeenRollout("shop-web:2", "FAILED", "ECS deployment circuit breaker: tasks failed to start.")])),
        }).One(new RolledBackRule());
        Assert.Equal(["shop-web:2 FAILED: ECS deployment circuit breaker: tasks failed to start.", "2m ago: (service web) rolling back to deployment ecs-svc/1."], breaker.Evidence);
        Assert.Contains("ecsServices.web.image", breaker.Remedy);

        var ours = (Well with { Release = new() { Failed = new ReleaseFailed("ecsService/web", "shop-web:2", "shop/web:v2", "8 % of 600 requests ended as 5xx", "shop-web:1", Well.Symptoms.Service.Hash, []) } }).One(new RolledBackRule());
        Assert.Equal("shop-web:2 (shop/web:v2) failed: 8 % of 600 requests ended as 5xx", ours.Evidence[0]);
        Assert.Contains("shop-web:1 runs again", ours.Cause);

        Assert.Empty((Well with { Release = new() { Failed = new ReleaseFailed("ecsService/web", "shop-web:2", null, "x", "shop-web:1", "another declaration", []) } }).By(new RolledBackRule()));
    }

    [Fact]
    public void Root_is_read_first_and_evidence_without_secrets()
    {
        var found = Diagnoses.Of((Well with { Database = "stopped", Own = new() { Traffic = new(new SeenTraffic(1000, 80)) } })
            .Stopped(Patient.Exited(1)).With(f => f with { Lines = new(["ERROR cannot log in with password=hunter2 to postgres://shop:hunter2@db/shop"]) }).Symptoms);

        Assert.Equal([Entries.Database, Entries.Restarting, Entries.ErrorRate], found.Select(d => d.Entry));
        Assert.DoesNotContain(found.SelectMany(d => d.Evidence), e => e.Contains("hunter2", StringComparison.Ordinal));
        Assert.Contains(found[1].Evidence, e => e == "log: ERROR cannot log in with password=… to postgres://db/shop");
    }

    private static Patient Certificate(SeenCertificate? certificate) =>
        Well.With(f => f with { Check = f.Check with { Certificates = new Dictionary<string, Answered<SeenCertificate?>> { [Shop.Certificate] = new(certificate) } } });
}
