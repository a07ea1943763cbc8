using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>
/// Watches one alarm's metric: a datapoint at the end of every period (periods begin at multiples of themselves), and a
/// judgement after each; one more at the next full minute after the alarm was put or its state was set.
/// </summary>
internal sealed class AlarmWatch(SandboxWorld world, MetricStore metrics, AlarmDefinition alarm, Action<AlarmVerdict> judged)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly List<Datapoint> _range = [];
    private DueEvent? _atPeriodEnd;
    private DueEvent? _soon;

    /// <summary>
    /// Begins to watch: with what another watch saw of the same datapoints, else with what the metric was over the
    /// range, as far as that is known.
    /// </summary>
    public void Begin(AlarmWatch? before)
    {
        if (before?.SeesTheSame(alarm) == true)
            _range.AddRange(before._range);
        else
            LookBack();
        AwaitPeriodEnd();
    }

    /// <summary>Judges at the next full minute.</summary>
    public void JudgeSoon()
    {
        _soon?.Cancel();
        _soon = world.Schedule(Floor(world.Now, Minute) + Minute - world.Now, Judge);
    }

    /// <summary>Watches no more.</summary>
    public void End()
    {
        _atPeriodEnd?.Cancel();
        _soon?.Cancel();
    }

    private bool SeesTheSame(AlarmDefinition other) =>
        (alarm.Metric, alarm.Period, alarm.Statistic, alarm.ExtendedStatistic, alarm.EvaluationPeriods)
        == (other.Metric, other.Period, other.Statistic, other.ExtendedStatistic, other.EvaluationPeriods);

    private void LookBack()
    {
        var end = Floor(world.Now, alarm.Period);
        for (var periods = AlarmJudgement.Range(alarm); periods > 0; periods--)
            _range.Add(Read(end - (alarm.Period * periods)));
    }

    private void AwaitPeriodEnd() => _atPeriodEnd = world.Schedule(
        Floor(world.Now, alarm.Period) + alarm.Period - world.Now, PeriodEnded);

    private void PeriodEnded()
    {
        _range.RemoveAt(0);
        _range.Add(Read(world.Now - alarm.Period));
        AwaitPeriodEnd();
        Judge();
    }

    private void Judge() => judged(AlarmJudgement.Judge(alarm, _range));

    private Datapoint Read(DateTimeOffset from) => new(
        from, metrics.Read(alarm.Metric, from, from + alarm.Period)?.Statistic(alarm.Statistic ?? alarm.ExtendedStatistic!));

    private static DateTimeOffset Floor(DateTimeOffset at, TimeSpan unit) => at - TimeSpan.FromTicks(at.UtcTicks % unit.Ticks);
}
