using CsCheck;
using Reconciler.Core.Desired;
using Reconciler.Core.Scheduling;
using Xunit;

namespace Reconciler.Core.Tests.Scheduling;

public sealed class EffectiveModePropertyTests
{
    private static readonly Gen<TimeOnly> Times = Gen.OneOf(
        Gen.Int[0, 24 * 60 - 1],
        // Where clocks are moved, and midnight.
        OneOf(0, 60, 90, 105, 119, 120, 135, 149, 150, 179, 180, 195, 1439)).Select(m => new TimeOnly(m / 60, m % 60));

    private static readonly Gen<CostMode> Modes = OneOf(CostMode.Active, CostMode.Dormant);

    private static readonly Gen<DayOfWeek> Days = Gen.Int[0, 6].Select(d => (DayOfWeek)d);

    /// <summary>Zones, and a day near which each moves its clock (or nothing happens).</summary>
    private static readonly (string Zone, string Day)[] Moments =
    [
        ("Australia/Sydney", "2026-04-05"), ("Australia/Sydney", "2026-10-04"), ("Australia/Sydney", "2031-10-05"), ("Australia/Sydney", "2028-02-29"),
        ("Europe/Berlin", "2026-03-29"), ("Europe/Berlin", "2026-10-25"), ("America/New_York", "2027-03-14"), ("America/New_York", "2027-11-07"),
        ("Asia/Kolkata", "2026-12-31"), ("Australia/Lord_Howe", "2026-04-05"), ("Australia/Lord_Howe", "2026-10-04"),
        ("Pacific/Apia", "2011-12-30"), ("Pacific/Apia", "2011-04-02"), ("Africa/Casablanca", "2026-02-15"), ("Africa/Casablanca", "2026-03-22"),
        ("America/Sao_Paulo", "2018-11-04"), ("UTC", "2026-01-01"),
    ];

    private static readonly Gen<(TimeZoneInfo Zone, DateTimeOffset Start)> Places = Gen.Int[0, Moments.Length - 1].Select(Gen.Int[-5, 1])
        .Select((i, shift) => (TimeZoneInfo.FindSystemTimeZoneById(Moments[i].Zone),
            new DateTimeOffset(DateTime.Parse(Moments[i].Day), TimeSpan.Zero).AddDays(shift)));

    private static Gen<ScheduleWindow> Window(int index, DateTimeOffset start) => Gen.OneOf(
        Gen.Select(Modes, Days, Times, Days, Times)
            .Where((_, fromDay, from, toDay, to) => fromDay != toDay || from != to)
            .Select((mode, fromDay, from, toDay, to) => new ScheduleWindow($"w{index}", mode, new WeeklyWindow(fromDay, from, toDay, to))),
        Gen.Select(Modes, Days.HashSet[1, 6], Times, Times)
            .Select((mode, days, from, to) => new ScheduleWindow($"w{index}", mode, new DailyWindow([.. days.Order()], from, to))),
        Gen.Select(Modes, Gen.Int[-3, 6], Times, Gen.Int[1, 5], Times)
            .Select((mode, day, from, length, to) => new ScheduleWindow($"w{index}", mode, new DatedWindow(
                start.UtcDateTime.Date.AddDays(day) + from.ToTimeSpan(), start.UtcDateTime.Date.AddDays(day + length) + to.ToTimeSpan()))));

    private static readonly Gen<(Schedule Schedule, DateTimeOffset Start)> Schedules =
        from place in Places
        from count in Gen.Int[1, 4]
        from first in Window(0, place.Start)
        from second in Window(1, place.Start)
        from third in Window(2, place.Start)
        from fourth in Window(3, place.Start)
        select (new Schedule(place.Zone, [.. new[] { first, second, third, fourth }.Take(count)]), place.Start);

    [Fact]
    public void Mode_at_every_quarter_of_an_hour_is_that_of_the_oracle()
    {
        Schedules.Sample(each =>
        {
            var (schedule, start) = each;
            var oracle = new EffectiveModeOracle(schedule, start, 9);
            for (var at = start; at < start.AddDays(9); at = at.AddMinutes(15))
            {
                var mode = EffectiveModes.At(CostMode.Active, schedule, null, at);
                var window = oracle.WindowAt(at);
                Assert.True(
                    (mode.Source == ModeSource.Schedule) == (window is not null) && mode.CostMode == (window?.CostMode ?? CostMode.Active)
                        && (window is null || mode.Reason.StartsWith($"window {window.Name},", StringComparison.Ordinal)),
                    $"{Print(schedule)} at {at:u}: {mode}, oracle {window}");
            }
        }, iter: 50);
    }

    [Fact]
    public void Next_edge_is_the_first_instant_at_which_mode_or_reason_differs()
    {
        Schedules.Select(Gen.Int[0, 8 * 1440]).Sample((each, minutes) =>
        {
            var (schedule, start) = each;
            var at = start.AddMinutes(minutes);
            var now = EffectiveModes.At(CostMode.Active, schedule, null, at);
            var change = new EffectiveModeOracle(schedule, start, 16).NextChange(at);
            if (now.NextEdge is not { } edge)
            {
                Assert.Null(change);
                return;
            }

            Assert.True(edge > at);
            Assert.True(change is null || edge <= change, $"{Print(schedule)} at {at:u}: {now}, oracle {change:u}");
            var before = EffectiveModes.At(CostMode.Active, schedule, null, edge.AddTicks(-1));
            Assert.Equal(now, before);
            var after = EffectiveModes.At(CostMode.Active, schedule, null, edge);
            Assert.NotEqual((now.CostMode, now.Reason), (after.CostMode, after.Reason));
            for (var between = at; between < edge && between < at.AddDays(9); between = between.AddMinutes(37))
                Assert.Equal(now, EffectiveModes.At(CostMode.Active, schedule, null, between));
        }, iter: 120);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Print(Schedule schedule) => $"{schedule.Zone.Id}: {string.Join("; ", schedule.Windows.Select(w => w.Time is DailyWindow d
        ? $"{w.Name} {w.CostMode} {d} on {string.Join(',', d.Days)}" : w.ToString()))}";
}
