using Reconciler.Core.Recording;
using Reconciler.Diagnosing;
using Reconciler.Diagnosing.Rules;
using Reconciler.Kinds.EcsService.Releasing;
using Reconciler.Tests.Checking;

namespace Reconciler.Tests.Diagnosing;

/// <summary>Databases and caches that are not available, or not reached.</summary>
public sealed class DependencyRulesTests
{
    private static readonly Patient Well = new()
    {
        Declare = s => s with
        {
            Release = s.Release with { HealthCheck = new EcsHealthPage("http://shop.example.com/health", null, 200, new Dictionary<string, string> { ["database"] = "connected", ["redis"] = "connected" }) },
        },
    };

    [Theory]
    [InlineData("stopped", "is stopped, and the environment is active")]
    [InlineData("starting", "is starting")]
    [InlineData("storage-full", "no storage left")]
    [InlineData("failed", "failed; AWS does not bring it back")]
    [InlineData("", "does not exist")]
    public void Database_that_is_not_available_is_at_the_root(string status, string cause)
    {
        var found = (Well with { Database = status }).One(new DatabaseRule());

        Assert.Equal((Entries.Database, Likelihood.Certain), (found.Entry, found.Likelihood));
        Assert.StartsWith("rdsInstance/db (shop-db): ", found.Evidence[0]);
        Assert.Contains(cause, found.Cause);
        Assert.StartsWith("aws rds describe-db-instances --db-instance-identifier shop-db ", found.Commands[0]);
        Assert.Equal(status == "stopped", found.Commands.Contains("aws rds start-db-instance --db-instance-identifier shop-db --region ap-southeast-2"));
    }

    [Fact]
    public void Stopped_database_says_who_starts_it()
    {
        Assert.StartsWith("The daemon starts it", (Well with { Database = "stopped", More = "enforcement: correct" }).One(new DatabaseRule()).Remedy);
        Assert.Equal("Start it yourself: the desired state has the daemon observe it only.", (Well with { Database = "stopped" }).One(new DatabaseRule()).Remedy);
        Assert.Equal("Start it yourself: reconciling is paused by kim (upgrade).", (Well with { Database = "stopped", Paused = new PauseState("kim", "upgrade", Shop.Now) }).One(new DatabaseRule()).Remedy);
    }

    [Fact]
    public void Page_and_log_tell_what_AWS_does_not_see()
    {
        var found = Page(Well, "disconnected", "connected").With(f => f with { ConnectionLines = new(["FATAL: could not connect to server: Connection refused"]) }).One(new DatabaseRule());

        Assert.Equal(Likelihood.Likely, found.Likelihood);
        Assert.Equal(["health page: database disconnected, wanted connected", "log: FATAL: could not connect to server: Connection refused"], found.Evidence);
        Assert.Contains("security group", found.Cause);
    }

    [Fact]
    public void Well_and_dormant_have_no_finding()
    {
        Assert.Empty(Page(Well, "connected", "connected").By(new DatabaseRule()));
        Assert.Empty(Page(Well, "connected", "connected").By(new CacheRule()));
        Assert.Empty((Well with { Database = "stopped", CostMode = "dormant" }).By(new DatabaseRule()));
        Assert.Empty((Well with { Cache = "modifying", CostMode = "dormant" }).By(new CacheRule()));
    }

    /// <summary>A load balancer without healthy targets answers in the application's place.</summary>
    [Fact]
    public void Page_that_is_not_the_applications_says_nothing_of_its_database()
    {
        Patient Answering(int status) => Well.With(f => f with { Page = new(new EcsPageAnswer(status, new Dictionary<string, string?> { ["database"] = null, ["redis"] = null })) });

        Assert.Empty(Answering(503).By(new DatabaseRule()));
        Assert.Equal(["health page: database not there, wanted connected"], Answering(200).One(new DatabaseRule()).Evidence);
    }

    [Theory]
    [InlineData("modifying", "is modifying")]
    [InlineData("create-failed", "could not be made")]
    [InlineData("", "does not exist")]
    public void Cache_that_is_not_available_is_at_the_root(string status, string cause)
    {
        var found = (Well with { Cache = status }).One(new CacheRule());

        Assert.Equal((Entries.Cache, Likelihood.Certain), (found.Entry, found.Likelihood));
        Assert.Contains(cause, found.Cause);
        Assert.StartsWith("aws elasticache describe-replication-groups --replication-group-id shop-redis ", found.Commands[0]);
    }

    [Fact]
    public void Cache_that_is_not_reached_is_told_by_page_or_log()
    {
        Assert.Equal(["health page: redis disconnected, wanted connected"], Page(Well, "connected", "disconnected").One(new CacheRule()).Evidence);
        var logged = Well.With(f => f with { ConnectionLines = new(["Error connecting to Redis: timeout"]) });
        Assert.Equal(["log: Error connecting to Redis: timeout"], logged.One(new CacheRule()).Evidence);
        Assert.Contains(logged.One(new CacheRule()).Commands, c => c.StartsWith("aws cloudwatch get-metric-statistics --namespace AWS/ElastiCache --metric-name CurrConnections ", StringComparison.Ordinal));
        Assert.Empty(logged.By(new DatabaseRule()));
    }

    private static Patient Page(Patient patient, string database, string redis) =>
        patient.With(f => f with { Page = new(new EcsPageAnswer(200, new Dictionary<string, string?> { ["database"] = database, ["redis"] = redis })) });
}
