using CsCheck;
using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Guarding;

public sealed class FailureBackoffTests
{
    [Theory]
    [InlineData(1, false, 5)]
    [InlineData(2, false, 10)]
    [InlineData(6, false, 160)]
    [InlineData(7, false, 300)]
    [InlineData(1000000, false, 300)]
    [InlineData(1, true, 60)]
    [InlineData(3, true, 240)]
    [InlineData(7, true, 3600)]
    [InlineData(int.MaxValue, true, 3600)]
    public void Wait_doubles_up_to_its_bound(int failures, bool terminal, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), FailureBackoff.After(failures, terminal, null));

    [Theory]
    [InlineData(3, 5)]
    [InlineData(30, 30)]
    [InlineData(900, 900)]
    public void Wish_of_AWS_wins_where_it_is_longer(int asked, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), FailureBackoff.After(1, false, TimeSpan.FromSeconds(asked)));

    [Fact]
    public void Wait_never_shrinks_with_more_failures() =>
        Gen.Int[1, 40].Select(Gen.Bool).Sample((failures, terminal) =>
            FailureBackoff.After(failures, terminal, null) <= FailureBackoff.After(failures + 1, terminal, null));

    [Fact]
    public void Refused_resource_is_tried_at_once_where_another_mode_wants_something_else_of_it()
    {
        var bench = new Bench(Database("db"));
        bench.Commit(CostMode.Dormant);
        bench.Settle();
        bench.ByHand("database/db", DatabaseLive.Up);
        for (var i = 0; i < 6; i++)
        {
            bench.Pass(Faults.Every(WriteFault.Refused));
            bench.Wait(i < 5 ? 3601 : 10);
        }

        Assert.True(bench.Of("database/db").RetryAt > bench.Now.AddMinutes(30));
        bench.ByHand("database/db", DatabaseLive.Down);
        bench.Command(new OverrideSet(CostMode.Active, bench.Now.AddHours(4), "demo"));

        Assert.Equal(1, bench.Pass().Sent);
    }

    [Fact]
    public void Failure_is_not_forgotten_where_only_the_reason_of_the_mode_changes()
    {
        var bench = new Bench(Database("db"));
        bench.Commit(CostMode.Dormant);
        bench.Pass(Faults.Every(WriteFault.Refused));
        bench.Command(new OverrideSet(CostMode.Dormant, bench.Now.AddHours(4), "still no demo"));

        Assert.Equal(0, bench.Pass().Sent);
        Assert.Equal(1, bench.Of("database/db").Failures);
    }

    [Fact]
    public void New_desired_state_is_tried_at_once()
    {
        var bench = new Bench(Workload("a", new WorkloadSpec(Count: 2), WorkloadLive.Steady(5)));
        bench.Pass(Faults.Every(WriteFault.Refused));
        Assert.Equal(0, bench.Pass().Sent);

        bench.Commit(edit: d => d[0] = d[0] with { Spec = new WorkloadSpec(Count: 3) });

        Assert.Equal(1, bench.Pass().Sent);
    }

    [Fact]
    public void Success_ends_the_row_of_failures()
    {
        var bench = new Bench(Workload("a", new WorkloadSpec(Count: 2), WorkloadLive.Steady(5)));
        for (var i = 0; i < 3; i++)
        {
            bench.Pass(Faults.Every(WriteFault.Throttled));
            bench.Wait(30);
        }

        Assert.Equal(3, bench.Of("workload/a").Failures);
        bench.Settle();

        Assert.Equal((0, null, null), (bench.Of("workload/a").Failures, bench.Of("workload/a").FailureMessage, bench.Of("workload/a").RetryAt));
    }
}
