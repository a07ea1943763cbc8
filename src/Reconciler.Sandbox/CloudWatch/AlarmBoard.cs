using Reconciler.Sandbox.World;

namespace Reconciler.Sandbox.CloudWatch;

/// <summary>
/// The alarms of one account and region. An alarm's actions are carried out when its state becomes another and its
/// actions are enabled at that moment; never otherwise, and never later. Only what acts on another service
/// (<see cref="IAlarmTarget"/>) is carried out once more at every judgement, as long as the alarm stays in its state.
/// </summary>
internal sealed class AlarmBoard(SandboxSite site, MetricStore metrics, AlarmHistory history)
{
    private readonly Shelf<MetricAlarm> _shelf = new(site.World);
    private readonly Dictionary<string, AlarmWatch> _watches = new(StringComparer.Ordinal);
    private readonly List<FiredAction> _fired = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<FiredAction> Fired => _fired;

    public MetricAlarm? Find(string name) => _shelf.Find(name);

    public IEnumerable<MetricAlarm> AllAt(DateTimeOffset moment) => _shelf.AllAt(moment);

    /// <summary>Puts an alarm in whole. One that is there keeps its state; another begins without data.</summary>
    /// <param name="definition">All of it.</param>
    /// <param name="state">The state in which a seeded alarm begins; null for one that is made now.</param>
    public void Put(AlarmDefinition definition, string? state = null)
    {
        var now = site.World.Now;
        var existing = _shelf.Find(definition.Name);
        _shelf.Put(definition.Name, existing is not null
            ? existing with { Definition = definition, ConfigurationUpdated = now }
            : new MetricAlarm
            {
                Definition = definition,
                Arn = site.Arn("cloudwatch", $"alarm:{definition.Name}"),
                State = state ?? AlarmState.InsufficientData,
                StateReason = StateReason.Created,
                StateUpdated = now,
                StateTransitioned = now,
                ConfigurationUpdated = now,
            });
        if (state is null)
            history.Configured(definition.Name, now, existing is null ? "created" : "updated");
        Watch(definition);
    }

    /// <summary>Removes an alarm; false where it is not there.</summary>
    public bool Delete(string name)
    {
        if (_shelf.Find(name) is null)
            return false;
        _shelf.Remove(name);
        _watches.Remove(name, out var watch);
        watch?.End();
        history.Configured(name, site.World.Now, "deleted");
        return true;
    }

    /// <summary>Turns an alarm's actions on or off. Nothing is carried out because of it.</summary>
    public void EnableActions(string name, bool enabled)
    {
        if (_shelf.Find(name) is not { } alarm || alarm.Definition.ActionsEnabled == enabled)
            return;
        _shelf.Put(name, alarm with
        {
            Definition = alarm.Definition with { ActionsEnabled = enabled },
            ConfigurationUpdated = site.World.Now,
        });
        history.Configured(name, site.World.Now, "updated");
    }

    /// <summary>Sets a state by hand; the next judgement may set it back.</summary>
    public void SetState(MetricAlarm alarm, string state, string reason, string? reasonData)
    {
        Move(alarm, state, reason, reasonData, StateReason.LatestDatapoint(reasonData));
        _watches[alarm.Definition.Name].JudgeSoon();
    }

    private void Watch(AlarmDefinition definition)
    {
        _watches.Remove(definition.Name, out var before);
        before?.End();
        var watch = new AlarmWatch(site.World, metrics, definition, verdict => Judged(definition.Name, verdict));
        _watches[definition.Name] = watch;
        watch.Begin(before);
        watch.JudgeSoon();
    }

    private void Judged(string name, AlarmVerdict verdict)
    {
        if (_shelf.Find(name) is not { } alarm)
            return;
        if (verdict.State is { } state && state != alarm.State)
        {
            Move(alarm, state, StateReason.Text(alarm.Definition, verdict, alarm.State, state),
                StateReason.Json(alarm.Definition, verdict, site.World.Now), verdict.Latest);
        }
        else if (alarm.Definition.ActionsEnabled)
        {
            foreach (var action in alarm.Definition.ActionsFor(alarm.State))
                Signal(new AlarmSignal(action, name, alarm.State, verdict.Latest));
        }
    }

    private void Move(MetricAlarm alarm, string state, string reason, string? reasonData, double? latest)
    {
        var now = site.World.Now;
        var moved = alarm with
        {
            State = state,
            StateReason = reason,
            StateReasonData = reasonData,
            StateUpdated = now,
            StateTransitioned = state == alarm.State ? alarm.StateTransitioned : now,
        };
        _shelf.Put(alarm.Definition.Name, moved);
        if (state == alarm.State)
            return;
        history.Moved(alarm, moved);
        if (!alarm.Definition.ActionsEnabled)
            return;
        foreach (var action in alarm.Definition.ActionsFor(state))
        {
            var fired = new FiredAction(now, alarm.Definition.Name, alarm.State, state, action);
            _fired.Add(fired);
            history.Fired(fired);
            Signal(new AlarmSignal(action, alarm.Definition.Name, state, latest));
        }
    }

    private void Signal(AlarmSignal signal)
    {
        foreach (var target in site.Offers<IAlarmTarget>().Where(target => target.IsMine(signal.Action)))
            target.CarryOut(signal);
    }
}
