using Reconciler.Checking;
using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Health;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;
using Reconciler.Kinds;
using Reconciler.Kinds.Alarm;
using Reconciler.Kinds.RdsInstance;
using Reconciler.Kinds.ReplicationGroup;

namespace Reconciler.Tests.Checking;

public sealed class PreflightJudgeTests
{
    [Theory]
    [InlineData(23, HealthVerdict.Pass)]
    [InlineData(24, HealthVerdict.Pass)]
    [InlineData(25, HealthVerdict.Fail)]
    [InlineData(null, HealthVerdict.Fail)]
    public void Backup_is_of_the_last_day(int? hours, HealthVerdict verdict)
    {
        var at = hours is { } age ? Shop.Now.AddHours(-age) : (DateTimeOffset?)null;
        var items = Judge(Shop.Spec(), f => f with { Backups = Of(Shop.Database, new Answered<DateTimeOffset?>(at)) });

        Assert.Equal(verdict, items["rdsInstance/db backup"].Verdict);
    }

    [Fact]
    public void Image_is_in_the_registry_or_somebody_has_to_look()
    {
        Assert.Equal(HealthVerdict.Pass, Judge(Shop.Spec(), f => f with { Images = Of(Shop.Web, new Answered<SeenImage?>(new SeenImage(Shop.Now))) })["ecsService/web image"].Verdict);
        Assert.Equal(HealthVerdict.Fail, Judge(Shop.Spec(), f => f with { Images = Of(Shop.Web, new Answered<SeenImage?>(null)) })["ecsService/web image"].Verdict);
        Assert.Equal(HealthVerdict.Ask, Judge(Shop.Spec(image: "nginx:1.27"), f => f)["ecsService/web image"].Verdict);
    }

    [Fact]
    public void Previous_revision_is_what_a_rollback_would_go_to()
    {
        var none = Judge(Shop.Spec(), f => f)["ecsService/web previous revision"];
        var before = Judge(Shop.Spec(), f => f, new ReleaseHistory { Before = "shop-web:5", Usable = [new UsableRevision("shop-web:4", Proven: false)] })["ecsService/web previous revision"];

        Assert.Equal(HealthVerdict.Unknown, none.Verdict);
        Assert.Equal((HealthVerdict.Pass, "shop-web:4, not proven"), (before.Verdict, before.Seen));
    }

    [Fact]
    public void Closed_window_says_when_it_opens()
    {
        const string Evenings = """
            syncWindows:
              - { name: evenings, kind: allow, days: Mon-Fri, from: "20:00", to: "22:00" }
            """;
        const string Lunch = """
            syncWindows:
              - { name: lunch, kind: allow, days: Mon-Fri, from: "12:00", to: "14:00" }
            """;

        var closed = Judge(Shop.Spec(Evenings), f => f)["ecsService/web sync window"];
        Assert.Equal(HealthVerdict.Fail, closed.Verdict);
        Assert.Contains("20:00", closed.Seen);
        Assert.Contains("only evenings allows them", closed.Seen);
        Assert.Equal((HealthVerdict.Pass, "open"), Told(Judge(Shop.Spec(Lunch), f => f)["ecsService/web sync window"]));
        Assert.Equal((HealthVerdict.Pass, "none declared, always open"), Told(Judge(Shop.Spec(), f => f)["ecsService/web sync window"]));
    }

    [Fact]
    public void Credentials_are_of_the_declared_account()
    {
        Assert.Equal(HealthVerdict.Pass, Judge(Shop.Spec(), f => f)["credentials"].Verdict);
        Assert.Equal((HealthVerdict.Fail, "account 210987654321"), Told(Judge(Shop.Spec(), f => f with { Check = f.Check with { Identity = CallerIdentity.Known("210987654321") } })["credentials"]));
        Assert.Equal((HealthVerdict.Unknown, "no"), Told(Judge(Shop.Spec(), f => f with { Check = f.Check with { Identity = CallerIdentity.Unknown("no") } })["credentials"]));
    }

    [Theory]
    [InlineData("production", null, true)]
    [InlineData("shop-prod", null, true)]
    [InlineData("staging", null, false)]
    [InlineData("products", null, false)]
    [InlineData("shop", "Production", true)]
    public void Production_is_told_by_name_or_label(string name, string? label, bool production) =>
        Assert.Equal(production, PeopleTell.IsProduction(name, label is null ? [] : [KeyValuePair.Create("stage", label)]));

    [Fact]
    public void Production_has_questions_of_its_own()
    {
        Assert.Contains(PeopleTell.Deployment(production: true, dashboards: true), i => i.Name == "Production-Specific: Deployment approved by tech lead");
        Assert.DoesNotContain(PeopleTell.Deployment(production: false, dashboards: true), i => i.Name.StartsWith("Production-Specific", StringComparison.Ordinal));
        Assert.All(PeopleTell.Deployment(production: true, dashboards: true), i => Assert.Equal(HealthVerdict.Ask, i.Verdict));
    }

    [Fact]
    public void Dashboards_are_asked_of_a_person_only_where_none_is_declared()
    {
        const string Question = "Monitoring & Alerts: CloudWatch dashboards accessible";

        Assert.Contains(PeopleTell.Deployment(production: false, dashboards: true), i => i.Name == Question);
        Assert.DoesNotContain(PeopleTell.Deployment(production: false, dashboards: false), i => i.Name == Question);
    }

    [Theory]
    [InlineData("active", HealthVerdict.Fail)]
    [InlineData("dormant", HealthVerdict.Pass)]
    public void Stopped_database_lets_no_deployment_through_unless_it_rests_on_purpose(string mode, HealthVerdict verdict)
    {
        var items = Judge(Shop.Spec(costMode: mode), f => f with
        {
            Check = f.Check with
            {
                Looks = new Dictionary<ResourceAddress, Observation>(f.Check.Looks)
                {
                    [Shop.Database] = Observation.Present(new RdsInstanceLive { Identifier = "shop-db", Status = "stopped" }, Shop.Now),
                },
            },
        });

        Assert.Equal(verdict, items["rdsInstance/db"].Verdict);
        Assert.Equal(HealthVerdict.Pass, items["replicationGroup/redis"].Verdict);
    }

    [Fact]
    public void Every_question_is_one_of_the_runbooks_kind_and_asked_once()
    {
        var names = PeopleTell.Deployment(production: true, dashboards: true).Select(i => i.Name).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Contains("Code & Build Validation: No critical security vulnerabilities in Docker images (Trivy scan)", names);
    }

    [Fact]
    public void Writes_by_others_are_counted_and_the_newest_three_told()
    {
        var writes = Enumerable.Range(1, 4).Select(n => new SeenWrite("UpdateService", $"user-{n}", Shop.Now.AddHours(-n))).ToList();
        var item = PeopleTell.Weekly(new(writes), Shop.Now).First();

        Assert.Equal(
            (HealthVerdict.Ask, "4 in 7 days, the newest: UpdateService by user-1 2026-11-25 01:00Z (1h ago); UpdateService by user-2 2026-11-25 00:00Z (2h ago); UpdateService by user-3 2026-11-24 23:00Z (3h ago)"),
            Told(item));
    }

    [Theory]
    [InlineData("123456789012.dkr.ecr.ap-southeast-2.amazonaws.com/shop/web:v1", "shop/web", "v1")]
    [InlineData("123456789012.dkr.ecr.ap-southeast-2.amazonaws.com/web", "web", "latest")]
    [InlineData("123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:v1", null, null)]
    [InlineData("210987654321.dkr.ecr.ap-southeast-2.amazonaws.com/shop/web:v1", null, null)]
    [InlineData("public.ecr.aws/shop/web:v1", null, null)]
    public void Image_of_this_registry_is_told_by_account_and_region(string image, string? repository, string? tag)
    {
        var found = EcrImage.Of(image, new AwsTarget("ap-southeast-2", "123456789012", null));

        Assert.Equal((repository, tag), (found?.Repository, found?.Tag));
    }

    [Fact]
    public void Image_may_be_named_by_its_digest()
    {
        var digest = $"sha256:{new string('a', 64)}";

        Assert.Equal(
            new EcrImage("shop/web", null, digest),
            EcrImage.Of($"123456789012.dkr.ecr.ap-southeast-2.amazonaws.com/shop/web@{digest}", new AwsTarget("ap-southeast-2", "123456789012", null)));
    }

    private static (HealthVerdict, string) Told(HealthItem item) => (item.Verdict, item.Seen);

    private static Dictionary<ResourceAddress, T> Of<T>(ResourceAddress address, T value) => new() { [address] = value };

    private static Dictionary<string, HealthItem> Judge(EnvironmentSpec spec, Func<PreflightFacts, PreflightFacts> change, ReleaseHistory? release = null)
    {
        var history = EnvironmentHistory.Empty with
        {
            Resources = new Dictionary<string, ResourceHistory> { [Shop.Web.Local] = new() { Release = release ?? ReleaseHistory.Empty } },
        };
        var looks = new Dictionary<ResourceAddress, Observation>
        {
            [Shop.Web] = Observation.Present(Shop.Service(), Shop.Now),
            [Shop.Database] = Observation.Present(new RdsInstanceLive { Identifier = "shop-db", Status = "available" }, Shop.Now),
            [Shop.Cache] = Observation.Present(new ReplicationGroupLive { Id = "shop-redis", Status = "available" }, Shop.Now),
            [Shop.Alarm] = Observation.Present(new AlarmLive(new AlarmDefinition { Name = "shop-db-cpu" }, "OK", null), Shop.Now),
        };
        var facts = new PreflightFacts(new CheckFacts(CallerIdentity.Known("123456789012"), looks));
        return PreflightJudge.Judge(Shop.Subject(spec, history), change(facts), "web").ToDictionary(i => i.Name);
    }
}
