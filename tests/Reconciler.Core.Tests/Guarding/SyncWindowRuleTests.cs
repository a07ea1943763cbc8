using CsCheck;
using Reconciler.Core.Guarding;
using Reconciler.Core.Scheduling;
using Xunit;

namespace Reconciler.Core.Tests.Guarding;

/// <summary>What windows say together, and until when.</summary>
public sealed class SyncWindowRuleTests
{
    private static readonly TimeZoneInfo Sydney = TimeZoneInfo.FindSystemTimeZoneById("Australia/Sydney");

    private static readonly SyncWindow Maintenance = Weekly("maintenance", SyncWindowKind.Allow, DayOfWeek.Sunday, 2, DayOfWeek.Sunday, 4);

    private static readonly SyncWindow Freeze = new(
        "freeze", SyncWindowKind.Deny, new DatedWindow(new(2026, 11, 27, 0, 0, 0), new(2026, 11, 30, 6, 0, 0)));

    [Fact]
    public void No_window_allows() => Assert.Equal(Verdict.Allow, Judge("2026-11-25T12:00:00Z"));

    [Fact]
    public void Open_window_that_allows_lets_it_through() =>
        // Sunday 03:00 in Sydney, in summer.
        Assert.Equal(Verdict.Allow, Judge("2026-11-21T16:00:00Z", Maintenance));

    [Fact]
    public void Closed_window_that_allows_holds_it_until_it_opens()
    {
        var verdict = Judge("2026-11-25T12:00:00Z", Maintenance);

        Assert.Equal((Decision.Defer, At("2026-11-28T15:00:00Z"), "SyncWindow"), (verdict.Decision, verdict.Until, verdict.Code));
        Assert.Equal("sync windows to allow spec changes, Sun 2026-11-29 02:00 Australia/Sydney (only maintenance allows them)", verdict.Reason);
    }

    [Fact]
    public void Window_that_denies_wins_over_one_that_allows_until_one_that_allows_opens_without_it()
    {
        // Sunday the 29th 03:00: maintenance is open, and so is the freeze; the next maintenance without it is a week later.
        var verdict = Judge("2026-11-28T16:00:00Z", Maintenance, Freeze);

        Assert.Equal((Decision.Defer, At("2026-12-05T15:00:00Z")), (verdict.Decision, verdict.Until));
        Assert.Equal("sync windows to allow spec changes, Sun 2026-12-06 02:00 Australia/Sydney (freeze denies them now)", verdict.Reason);
    }

    [Fact]
    public void Window_that_denies_holds_it_until_its_end()
    {
        Assert.Equal(At("2026-11-29T19:00:00Z"), Judge("2026-11-28T16:00:00Z", Freeze).Until);
        Assert.Equal(Verdict.Allow, Judge("2026-11-29T19:00:00Z", Freeze));
    }

    [Fact]
    public void What_no_window_will_ever_allow_again_is_denied()
    {
        var past = new SyncWindow("launch", SyncWindowKind.Allow, new DatedWindow(new(2026, 1, 1), new(2026, 1, 2)));
        var verdict = Judge("2026-11-28T16:00:00Z", past);

        Assert.Equal((Decision.Deny, null), (verdict.Decision, verdict.Until));
        Assert.Equal("sync windows allow no spec changes any more (only launch allows them); change syncWindows", verdict.Reason);
    }

    /// <summary>Minute by minute, from the words of the rule alone.</summary>
    [Fact]
    public void Verdict_is_what_the_clock_says_and_ends_at_the_first_minute_that_is_allowed() =>
        Gen.Select(Windows, Gen.Int[0, (14 * 1440) - 1]).Sample((windows, minute) =>
        {
            var now = At("2026-11-16T00:00:00Z").AddMinutes(minute);
            var verdict = SyncWindowRule.Judge(windows, "spec changes", TimeZoneInfo.Utc, now);
            var first = Enumerable.Range(0, 15 * 1440).Select(m => now.AddMinutes(m)).Cast<DateTimeOffset?>().FirstOrDefault(at => Allowed(windows, at!.Value));

            Assert.Equal(first == now, verdict.Decision == Decision.Allow);
            if (first != now) Assert.Equal(first, verdict.Until);
        }, iter: 150);

    private static bool Allowed(IReadOnlyList<SyncWindow> windows, DateTimeOffset at)
    {
        bool Open(SyncWindow w)
        {
            var window = (WeeklyWindow)w.Time;
            int Minute(DayOfWeek day, TimeOnly time) => (((int)day) * 1440) + (time.Hour * 60) + time.Minute;
            var (from, to, now) = (Minute(window.FromDay, window.From), Minute(window.ToDay, window.To),
                Minute(at.DayOfWeek, TimeOnly.FromTimeSpan(at.TimeOfDay)));
            return from < to ? now >= from && now < to : now >= from || now < to;
        }

        if (windows.Any(w => w.Kind == SyncWindowKind.Deny && Open(w))) return false;
        return !windows.Any(w => w.Kind == SyncWindowKind.Allow) || windows.Any(w => w.Kind == SyncWindowKind.Allow && Open(w));
    }

    private static Gen<SyncWindow[]> Windows { get; } = Gen.Select(Gen.Bool, Gen.Int[0, 6], Gen.Int[0, 23], Gen.Int[0, 6], Gen.Int[0, 23])
        .Where((_, fromDay, begin, toDay, end) => fromDay != toDay || begin != end)
        .Select((deny, fromDay, begin, toDay, end) => Weekly(
            "w", deny ? SyncWindowKind.Deny : SyncWindowKind.Allow, (DayOfWeek)fromDay, begin, (DayOfWeek)toDay, end))
        .Array[1, 4];

    private static SyncWindow Weekly(string name, SyncWindowKind kind, DayOfWeek fromDay, int from, DayOfWeek toDay, int to) =>
        new(name, kind, new WeeklyWindow(fromDay, new(from, 0), toDay, new(to, 0)));

    private static Verdict Judge(string at, params IReadOnlyList<SyncWindow> windows) => SyncWindowRule.Judge(windows, "spec changes", Sydney, At(at));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text);
}
