using System.Net;
using Reconciler.Sandbox.Tests.Wire;

namespace Reconciler.Sandbox.Tests.Rds;

public class DescribeTests
{
    private static readonly string Many =
        "rds: { instances: { " + string.Join(", ", Enumerable.Range(0, 45).Select(number => $"db{number:D2}: {{}}")) + " } }";

    [Fact]
    public async Task An_unknown_instance_is_answered_with_404()
    {
        using var rds = new RdsFixture(RdsFixture.OneDatabase);
        var (status, answer) = await rds.Sandbox.TryQuery(
            "rds", RdsFixture.Version, "DescribeDBInstances", SandboxFixture.Region, ("DBInstanceIdentifier", "none"));
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal("DBInstanceNotFound", answer.Descendants("Code").Single().Value);
    }

    [Fact]
    public async Task A_filter_with_several_values_finds_those_that_exist()
    {
        using var rds = new RdsFixture(Many);
        var answer = await rds.Call("DescribeDBInstances",
            ("Filters.Filter.1.Name", "db-instance-id"),
            ("Filters.Filter.1.Values.Value.1", "db03"),
            ("Filters.Filter.1.Values.Value.2", "none"),
            ("Filters.Filter.1.Values.Value.3", "db41"));
        Assert.Equal(["db03", "db41"], answer.Descendants("DBInstanceIdentifier").Select(id => id.Value));
    }

    [Fact]
    public async Task An_unknown_filter_is_refused()
    {
        using var rds = new RdsFixture(Many);
        Assert.Equal("InvalidParameterValue", await rds.Refused("DescribeDBInstances",
            ("Filters.Filter.1.Name", "colour"), ("Filters.Filter.1.Values.Value.1", "red")));
    }

    [Fact]
    public async Task Pages_follow_the_marker_and_hold_everything_once()
    {
        using var rds = new RdsFixture(Many);
        var seen = new List<string>();
        var marker = "";
        var pages = 0;
        do
        {
            var answer = await rds.Call("DescribeDBInstances", ("MaxRecords", "20"), ("Marker", marker));
            seen.AddRange(answer.Descendants("DBInstanceIdentifier").Select(id => id.Value));
            marker = answer.Descendants("Marker").SingleOrDefault()?.Value ?? "";
            pages++;
        }
        while (marker.Length > 0);
        Assert.Equal(3, pages);
        Assert.Equal(45, seen.Distinct().Count());
        Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
    }

    [Theory]
    [InlineData("19")]
    [InlineData("101")]
    public async Task A_page_size_out_of_range_is_refused(string size)
    {
        using var rds = new RdsFixture(Many);
        Assert.Equal("InvalidParameterValue", await rds.Refused("DescribeDBInstances", ("MaxRecords", size)));
    }

    [Fact]
    public async Task Lists_carry_the_item_names_of_the_service_model()
    {
        using var rds = new RdsFixture("rds: { instances: { db: { replicas: [copy], tags: { team: platform } } } }");
        var instance = await rds.Instance();
        Assert.Equal("copy", instance.Element("ReadReplicaDBInstanceIdentifiers")!.Element("ReadReplicaDBInstanceIdentifier")!.Value);
        Assert.Equal("platform", instance.Element("TagList")!.Element("Tag")!.Element("Value")!.Value);
        Assert.NotNull(instance.Element("DBParameterGroups")!.Element("DBParameterGroup"));
    }

    [Fact]
    public async Task Events_need_a_type_with_an_identifier()
    {
        using var rds = new RdsFixture(RdsFixture.OneDatabase);
        Assert.Equal("InvalidParameterCombination", await rds.Refused("DescribeEvents", ("SourceIdentifier", "db")));
        await rds.Stop();
        rds.Pass(TimeSpan.FromMinutes(5));
        var answer = await rds.Call("DescribeEvents", ("SourceIdentifier", "db"), ("SourceType", "db-instance"));
        Assert.Equal("notification", answer.Descendants("EventCategory").Single().Value);
        rds.Pass(TimeSpan.FromHours(2));
        Assert.Empty((await rds.Call("DescribeEvents")).Descendants("Event"));
    }

    [Fact]
    public async Task What_the_seed_says_was_there_before_the_oldest_moment_that_a_lagging_read_sees()
    {
        using var rds = new RdsFixture(RdsFixture.OneDatabase, options => options with { ReadLag = TimeSpan.FromHours(1) });
        for (var look = 0; look < 20; look++)
            Assert.Equal("available", await rds.Status());
    }
}
