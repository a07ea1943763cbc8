using Microsoft.Extensions.Time.Testing;
using Reconciler.Daemon;

namespace Reconciler.Tests.Daemon;

public sealed class VisitQueueTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly VisitQueue _queue;

    public VisitQueueTests() => _queue = new VisitQueue(_clock);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Visits_come_when_they_are_due_the_earliest_first()
    {
        _queue.Enqueue("later", TimeSpan.FromSeconds(20));
        _queue.Enqueue("sooner", TimeSpan.FromSeconds(10));
        var first = _queue.TakeAsync(Ct);
        Assert.False(first.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("sooner", await first);
        var second = _queue.TakeAsync(Ct);
        Assert.False(second.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("later", await second);
    }

    [Fact]
    public async Task Visits_due_at_once_come_in_order_of_names()
    {
        foreach (var name in new[] { "c", "a", "b" }) _queue.Enqueue(name, TimeSpan.Zero);

        Assert.Equal(["a", "b", "c"], [await _queue.TakeAsync(Ct), await _queue.TakeAsync(Ct), await _queue.TakeAsync(Ct)]);
    }

    [Fact]
    public async Task Earliest_wish_counts()
    {
        _queue.Enqueue("production", TimeSpan.FromSeconds(30));
        _queue.Enqueue("production", TimeSpan.FromSeconds(2));
        _queue.Enqueue("production", TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.FromSeconds(2), _queue.Wait("production"));
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("production", await _queue.TakeAsync(Ct));
        Assert.Null(_queue.Wait("production"));
    }

    [Fact]
    public async Task Environment_under_way_is_not_given_out_again_before_it_is_complete()
    {
        _queue.Enqueue("production", TimeSpan.Zero);
        await _queue.TakeAsync(Ct);
        _queue.Enqueue("production", TimeSpan.Zero);
        var again = _queue.TakeAsync(Ct);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.False(again.IsCompleted);
        Assert.True(_queue.IsUnderWay("production"));

        _queue.Complete("production", TimeSpan.FromSeconds(30));
        Assert.Equal("production", await again);
    }

    [Fact]
    public async Task Worker_that_waits_hears_of_a_visit_wanted_now()
    {
        _queue.Enqueue("production", TimeSpan.FromHours(1));
        var taken = _queue.TakeAsync(Ct);
        _queue.Enqueue("staging", TimeSpan.Zero);

        Assert.Equal("staging", await taken);
    }

    [Fact]
    public async Task Clock_that_is_set_back_holds_nothing_up()
    {
        var clock = new SteppingClock(_clock);
        var queue = new VisitQueue(clock);
        queue.Enqueue("production", TimeSpan.FromSeconds(30));
        var taken = queue.TakeAsync(Ct);
        clock.Step = TimeSpan.FromDays(-1);
        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("production", await taken);
    }

    [Fact]
    public async Task Waiting_ends_with_its_token()
    {
        using var stop = new CancellationTokenSource();
        var taken = _queue.TakeAsync(stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => taken);
    }
}
