using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Reconciler.Amazon.Calling;
using Xunit;

namespace Reconciler.Amazon.Tests.Calling;

public sealed class RequestBucketTests
{
    /// <summary>Timers count whole milliseconds, so two who go one after the other may be this much closer.</summary>
    private const double TimerSeconds = 0.001;

    /// <summary>What may happen to a bucket: time passes, somebody comes, the n-th of those waiting gives up, AWS throttles.</summary>
    private enum Happening
    {
        Passes,
        Comes,
        GivesUp,
        Throttled,
    }

    private static readonly Gen<(RequestRate Rate, (Happening What, int How)[] Story)> Stories = Gen.Select(
        Gen.Select(Gen.Double[1, 5], Gen.Double[0.2, 20]).Select((bucket, refill) => new RequestRate(bucket, refill)),
        Gen.Select(
            Gen.Frequency((6, Gen.Const(Happening.Comes)), (3, Gen.Const(Happening.Passes)), (3, Gen.Const(Happening.GivesUp)), (1, Gen.Const(Happening.Throttled))),
            Gen.Int[0, 600]).Array[1, 60]);

    [Fact]
    public void Within_no_time_whatever_go_more_than_the_bucket_and_its_refill() => Stories.Sample((rate, story) =>
    {
        var went = Play(rate, story).Went;

        for (var first = 0; first < went.Count; first++)
        {
            for (var last = first; last < went.Count; last++)
            {
                var span = (went[last].At - went[first].At).TotalSeconds;
                Assert.True(
                    last - first + 1 <= rate.Bucket + ((span + TimerSeconds) * rate.RefillPerSecond),
                    $"{last - first + 1} went within {span} s: {string.Join(' ', went)}");
            }
        }
    }, iter: 1000, threads: 1);

    [Fact]
    public void Callers_go_in_the_order_in_which_they_came() => Stories.Sample((rate, story) =>
    {
        var went = Play(rate, story).Went;

        Assert.Equal(went.Select(each => each.Caller).Order(), went.Select(each => each.Caller));
    }, iter: 300, threads: 1);

    [Fact]
    public void Everybody_who_does_not_give_up_goes_within_the_time_of_those_before() => Stories.Sample((rate, story) =>
    {
        var (went, came, gaveUp) = Play(rate, story);

        Assert.Equal(came.Count, went.Count + gaveUp);
        var throttled = story.Count(each => each.What is Happening.Throttled);
        Assert.All(went, each =>
        {
            // Each throttling empties the bucket, which costs what was in it.
            var most = ((each.Caller + 1) + (throttled * rate.Bucket)) / rate.RefillPerSecond;
            Assert.InRange((each.At - came[each.Caller]).TotalSeconds, 0, most + (TimerSeconds * (came.Count + 2)));
        });
    }, iter: 300, threads: 1);

    [Fact]
    public void Bucket_holds_no_more_than_it_holds_however_long_nobody_comes()
    {
        var time = new FakeTimeProvider();
        var bucket = new RequestBucket(new RequestRate(3, 100), time);
        time.Advance(TimeSpan.FromDays(1));

        var taken = Enumerable.Range(0, 4).Select(_ => bucket.TakeAsync(default).AsTask()).ToArray();

        Assert.Equal([true, true, true, false], taken.Select(each => each.IsCompleted));
    }

    [Fact]
    public async Task Caller_who_has_given_up_already_takes_nothing()
    {
        var bucket = new RequestBucket(new RequestRate(1, 1), new FakeTimeProvider());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await bucket.TakeAsync(new CancellationToken(canceled: true)));

        Assert.True(bucket.TakeAsync(default).AsTask().IsCompleted);
    }

    [Fact]
    public async Task Place_of_one_who_gives_up_goes_to_those_behind()
    {
        var time = new FakeTimeProvider();
        var bucket = new RequestBucket(new RequestRate(1, 1), time);
        using var patience = new CancellationTokenSource();
        var (_, second, third) = (bucket.TakeAsync(default).AsTask(), bucket.TakeAsync(patience.Token).AsTask(), bucket.TakeAsync(default).AsTask());

        await patience.CancelAsync();
        time.Advance(TimeSpan.FromSeconds(1));

        await third;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task After_a_throttling_those_who_wait_wait_for_the_refill()
    {
        var time = new FakeTimeProvider();
        var bucket = new RequestBucket(new RequestRate(10, 2), time);

        bucket.Drain();
        var next = bucket.TakeAsync(default).AsTask();

        time.Advance(TimeSpan.FromMilliseconds(499));
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));
        await next;
    }

    private static (List<(int Caller, TimeSpan At)> Went, List<TimeSpan> Came, int GaveUp) Play(
        RequestRate rate, (Happening What, int How)[] story)
    {
        // So that whoever is let go runs at that very moment of the clock.
        SynchronizationContext.SetSynchronizationContext(null);
        var time = new FakeTimeProvider();
        var begun = time.GetTimestamp();
        var bucket = new RequestBucket(rate, time);
        var (went, came, gaveUp) = (new List<(int, TimeSpan)>(), new List<TimeSpan>(), 0);
        var waiting = new List<(Task Turn, CancellationTokenSource Patience)>();
        foreach (var (what, how) in story.Append((Happening.Passes, 3_600_000)))
        {
            switch (what)
            {
                case Happening.Passes:
                    // In small steps, so that it is seen when somebody goes.
                    for (var left = how; left > 0 && (left > how - 600 || waiting.Exists(each => !each.Turn.IsCompleted)); left--)
                    {
                        time.Advance(TimeSpan.FromMilliseconds(1));
                    }
                    break;
                case Happening.Comes:
                    var (caller, patience) = (came.Count, new CancellationTokenSource());
                    came.Add(time.GetElapsedTime(begun));
                    waiting.Add((GoAsync(caller, patience.Token), patience));
                    break;
                case Happening.GivesUp when waiting.FindAll(each => !each.Turn.IsCompleted && !each.Patience.IsCancellationRequested) is { Count: > 0 } still:
                    gaveUp++;
                    still[how % still.Count].Patience.Cancel();
                    break;
                case Happening.Throttled:
                    bucket.Drain();
                    break;
            }
        }
        waiting.ForEach(each => each.Patience.Dispose());
        return (went, came, gaveUp);

        async Task GoAsync(int caller, CancellationToken token)
        {
            await bucket.TakeAsync(token);
            went.Add((caller, time.GetElapsedTime(begun)));
        }
    }
}
