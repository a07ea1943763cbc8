using Reconciler.Core.Desired;
using Reconciler.Core.Incidents;
using Reconciler.Core.Notifying;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Incidents;

/// <summary>Incidents, from what opens them to what resolves them.</summary>
public sealed class IncidentTests
{
    private const string Cpu = "alarm/cpu";
    private const string Errors = "alarm/errors";
    private static readonly AlarmLive Ok = new(Enabled: true);
    private static readonly AlarmLive Firing = new(Enabled: true) { Fires = true };

    private readonly Bench _bench = new(Running("a", 2), Alarm("cpu"), Alarm("errors"));

    [Fact]
    public void Alarm_opens_one_incident_and_says_so_once()
    {
        Fire(Cpu);

        _bench.Settle();

        Assert.Equal([new IncidentOpened(1, Severity.Sev2, Cpu, "it fires")], Told());
        Assert.Equal("incident/1", _bench.History.Incidents.Open?.Name);
    }

    [Fact]
    public void Second_alarm_belongs_to_the_open_incident()
    {
        Fire(Cpu);
        Fire(Errors);

        Assert.Equal(
            [new IncidentOpened(1, Severity.Sev2, Cpu, "it fires"), new IncidentWidened(1, Severity.Sev2, Errors, "it fires")], Told());
    }

    [Fact]
    public void Service_without_tasks_makes_an_open_incident_critical_and_opens_none_by_itself()
    {
        _bench.Settle();
        _bench.ByHand("workload/a", new WorkloadLive(2, 0));
        _bench.Pass();
        Assert.Null(_bench.History.Incidents.Open);

        Fire(Cpu);

        Assert.Equal(Severity.Sev1, _bench.History.Incidents.Open?.Severity);
        Assert.Equal(["alarm/cpu", "workload/a"], _bench.History.Incidents.Open?.Causes.Select(c => c.Address));
    }

    [Fact]
    public void Incident_is_resolved_once_nothing_was_wrong_for_a_quarter_of_an_hour()
    {
        Fire(Cpu);
        Fire(Errors);
        Over(Cpu);
        Over(Errors);
        _bench.Wait(14 * 60);
        _bench.Pass();
        Assert.NotNull(_bench.History.Incidents.Open);

        _bench.Wait(60);
        _bench.Pass();

        Assert.Equal(new IncidentResolved(1, "nothing was wrong for 15m"), Told()[^1]);
        Assert.Equal(IncidentHistory.Empty with { Last = 1 }, _bench.History.Incidents, (a, b) => (a.Last, a.Open, a.SetAside.Count) == (b.Last, b.Open, b.SetAside.Count));
    }

    [Fact]
    public void What_comes_back_meanwhile_keeps_it_open()
    {
        Fire(Cpu);
        Over(Cpu);
        _bench.Wait(14 * 60);
        Fire(Cpu);
        _bench.Wait(60);
        _bench.Pass();

        Assert.Equal(Cpu, Assert.Single(_bench.History.Incidents.Open!.Causes).Address);
    }

    [Fact]
    public void Look_that_does_not_tell_eases_nothing()
    {
        Fire(Cpu);
        _bench.ByHand(Cpu, Ok);
        _bench.Pass(new Faults { Unknown = a => a.Local == Cpu ? "throttled" : null });

        Assert.IsType<IncidentOpened>(Assert.Single(Told()));
    }

    [Fact]
    public void What_is_declared_no_more_is_over()
    {
        Fire(Cpu);
        _bench.Commit(edit: d => d.RemoveAll(r => r.Name == "cpu"));
        _bench.Pass();

        Assert.Equal(new IncidentEased(1, Cpu, "no longer declared"), Told()[^1]);
    }

    [Fact]
    public void Muted_alarm_of_a_dormant_environment_opens_none()
    {
        _bench.Commit(CostMode.Dormant);
        _bench.Settle();
        _bench.ByHand(Cpu, new AlarmLive(Enabled: false) { Fires = true });
        _bench.Settle();

        Assert.Empty(Told());
    }

    [Fact]
    public void What_somebody_resolved_although_it_holds_opens_no_other_before_it_was_over()
    {
        Fire(Cpu);
        _bench.Command(new IncidentResolved(1, "known, mended on Monday"));
        _bench.Settle();
        Assert.Null(_bench.History.Incidents.Open);

        Over(Cpu);
        Fire(Cpu);

        Assert.Equal(2, _bench.History.Incidents.Open?.Number);
    }

    [Fact]
    public void Nobody_acknowledges_and_it_is_escalated_step_by_step()
    {
        _bench.Declare(Escalating());
        Fire(Cpu);
        Assert.Equal(["primary"], Targets());

        _bench.Wait(30 * 60);
        _bench.Pass();
        Assert.Equal(["primary", "secondary"], Targets());
        Assert.Equal(new IncidentEscalated(1, TimeSpan.FromMinutes(30), ["secondary"]), Told()[^1], (a, b) => $"{EventText.Of(a)}" == $"{EventText.Of(b)}");

        _bench.Wait(3600);
        _bench.Settle();
        Assert.Equal(["primary", "secondary"], Targets());
    }

    [Fact]
    public void Acknowledged_incident_is_escalated_no_further_and_keeps_the_severity_that_was_said()
    {
        _bench.Declare(Escalating());
        Fire(Cpu);
        _bench.Command(new IncidentAcknowledged(1, Severity.Sev3, "one customer"));
        _bench.Wait(3600);
        _bench.Settle();

        var open = _bench.History.Incidents.Open!;
        Assert.Equal(("ann@laptop", Severity.Sev3), (open.AcknowledgedBy, open.Severity));
        Assert.Equal(["primary"], Targets());
    }

    [Fact]
    public void Next_step_and_resolution_are_moments_at_which_the_daemon_looks_again()
    {
        _bench.Declare(Escalating());
        _bench.Settle();
        _bench.ByHand(Cpu, Firing);
        _bench.Pass();
        Assert.Equal(_bench.History.Incidents.Open!.OpenedAt.AddMinutes(30), _bench.Pass().Plan.NextEdge);

        _bench.ByHand(Cpu, Ok);
        _bench.Pass();
        Assert.Equal(_bench.History.Incidents.Open.EasedAt!.Value.AddMinutes(15), _bench.Pass().Plan.NextEdge);
    }

    [Fact]
    public void Target_of_an_escalation_is_told_once_it_is_its_turn_and_of_the_end()
    {
        _bench.Declare(Escalating());
        var (all, secondary) = (Target("chat"), Target("secondary") with { OnEscalation = true });
        Fire(Cpu);
        Assert.Equal("incident/1", Assert.Single(Notices.Due(all, _bench.History)).Subject);
        Assert.Empty(Notices.Due(secondary, _bench.History));

        _bench.Wait(30 * 60);
        _bench.Pass();
        var notice = Assert.Single(Notices.Due(secondary, _bench.History));
        Assert.Equal("production: Incident incident/1", notice.Title("production"));
        _bench.Command(new NotificationSent("secondary", notice.Type, notice.Subject, true, notice.Message));
        _bench.Command(new IncidentResolved(1, "restarted"));

        Assert.Equal("production: over: Incident incident/1", Assert.Single(Notices.Due(secondary, _bench.History)).Title("production"));
    }

    [Fact]
    public void Word_about_another_incident_than_the_open_one_changes_nothing()
    {
        Fire(Cpu);
        var before = _bench.History.Incidents;
        _bench.Command(new IncidentAcknowledged(7, Severity.Sev1, null));
        _bench.Command(new IncidentResolved(7, "too late"));

        Assert.Same(before.Open, _bench.History.Incidents.Open);
    }

    [Fact]
    public void Clocks_that_differ_put_nothing_out_of_order()
    {
        JournalEntry At(long seq, int minutes, ReconcileEvent happened) =>
            new(seq, new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero).AddMinutes(minutes), "production", null, "w", "p", null, "ann", null, null, happened);
        JournalEntry[] entries =
        [
            At(2, -30, new IncidentAcknowledged(1, Severity.Sev3, null)), At(3, -29, new IncidentResolved(1, "restarted")),
            At(1, 0, new IncidentOpened(1, Severity.Sev1, Cpu, "it fires")), At(4, 5, new OverrideCleared()),
        ];

        var record = Assert.Single(IncidentRecord.Of(entries));
        Assert.Equal((Severity.Sev3, "ann", "restarted"), (record.Severity, record.AcknowledgedBy, record.Resolution));
        Assert.Equal([1, 2, 3], PostMortem.Of("production", record, entries).Timeline.Select(e => e.Seq));
    }

    private static IncidentRule Escalating() => new()
    {
        Escalation =
        [
            new EscalationStep(TimeSpan.Zero, ["primary"], []),
            new EscalationStep(TimeSpan.FromMinutes(30), ["secondary"], []),
            new EscalationStep(TimeSpan.FromMinutes(45), ["manager"], [Severity.Sev1]),
        ],
    };

    private static NotificationTarget Target(string name) => new(name, null, "CHAT", []);

    private void Fire(string alarm) => Becomes(alarm, Firing);

    private void Over(string alarm) => Becomes(alarm, Ok);

    private void Becomes(string alarm, AlarmLive live)
    {
        _bench.ByHand(alarm, live);
        _bench.Pass();
    }

    private IReadOnlyList<string> Targets() => _bench.History.Incidents.Open!.EscalatedTo;

    private List<ReconcileEvent> Told() =>
        [.. _bench.Journal.Entries.Select(e => e.Entry.Event).Where(e => e.GetType().Name.StartsWith("Incident", StringComparison.Ordinal))];
}
