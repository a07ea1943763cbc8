using CsCheck;
using Reconciler.Core.Planning;
using Reconciler.Daemon;

namespace Reconciler.Tests.Daemon;

public sealed class NextVisitTests
{
    private static readonly Pacing Pace = Pacing.Default;

    [Fact]
    public void Steady_environment_is_visited_at_its_interval_give_or_take_a_tenth()
    {
        Gen.Double[0, 0.999].Sample(sample =>
        {
            var streak = default(Streak);
            var next = NextVisit.After(Pace, ref streak, Plans.Finished(), null, sample);
            Assert.InRange(next.TotalSeconds, 27, 33);
        });
    }

    [Fact]
    public void Edge_comes_before_the_interval()
    {
        var streak = default(Streak);
        Assert.Equal(TimeSpan.FromSeconds(4), NextVisit.After(Pace, ref streak, Plans.Finished(), TimeSpan.FromSeconds(4), 0.5));
        Assert.Equal(TimeSpan.FromSeconds(30), NextVisit.After(Pace, ref streak, Plans.Finished(), TimeSpan.FromHours(4), 0.5));
    }

    [Fact]
    public void What_is_under_way_is_looked_at_soon_and_more_patiently_while_nothing_is_new()
    {
        var streak = default(Streak);
        var waiting = Plans.Finished(SyncStatus.OutOfSync, HealthStatus.Progressing, ActionState.Waiting);
        var waits = Enumerable.Range(0, 9).Select(_ => NextVisit.After(Pace, ref streak, waiting, null, 0.5)).ToList();
        Assert.Equal(3, waits[0].TotalSeconds);
        Assert.Equal(waits.Order(), waits);
        Assert.Equal(Pace.Patient, waits[^1]);

        var news = Plans.Finished(SyncStatus.OutOfSync, HealthStatus.Progressing, ActionState.Waiting, told: 1);
        Assert.Equal(Pace.Quick, NextVisit.After(Pace, ref streak, news, null, 0.5));
    }

    [Fact]
    public void Failures_back_off_to_five_minutes_and_a_success_forgets_them()
    {
        var streak = default(Streak);
        var waits = Enumerable.Range(0, 12).Select(_ => NextVisit.After(Pace, ref streak, null, null, 0)).ToList();
        Assert.Equal([2, 4, 8, 16], waits.Take(4).Select(w => w.TotalSeconds));
        Assert.Equal(Pace.Longest, waits[^1]);

        NextVisit.After(Pace, ref streak, Plans.Finished(), null, 0);
        Assert.Equal(Pace.Quick, NextVisit.After(Pace, ref streak, null, null, 0));
    }

    [Fact]
    public void Unseen_environment_backs_off_to_the_interval()
    {
        var streak = default(Streak);
        var unknown = Plans.Finished(SyncStatus.Unknown, HealthStatus.Unknown);
        var waits = Enumerable.Range(0, 12).Select(_ => NextVisit.After(Pace, ref streak, unknown, null, 0)).ToList();
        Assert.Equal((Pace.Quick, Pace.Interval), (waits[0], waits[^1]));
    }

    [Fact]
    public void Interrupted_pass_begins_again_at_once()
    {
        var streak = default(Streak);
        Assert.Equal(TimeSpan.Zero, NextVisit.After(Pace, ref streak, new PassOutcome.Interrupted(), null, 0.5));
    }

    [Fact]
    public void Environment_of_another_replica_is_asked_for_when_its_lease_may_be_over()
    {
        var streak = default(Streak);
        var held = new PassOutcome.HeldByAnother("two", TimeSpan.FromSeconds(7));
        Assert.Equal(TimeSpan.FromSeconds(7), NextVisit.After(Pace, ref streak, held, null, 0.5));
    }

    [Fact]
    public void Interval_shorter_than_the_quick_look_is_kept()
    {
        var streak = default(Streak);
        var pace = new Pacing(TimeSpan.FromMilliseconds(500));
        var moving = Plans.Finished(SyncStatus.OutOfSync, HealthStatus.Progressing, ActionState.Waiting);
        Assert.True(NextVisit.After(pace, ref streak, moving, null, 0.5) <= pace.Interval);
    }
}
