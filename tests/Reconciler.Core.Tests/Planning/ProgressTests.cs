using CsCheck;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Xunit;

namespace Reconciler.Core.Tests.Planning;

public sealed class ProgressTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Rest_has_no_progress_and_leaving_it_begins_one()
    {
        Assert.Null(Progress.After(null, Status(SyncStatus.Synced, HealthStatus.Healthy, "2 tasks"), Start));
        Assert.Null(Progress.After(null, Status(SyncStatus.Synced, HealthStatus.Dormant, "0 tasks"), Start));
        Assert.Equal(Start, Progress.After(null, Status(SyncStatus.OutOfSync, HealthStatus.Progressing, "0 tasks"), Start)!.At);
    }

    [Fact]
    public void Tasks_that_start_and_die_over_and_over_are_no_progress()
    {
        var progress = Progress.After(null, Status(SyncStatus.OutOfSync, HealthStatus.Progressing, "0 tasks"), Start);
        for (var minute = 1; minute < 60; minute++)
            progress = Progress.After(
                progress,
                Status(SyncStatus.OutOfSync, minute % 3 == 0 ? HealthStatus.Degraded : HealthStatus.Progressing, minute % 2 == 0 ? "0 tasks" : "1 task"),
                Start.AddMinutes(minute));

        Assert.Equal(Start.AddMinutes(1), progress!.At);
    }

    [Fact]
    public void Something_never_seen_on_the_way_is_progress_and_rest_ends_the_way()
    {
        var ways = Gen.Int[0, 8].Array[1, 40];
        ways.Sample(sizes =>
        {
            Progress? progress = null;
            for (var i = 0; i < sizes.Length; i++)
                progress = Progress.After(progress, Status(SyncStatus.OutOfSync, HealthStatus.Progressing, $"{sizes[i]} tasks"), Start.AddMinutes(i));
            var lastNew = Enumerable.Range(0, sizes.Length).Last(i => !sizes.Take(i).Contains(sizes[i]));
            Assert.Equal(Start.AddMinutes(lastNew), progress!.At);
            Assert.Null(Progress.After(progress, Status(SyncStatus.Synced, HealthStatus.Healthy, "2 tasks"), Start.AddDays(1)));
        });
    }

    [Fact]
    public void Write_or_another_wish_begins_anew_and_never_turns_back()
    {
        var progress = Progress.After(null, Status(SyncStatus.OutOfSync, HealthStatus.Progressing, "0 tasks"), Start);

        Assert.Equal(Start.AddMinutes(5), Progress.Anew(progress, Start.AddMinutes(5))!.At);
        Assert.Equal(Start, Progress.Anew(progress, Start.AddMinutes(-5))!.At);
        Assert.Null(Progress.Anew(null, Start));
    }

    private static ResourceChanged Status(SyncStatus sync, HealthStatus health, string size) =>
        new("ecsService/web", sync, health, "whatever", size);
}
