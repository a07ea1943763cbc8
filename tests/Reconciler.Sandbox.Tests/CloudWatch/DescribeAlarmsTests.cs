using System.Xml.Linq;

namespace Reconciler.Sandbox.Tests.CloudWatch;

public class DescribeAlarmsTests
{
    private static readonly string Many = "cloudwatch: { alarms: { " + string.Join(", ", Enumerable.Range(0, 120).Select(
        number => $"shop-{number:D3}: {{ namespace: Shop, metric: Depth, state: {(number < 3 ? "ALARM" : "OK")}, missingData: ignore }}")) + " } }";

    [Fact]
    public async Task Pages_follow_the_token_and_hold_everything_once()
    {
        using var watch = new CloudWatchFixture(Many);
        var first = await watch.Call("DescribeAlarms", ("MaxRecords", "100"));
        var token = first.Descendants("NextToken").Single().Value;
        var second = await watch.Call("DescribeAlarms", ("MaxRecords", "100"), ("NextToken", token));
        Assert.Equal(120, Names(first).Concat(Names(second)).Distinct().Count());
        Assert.Empty(second.Descendants("NextToken"));
        Assert.Equal("InvalidNextToken", await watch.Refused("DescribeAlarms", ("NextToken", "x")));
    }

    [Fact]
    public async Task A_page_holds_fifty_where_nothing_is_said_and_a_hundred_at_most()
    {
        using var watch = new CloudWatchFixture(Many);
        Assert.Equal(50, Names(await watch.Call("DescribeAlarms")).Count());
        Assert.Equal("ValidationError", await watch.Refused("DescribeAlarms", ("MaxRecords", "101")));
    }

    [Fact]
    public async Task Alarms_are_found_by_name_prefix_and_state()
    {
        using var watch = new CloudWatchFixture(Many);
        Assert.Equal(["shop-007"], Names(await watch.Call("DescribeAlarms", ("AlarmNames.member.1", "shop-007"), ("AlarmNames.member.2", "x"))));
        Assert.Equal(10, Names(await watch.Call("DescribeAlarms", ("AlarmNamePrefix", "shop-01"))).Count());
        Assert.Equal(3, Names(await watch.Call("DescribeAlarms", ("StateValue", "ALARM"))).Count());
        Assert.Empty(Names(await watch.Call("DescribeAlarms", ("AlarmTypes.member.1", "CompositeAlarm"))));
        Assert.Equal("ValidationError", await watch.Refused("DescribeAlarms", ("StateValue", "BAD")));
    }

    [Fact]
    public async Task More_than_a_hundred_names_are_refused()
    {
        using var watch = new CloudWatchFixture(Many);
        var names = Enumerable.Range(1, 101).Select(number => ($"AlarmNames.member.{number}", $"shop-{number}"));
        Assert.Equal("ValidationError", await watch.Refused("DescribeAlarms", [.. names]));
    }

    private static IEnumerable<string> Names(XElement answer) => answer.Descendants("AlarmName").Select(name => name.Value);
}
