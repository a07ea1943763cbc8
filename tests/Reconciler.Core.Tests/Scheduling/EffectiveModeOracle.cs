using Reconciler.Core.Scheduling;

namespace Reconciler.Core.Tests.Scheduling;

/// <summary>
/// The slow, obvious answer: a clock on the wall is read at every minute of some weeks, and a window holds between the
/// minute at which the clock first shows its begin (or has jumped past it) and the one at which it last shows its end.
/// </summary>
internal sealed class EffectiveModeOracle
{
    private readonly DateTimeOffset _start;
    private readonly DateTime[] _clock;
    private readonly Dictionary<DateTime, (int First, int Last)> _shown = [];
    private readonly Schedule _schedule;
    private readonly int[] _winner;

    /// <param name="schedule">The schedule.</param>
    /// <param name="start">A whole minute.</param>
    /// <param name="days">How many days of answers; two weeks around them are read as well.</param>
    public EffectiveModeOracle(Schedule schedule, DateTimeOffset start, int days)
    {
        _schedule = schedule;
        _start = start.AddDays(-14);
        _clock = [.. Enumerable.Range(0, (days + 28) * 1440)
            .Select(i => TimeZoneInfo.ConvertTime(_start.AddMinutes(i), schedule.Zone).DateTime)];
        for (var i = 0; i < _clock.Length; i++)
            _shown[_clock[i]] = _shown.TryGetValue(_clock[i], out var seen) ? (seen.First, i) : (i, i);
        _winner = Enumerable.Repeat(int.MaxValue, _clock.Length).ToArray();
        for (var w = 0; w < schedule.Windows.Count; w++)
            foreach (var (from, to) in Occurrences(schedule.Windows[w].Time))
                for (var i = from; i < to; i++)
                    _winner[i] = Math.Min(_winner[i], w);
    }

    /// <summary>The window that wins at a minute, or null.</summary>
    public ScheduleWindow? WindowAt(DateTimeOffset minute) =>
        _winner[Index(minute)] is var w && w == int.MaxValue ? null : _schedule.Windows[w];

    /// <summary>The first minute after one at which another window wins, or null within what was read.</summary>
    public DateTimeOffset? NextChange(DateTimeOffset minute)
    {
        for (var i = Index(minute) + 1; i < _winner.Length - 14 * 1440; i++)
            if (_winner[i] != _winner[i - 1])
                return _start.AddMinutes(i);
        return null;
    }

    private int Index(DateTimeOffset minute) => (int)(minute - _start).TotalMinutes;

    private IEnumerable<(int From, int To)> Occurrences(WindowOfTime window)
    {
        if (window is DatedWindow dated)
        {
            yield return (First(dated.From), Last(dated.To));
            yield break;
        }

        for (var day = _clock[0].Date.AddDays(1); day < _clock[^1].Date.AddDays(-8); day = day.AddDays(1))
            switch (window)
            {
                case DailyWindow daily when daily.Days.Contains(day.DayOfWeek):
                    yield return (First(day + daily.From.ToTimeSpan()),
                        Last((daily.From < daily.To ? day : day.AddDays(1)) + daily.To.ToTimeSpan()));
                    break;
                case WeeklyWindow weekly when weekly.FromDay == day.DayOfWeek:
                    var end = day;
                    do
                    {
                        if (end.DayOfWeek == weekly.ToDay && end + weekly.To.ToTimeSpan() > day + weekly.From.ToTimeSpan()) break;
                        end = end.AddDays(1);
                    }
                    while (true);
                    yield return (First(day + weekly.From.ToTimeSpan()), Last(end + weekly.To.ToTimeSpan()));
                    break;
            }
    }

    private int First(DateTime local) => _shown.TryGetValue(local, out var seen) ? seen.First : AfterGap(local);

    private int Last(DateTime local) => _shown.TryGetValue(local, out var seen) ? seen.Last : AfterGap(local);

    private int AfterGap(DateTime local)
    {
        if (local < _clock[0]) return 0;
        var index = Array.FindIndex(_clock, c => c > local);
        return index < 0 ? _clock.Length : index;
    }
}
