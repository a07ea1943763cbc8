using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.Alarm;
using Reconciler.Kinds.Tests.Aws;
using Reconciler.Sandbox;
using static Reconciler.Kinds.Tests.Alarm.AlarmScene;

namespace Reconciler.Kinds.Tests.Alarm;

/// <summary>The AWS half against the sandbox's CloudWatch.</summary>
public sealed class AlarmAwsTests
{
    private static readonly AlarmKind Kind = AlarmKind.Instance;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    public async Task Look_asks_a_hundred_a_call_and_nothing_else(int alarms, int calls)
    {
        using var aws = new SandboxedAws("");
        var seen = await aws.Access.LookAsync(Kind, [.. Enumerable.Range(0, alarms).Select(i => ($"a{i}", (object)Named($"a{i}")))]);
        Assert.Equal(alarms, seen.Count);
        Assert.All(seen.Values, s => Assert.IsType<AbsentObservation>(s));
        Assert.Equal(new Dictionary<string, int> { ["CloudWatch DescribeAlarms"] = calls }, aws.Counts.Snapshot());
    }

    [Fact]
    public async Task Look_says_why_an_alarm_is_in_its_state()
    {
        using var aws = new SandboxedAws("");
        await aws.Access.ReconcileAsync(Kind, Mutes);
        var seen = Assert.IsType<PresentObservation>(Assert.Single((await aws.Access.LookAsync(Kind, [("a", (object)Mutes)])).Values));
        Assert.False(string.IsNullOrWhiteSpace(((AlarmLive)seen.Live).Reason));
    }

    [Fact]
    public async Task Deleted_alarm_is_made_and_is_then_as_declared()
    {
        using var aws = new SandboxedAws("");
        Assert.IsType<ActionOutcome.Done>(Assert.Single((await aws.Access.ReconcileAsync(Kind, Mutes)).Outcomes));
        var (again, nothing) = await aws.Access.ReconcileAsync(Kind, Mutes);
        Assert.Empty(nothing);
        Assert.Equal(SyncStatus.Synced, again.Sync);
    }

    [Fact]
    public async Task Alarm_is_muted_and_unmuted_whole()
    {
        using var aws = new SandboxedAws("");
        await aws.Access.ReconcileAsync(Kind, Mutes);
        var (muting, _) = await aws.Access.ReconcileAsync(Kind, Mutes, CostMode.Dormant, TransitionPhase.FallingAsleep);
        Assert.Equal("mute", muting.Only().Verb);
        var (muted, nothing) = await aws.Access.ReconcileAsync(Kind, Mutes, CostMode.Dormant, TransitionPhase.FallingAsleep);
        Assert.Null(muted.Owes);
        Assert.Empty(nothing);
        await aws.Access.ReconcileAsync(Kind, Mutes, phase: TransitionPhase.Waking);
        Assert.Equal(SyncStatus.Synced, (await aws.Access.ReconcileAsync(Kind, Mutes)).Assessment.Sync);
    }

    [Fact]
    public async Task Percentile_with_every_field_comes_back_as_put()
    {
        using var aws = new SandboxedAws("");
        var spec = Mutes with
        {
            Definition = Definition with
            {
                Statistic = null,
                ExtendedStatistic = "p95",
                DatapointsToAlarm = 1,
                LowSamplePercentile = "ignore",
                Unit = "Percent",
                Description = null,
                InsufficientDataActions = ["arn:aws:sns:ap-southeast-2:123456789012:alerts"],
                AlarmActions = [],
                OkActions = [],
            },
        };
        await aws.Access.ReconcileAsync(Kind, spec);
        Assert.Equal(SyncStatus.Synced, (await aws.Access.ReconcileAsync(Kind, spec)).Assessment.Sync);
    }

    [Fact]
    public async Task Alarm_that_fired_while_muted_is_told_at_unmuting_and_fires_nothing()
    {
        using var aws = new SandboxedAws("""
            cloudwatch:
              metrics:
                hot: { namespace: AWS/RDS, metric: CPUUtilization, dimensions: { DBInstanceIdentifier: shop, Role: writer }, value: 99 }
            """);
        await aws.Access.ReconcileAsync(Kind, Mutes, CostMode.Dormant, TransitionPhase.FallingAsleep);
        aws.Time.Advance(TimeSpan.FromMinutes(20));
        var (assessment, _) = await aws.Access.ReconcileAsync(Kind, Mutes, phase: TransitionPhase.Waking);
        Assert.Equal(ConditionTypes.AlarmedWhileMuted, assessment.Conditions.Single().Type);
        aws.Time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal("ALARM", (await aws.Access.ReconcileAsync(Kind, Mutes)).Assessment.Detail);
        Assert.Empty(aws.Sandbox.FiredActions);
    }

    [Fact]
    public async Task Failed_calls_are_unknown_or_an_outcome()
    {
        using var aws = new SandboxedAws("");
        aws.Sandbox.FailNext("DescribeAlarms", FaultKind.ServerError);
        Assert.IsType<UnknownObservation>((await aws.Access.LookAsync(Kind, ("a", Mutes)))["a"]);
        aws.Sandbox.FailNext("PutMetricAlarm", FaultKind.Throttled);
        Assert.IsType<ActionOutcome.Retry>(Assert.Single((await aws.Access.ReconcileAsync(Kind, Mutes)).Outcomes));
        aws.Time.Advance(TimeSpan.FromSeconds(1)); // AWS has said that its bucket is empty
        aws.Sandbox.FailNext("PutMetricAlarm", FaultKind.ResetAfter);
        Assert.IsType<ActionOutcome.Ambiguous>(Assert.Single((await aws.Access.ReconcileAsync(Kind, Mutes)).Outcomes));
        Assert.Equal(SyncStatus.Synced, (await aws.Access.ReconcileAsync(Kind, Mutes)).Assessment.Sync);
    }

    private static AlarmSpec Named(string name) => Mutes with { Definition = Definition with { Name = name } };
}
