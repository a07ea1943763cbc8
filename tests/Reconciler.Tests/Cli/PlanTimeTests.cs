using Reconciler.Cli;
using Reconciler.Core.Scheduling;

namespace Reconciler.Tests.Cli;

public sealed class PlanTimeTests
{
    private static readonly Schedule Sydney = new(TimeZoneInfo.FindSystemTimeZoneById("Australia/Sydney"), []);

    [Theory]
    [InlineData("2026-12-24T18:30", "2026-12-24T07:30:00Z")]
    [InlineData("2026-06-24 18:30", "2026-06-24T08:30:00Z")]
    [InlineData("2026-12-24T18:30:15", "2026-12-24T07:30:15Z")]
    [InlineData("2026-12-24T18:30Z", "2026-12-24T18:30:00Z")]
    [InlineData("2026-12-24T18:30:15Z", "2026-12-24T18:30:15Z")]
    [InlineData("2026-12-24 18:30+02:00", "2026-12-24T16:30:00Z")]
    // Sydney's clock goes from 02:00 to 03:00 here: the first moment after the gap counts.
    [InlineData("2026-10-04T02:30", "2026-10-03T16:00:00Z")]
    public void Time_is_local_unless_it_says_otherwise(string text, string instant)
    {
        Assert.Equal(DateTimeOffset.Parse(instant), PlanTime.Parse(text).In(Sydney));
    }

    [Fact]
    public void Left_out_it_is_now()
    {
        Assert.Null(PlanTime.Parse(null).In(Sydney));
    }

    [Theory]
    [InlineData("")]
    [InlineData("now")]
    [InlineData("18:30")]
    [InlineData("2026-12-24")]
    [InlineData("24.12.2026 18:30")]
    [InlineData("2026-12-24T25:00")]
    [InlineData("2026-02-30T12:00")]
    [InlineData("2026-12-24T18:30 Australia/Sydney")]
    public void What_is_no_time_says_what_one_is(string text)
    {
        Assert.Equal(
            $"--at {text}: expected a time such as 2026-12-24T18:30 (in the environment's zone) or 2026-12-24T07:30Z.",
            Assert.Throws<FormatException>(() => PlanTime.Parse(text)).Message);
    }
}
