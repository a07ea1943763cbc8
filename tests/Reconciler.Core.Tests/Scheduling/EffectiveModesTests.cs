using Reconciler.Core.Desired;
using Reconciler.Core.Scheduling;
using Reconciler.Core.Tests.Desired;
using Xunit;

namespace Reconciler.Core.Tests.Scheduling;

public sealed class EffectiveModesTests
{
    private static readonly TimeZoneInfo Sydney = TimeZoneInfo.FindSystemTimeZoneById("Australia/Sydney");

    private static readonly Schedule Weekend = new(Sydney,
    [
        new ScheduleWindow("weekend", CostMode.Dormant, new WeeklyWindow(DayOfWeek.Friday, new(20, 0), DayOfWeek.Monday, new(6, 30))),
        new ScheduleWindow("nights", CostMode.Dormant, new DailyWindow(
            [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday], new(22, 0), new(6, 0))),
    ]);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text);

    [Fact]
    public void Window_that_holds_overrules_the_commit_and_says_until_when()
    {
        var mode = EffectiveModes.At(CostMode.Active, Weekend, null, At("2026-11-28T12:00:00+11:00"));

        Assert.Equal(new EffectiveMode(CostMode.Dormant, "window weekend, until Mon 2026-11-30 06:30 Australia/Sydney",
            ModeSource.Schedule, At("2026-11-29T19:30:00Z"),
            "costMode active is overruled: dormant by window weekend, until Mon 2026-11-30 06:30 Australia/Sydney"), mode);
    }

    [Fact]
    public void Window_with_the_mode_of_the_commit_overrules_nothing() =>
        Assert.Null(EffectiveModes.At(CostMode.Dormant, Weekend, null, At("2026-11-28T12:00:00+11:00")).Overruled);

    [Fact]
    public void Outside_every_window_the_commit_decides_until_the_first_begins() =>
        Assert.Equal(new EffectiveMode(CostMode.Active, "costMode in the desired state", ModeSource.DesiredState, At("2026-11-24T11:00:00Z"), null),
            EffectiveModes.At(CostMode.Active, Weekend, null, At("2026-11-24T12:00:00+11:00")));

    [Fact]
    public void Without_windows_there_is_no_edge() =>
        Assert.Null(EffectiveModes.At(CostMode.Active, Schedule.None, null, At("2026-11-24T12:00:00Z")).NextEdge);

    [Fact]
    public void Override_beats_the_window_until_it_is_over_to_the_tick()
    {
        var until = At("2026-11-28T16:00:00+11:00");
        var wake = new ModeOverride(CostMode.Active, until, "ann", "load test");

        var during = EffectiveModes.At(CostMode.Dormant, Weekend, wake, until.AddTicks(-1));
        Assert.Equal((CostMode.Active, ModeSource.Override, until), (during.CostMode, during.Source, during.NextEdge));
        Assert.Equal("override by ann, until Sat 2026-11-28 16:00 Australia/Sydney: load test", during.Reason);
        Assert.StartsWith("costMode dormant is overruled: active by override by ann", during.Overruled);
        Assert.Equal(ModeSource.Schedule, EffectiveModes.At(CostMode.Dormant, Weekend, wake, until).Source);
    }

    [Theory]
    // A clock that jumps from 02:00 to 03:00: 02:30 does not exist, the first instant after the gap counts.
    [InlineData("Australia/Sydney", "2026-10-04", "02:30", "05:00", "2026-10-03T16:00:00Z", "2026-10-03T18:00:00Z")]
    [InlineData("Australia/Sydney", "2026-10-04", "00:30", "02:30", "2026-10-03T14:30:00Z", "2026-10-03T16:00:00Z")]
    // 02:30 comes twice: from takes the earlier, to the later.
    [InlineData("Australia/Sydney", "2026-04-05", "02:30", "05:00", "2026-04-04T15:30:00Z", "2026-04-04T19:00:00Z")]
    [InlineData("Australia/Sydney", "2026-04-05", "00:30", "02:30", "2026-04-04T13:30:00Z", "2026-04-04T16:30:00Z")]
    [InlineData("Australia/Sydney", "2026-04-05", "02:30", "02:45", "2026-04-04T15:30:00Z", "2026-04-04T16:45:00Z")]
    // Half an hour only.
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "05:00", "2026-10-03T15:30:00Z", "2026-10-03T18:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:45", "01:50", "2026-04-04T14:45:00Z", "2026-04-04T15:20:00Z")]
    // A day that never was: from counts from the first instant after it.
    [InlineData("Pacific/Apia", "2011-12-30", "10:00", "09:00", "2011-12-30T10:00:00Z", "2011-12-30T19:00:00Z")]
    public void Clock_that_is_moved_bends_the_window_as_designed(string zone, string day, string from, string to, string begin, string end)
    {
        var date = DateOnly.Parse(day);
        var window = new ScheduleWindow("w", CostMode.Dormant, new DailyWindow([date.DayOfWeek], TimeOnly.Parse(from), TimeOnly.Parse(to)));
        var schedule = new Schedule(TimeZoneInfo.FindSystemTimeZoneById(zone), [window]);

        Assert.Equal(At(begin), EffectiveModes.At(CostMode.Active, schedule, null, At(begin).AddTicks(-1)).NextEdge);
        Assert.Equal(At(end), EffectiveModes.At(CostMode.Active, schedule, null, At(begin)).NextEdge);
    }

    [Fact]
    public void Days_that_touch_are_one_stretch()
    {
        var schedule = new Schedule(TimeZoneInfo.Utc, [new ScheduleWindow("week", CostMode.Dormant, new DailyWindow(
            [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday], TimeOnly.MinValue, TimeOnly.MinValue))]);

        Assert.Equal("window week, until Thu 2026-11-26 00:00 UTC", EffectiveModes.At(CostMode.Active, schedule, null, At("2026-11-23T05:00:00Z")).Reason);
    }

    [Fact]
    public void Every_whole_day_is_a_window_without_an_end()
    {
        var schedule = new Schedule(Sydney, [new ScheduleWindow("always", CostMode.Dormant, new DailyWindow(Enum.GetValues<DayOfWeek>(), TimeOnly.MinValue, TimeOnly.MinValue))]);

        var mode = EffectiveModes.At(CostMode.Active, schedule, null, At("2026-11-23T05:00:00Z"));
        Assert.Equal(("window always, which always holds", null), (mode.Reason, mode.NextEdge));
    }

    [Fact]
    public void Dated_window_years_away_is_a_known_edge()
    {
        var schedule = new Schedule(Sydney, [new ScheduleWindow("far", CostMode.Dormant, new DatedWindow(new(2199, 12, 31), new(2199, 12, 31, 23, 0, 0)))]);

        Assert.Equal(At("2199-12-30T13:00:00Z"), EffectiveModes.At(CostMode.Active, schedule, null, At("2026-11-23T05:00:00Z")).NextEdge);
    }

    [Theory]
    [InlineData("{ name: a, costMode: dormant, from: Fri 20:00, to: Fri 20:00 }", "10:58: schedule[0].to: from and to are the same: the window would last the whole week. Set costMode instead, or correct one of them.")]
    [InlineData("{ name: a, costMode: dormant, from: Fri 24:00, to: Mon 06:30 }", "10:43: schedule[0].from: found \"Fri 24:00\": 24:00 is no time of day; midnight is written 00:00, of the day after.")]
    [InlineData("{ name: a, costMode: dormant, from: Friday 6:30, to: Mon 06:30 }", "10:43: schedule[0].from: found \"Friday 6:30\": 6:30 is no time of day; write 06:30.")]
    [InlineData("{ name: a, costMode: dormant, from: \"22:00\", to: \"06:00\" }", "10:7: schedule[0]: from and to are times of day, but on which days? Add days: Mon-Sun, or write from: Fri 20:00, to: Mon 06:30.")]
    [InlineData("{ name: a, costMode: dormant, days: Mon-Fry, from: \"22:00\", to: \"06:00\" }", "10:43: schedule[0].days: found \"Mon-Fry\": Fry is no day; did you mean Fri?")]
    [InlineData("{ name: a, costMode: dormant, days: Mon, from: Fri 22:00, to: \"06:00\" }", "10:43: schedule[0].days: with days, from and to are times of day alone. Write from: \"22:00\", to: \"06:00\", or leave days out.")]
    [InlineData("{ name: a, costMode: dormant, from: 2026-02-30 22:00, to: 2026-03-01 06:00 }", "10:43: schedule[0].from: found \"2026-02-30 22:00\": there is no date 2026-02-30; write year, month and day of the years 2000–2199, as in 2026-12-24.")]
    [InlineData("{ name: a, costMode: dormant, from: 2026-03-02 22:00, to: 2026-03-01 06:00 }", "10:65: schedule[0].to: to 2026-03-01 06:00 is not after from 2026-03-02 22:00. Exchange them or correct the dates.")]
    [InlineData("{ name: a, costMode: dormant, from: Fri 22:00, to: 2026-03-01 06:00 }", "10:58: schedule[0].to: from Fri 22:00 and to 2026-03-01 06:00 are of two forms. Write both with a weekday or both with a date.")]
    [InlineData("{ name: a, costMode: asleep, from: Fri 22:00, to: Mon 06:00 }", "10:28: schedule[0].costMode: found \"asleep\", expected active or dormant.")]
    public void Window_that_cannot_be_meant_is_a_finding_with_its_place(string window, string finding)
    {
        var reading = Reading.Of(Reading.Environment("a", $"""
            timeZone: UTC

            enforcement: correct
            schedule:
              - {window}
            """), "f.yaml");

        Assert.Contains("f.yaml:" + finding, reading.Messages());
    }

    [Fact]
    public void Schedule_without_a_zone_is_a_finding() => Assert.Equal(
        ["f.yaml:7:5: schedule: there is a schedule and no timeZone. Add timeZone: with a name such as Australia/Sydney or UTC."],
        Reading.Of(Reading.Environment("a", "schedule:\n  - { name: a, costMode: dormant, from: Fri 20:00, to: Mon 06:30 }"), "f.yaml").Messages());

    [Theory]
    [InlineData("Mon-Thu", "Mon Tue Wed Thu")]
    [InlineData("Sat-Mon", "Mon Sat Sun")]
    [InlineData("Mon, Wed,Fri", "Mon Wed Fri")]
    [InlineData("[Tue, Sat-Sun]", "Tue Sat Sun")]
    [InlineData("Mon-Sun", "Mon Tue Wed Thu Fri Sat Sun")]
    public void Days_can_be_ranges_and_lists(string written, string meant)
    {
        var reading = Reading.Of(Reading.Environment("a", $$"""
            timeZone: UTC
            schedule: [{ name: a, costMode: dormant, days: {{(written.Contains('[') ? written : $"\"{written}\"")}}, from: 22:00, to: 06:00 }]
            """));

        Assert.Empty(reading.Messages());
        var window = Assert.IsType<DailyWindow>(Assert.Single(reading.Environments).Schedule.Windows[0].Time);
        Assert.Equal(meant, string.Join(' ', window.Days.Select(d => d.ToString()[..3])));
    }
}
