using Reconciler.Checking;
using Reconciler.Core.Health;
using Reconciler.Core.Observing;
using Reconciler.Kinds.Alarm;
using Reconciler.Kinds.RdsInstance;
using Reconciler.Kinds.ReplicationGroup;

namespace Reconciler.Tests.Checking;

public sealed class ResourceJudgeTests
{
    [Theory]
    [InlineData("available", "active", HealthVerdict.Pass)]
    [InlineData("backing-up", "active", HealthVerdict.Pass)]
    [InlineData("stopped", "active", HealthVerdict.Fail)]
    [InlineData("storage-full", "active", HealthVerdict.Fail)]
    [InlineData("stopped", "dormant", HealthVerdict.Pass)]
    [InlineData("available", "dormant", HealthVerdict.Pass)]
    [InlineData("storage-full", "dormant", HealthVerdict.Fail)]
    public void Database_is_available_or_rests_while_dormant(string status, string mode, HealthVerdict verdict)
    {
        var spec = Shop.Spec(costMode: mode);
        var look = Observation.Present(new RdsInstanceLive { Identifier = "shop-db", Status = status }, Shop.Now);

        Assert.Equal(verdict, ResourceJudge.Dependency(spec.Find(Shop.Database)!, look, Shop.Subject(spec)).Verdict);
    }

    [Theory]
    [InlineData("available", HealthVerdict.Pass)]
    [InlineData("snapshotting", HealthVerdict.Pass)]
    [InlineData("modifying", HealthVerdict.Fail)]
    public void Cache_is_available(string status, HealthVerdict verdict)
    {
        var spec = Shop.Spec();
        var look = Observation.Present(new ReplicationGroupLive { Id = "shop-redis", Status = status }, Shop.Now);

        Assert.Equal(verdict, ResourceJudge.Dependency(spec.Find(Shop.Cache)!, look, Shop.Subject(spec)).Verdict);
    }

    [Theory]
    [InlineData(70.0, HealthVerdict.Pass, "70 %")]
    [InlineData(69.5, HealthVerdict.Fail, "69.5 %")]
    [InlineData(null, HealthVerdict.Pass, "no data")]
    public void Hit_rate_without_data_is_no_failure(double? rate, HealthVerdict verdict, string seen)
    {
        var spec = Shop.Spec();
        var item = ResourceJudge.HitRate(spec.Find(Shop.Cache)!, new(rate), Shop.Subject(spec));

        Assert.Equal((verdict, seen, "at least 70 % in 1 h"), (item.Verdict, item.Seen, item.Wanted));
    }

    [Theory]
    [InlineData(50e9, HealthVerdict.Pass, "50 GB")]
    [InlineData(50.2e9, HealthVerdict.Fail, "50.2 GB")]
    [InlineData(null, HealthVerdict.Pass, "no data")]
    public void Traffic_of_a_NAT_gateway_is_held_against_the_bound(double? bytes, HealthVerdict verdict, string seen)
    {
        var item = ResourceJudge.Nat("nat-0123456789abcdef0", new(bytes), Shop.Subject(Shop.Spec()));

        Assert.Equal(("NAT gateway nat-0123456789abcdef0", verdict, seen, "at most 50 GB out in 24 h"), (item.Name, item.Verdict, item.Seen, item.Wanted));
    }

    [Theory]
    [InlineData(0, 0, HealthVerdict.Pass, "none of its own")]
    [InlineData(0, 5446, HealthVerdict.Fail, "5446 of its own, 100 % of 5446 requests")]
    [InlineData(1000, 50, HealthVerdict.Pass, "50 of its own, 5 % of 1000 requests")]
    [InlineData(1000, 51, HealthVerdict.Fail, "51 of its own, 5.1 % of 1000 requests")]
    public void What_a_load_balancer_answers_itself_counts_also_where_no_request_reached_a_target(double requests, double errors, HealthVerdict verdict, string seen)
    {
        var item = ResourceJudge.Balancer("app/shop-alb/1", new SeenBalancer(requests, errors), 5);

        Assert.Equal(("load balancer shop-alb 5xx", verdict, seen), (item.Name, item.Verdict, item.Seen));
    }

    [Fact]
    public void Alarm_says_why_it_fires_and_one_that_is_gone_is_wanted_there()
    {
        var declaration = Shop.Spec().Find(Shop.Alarm)!;
        var live = new AlarmLive(new AlarmDefinition { Name = "shop-db-cpu" }, "ALARM", null) { Reason = "95.0 was greater than the threshold (80.0)" };
        Assert.Equal("ALARM: 95.0 was greater than the threshold (80.0)", ResourceJudge.Alarm(declaration, Observation.Present(live, Shop.Now)).Seen);

        var gone = ResourceJudge.Alarm(declaration, Observation.Absent(Shop.Now));
        Assert.Equal((HealthVerdict.Fail, "not there", "there"), (gone.Verdict, gone.Seen, gone.Wanted));
    }

    [Fact]
    public void Dashboard_is_there()
    {
        var declaration = Shop.Spec().Find(Shop.Alarm)!; // any: nothing of it is read but its address
        Assert.Equal((HealthVerdict.Fail, "not there", "there"),
            ResourceJudge.Dashboard(declaration, Observation.Absent(Shop.Now)) is var item ? (item.Verdict, item.Seen, item.Wanted) : default);
        Assert.Equal(HealthVerdict.Unknown, ResourceJudge.Dashboard(declaration, Observation.Unknown("Throttled", Shop.Now)).Verdict);
    }

    [Theory]
    [InlineData("OK", true, HealthVerdict.Pass, "OK")]
    [InlineData("INSUFFICIENT_DATA", true, HealthVerdict.Pass, "INSUFFICIENT_DATA")]
    [InlineData("ALARM", true, HealthVerdict.Fail, "ALARM")]
    [InlineData("ALARM", false, HealthVerdict.Fail, "ALARM, muted")]
    public void Alarm_fails_muted_or_not(string state, bool enabled, HealthVerdict verdict, string seen)
    {
        var look = Observation.Present(new AlarmLive(new AlarmDefinition { Name = "shop-db-cpu", ActionsEnabled = enabled }, state, null), Shop.Now);
        var item = ResourceJudge.Alarm(Shop.Spec().Find(Shop.Alarm)!, look);

        Assert.Equal((verdict, seen), (item.Verdict, item.Seen));
    }

    [Theory]
    [InlineData("ISSUED", 30, HealthVerdict.Pass, "expires 2026-12-25, in 30 days")]
    [InlineData("ISSUED", 29, HealthVerdict.Fail, "expires 2026-12-24, in 29 days")]
    [InlineData("EXPIRED", -1, HealthVerdict.Fail, "expired 2026-11-24")]
    [InlineData("REVOKED", 90, HealthVerdict.Fail, "REVOKED")]
    [InlineData("PENDING_VALIDATION", null, HealthVerdict.Fail, "PENDING_VALIDATION")]
    public void Certificate_is_valid_for_long_enough(string status, int? days, HealthVerdict verdict, string seen)
    {
        var certificate = new SeenCertificate("shop.example.com", status, days is { } n ? Shop.Now.AddDays(n) : null);
        var item = CertificateJudge.Judge(Shop.Certificate, new(certificate), 30, Shop.Now);

        Assert.Equal(("certificate shop.example.com", verdict, seen), (item.Name, item.Verdict, item.Seen));
    }

    [Fact]
    public void Certificate_that_is_gone_fails_and_one_that_could_not_be_seen_is_unknown()
    {
        Assert.Equal(HealthVerdict.Fail, CertificateJudge.Judge(Shop.Certificate, new(null), 30, Shop.Now).Verdict);
        Assert.Equal(HealthVerdict.Unknown, CertificateJudge.Judge(Shop.Certificate, new(null, "Throttled"), 30, Shop.Now).Verdict);
    }
}
