using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Incidents;
using Reconciler.Core.Notifying;
using Reconciler.Core.Planning;
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
        Assert.StartsWith($"SEV-2 since {_bench.History.Incidents.Open!.OpenedAt.UtcDateTime:yyyy-MM-dd HH:mm}Z: it fires", notice.Message);
        Assert.Equal(["reconciler check --env production", "reconciler incident ack production/1"], notice.Commands("production"));
        Assert.Equal(["reconciler diagnose shop web", "reconciler incident ack shop/1"], (notice with { Services = ["web"] }).Commands("shop"));
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

    [Fact]
    public void Service_without_tasks_opens_one_by_itself_once_that_is_no_restart()
    {
        Down();
        _bench.Wait(4 * 60);
        Down();
        Assert.Empty(Told());

        _bench.Wait(60);
        Down();

        Assert.Equal(new IncidentOpened(1, Severity.Sev1, "workload/a", "completely down: 0/2 running"), Assert.Single(Told()));
    }

    [Fact]
    public void Service_without_tasks_opens_none_where_it_is_paused()
    {
        _bench.Command(new ReconcilingPaused("workload/a", "looking into it"));
        Down();
        _bench.Wait(10 * 60);
        Down();

        Assert.Empty(Told());
    }

    [Fact]
    public void What_somebody_opened_is_over_when_somebody_says_so()
    {
        _bench.Command(new IncidentOpened(1, Severity.Sev2, Cpu, "slow for customers", ByHand: true));
        Fire(Cpu);
        Over(Cpu);
        _bench.Wait(3600);
        _bench.Settle();
        Assert.Equal("slow for customers", Assert.Single(_bench.History.Incidents.Open!.Causes).Message);

        _bench.Command(new IncidentResolved(1, "index added"));
        Assert.Null(_bench.History.Incidents.Open);
        Assert.Empty(_bench.History.Incidents.SetAside);
    }

    [Fact]
    public void Figures_that_moved_since_make_no_other_finding()
    {
        var finding = new IncidentFinding(Severity.Sev1, "cpu is in ALARM") { Evidence = "95 is above 80" };

        Assert.Equal("cpu is in ALARM: 95 is above 80", finding.Told);
        Assert.True(finding.IsTold("cpu is in ALARM: 91 is above 80"));
        Assert.True(finding.IsTold("cpu is in ALARM"));
        Assert.False(finding.IsTold("cpu is in ALARM too"));
    }

    [Fact]
    public void Report_says_what_ended_it_what_failed_in_it_and_whose_commit_that_was()
    {
        const string Web = "ecsService/web";
        JournalEntry At(long seq, ReconcileEvent happened, string? pass = null, string actor = "reconciler", long? epoch = 3) =>
            new(seq, new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero).AddMinutes(seq), "production", epoch, "w", "p", pass, actor, 7, "4f2a9c1b", happened);
        ActionIntended To(string verb, string revision) => new(Web, verb, [new Change(ReleaseHistory.RevisionField, "web:2", revision)], "why", "f", ChangeClass.Deploy);
        JournalEntry[] entries =
        [
            At(1, new GenerationAccepted(7, "h", new CommitStamp("4f2a9c1b", "Ann", "ship it"), "production.yaml")),
            At(2, To("deploy", "web:3")),
            At(3, new ReleaseFailed(Web, "web:3", null, "tasks failed", "web:2", "d", []), "pass-9"),
            At(4, new IncidentOpened(1, Severity.Sev2, Web, "the rollout failed"), "pass-9"),
            At(5, To(ReleaseHistory.Rollback, "web:2")),
            At(6, new ReleaseFailed("ecsService/api", "api:3", null, "tasks failed", "api:2", "d", []), "pass-11"),
            At(7, new IncidentEased(1, Web, "2/2 running")), At(8, new IncidentResolved(1, "nothing was wrong for 15m")),
        ];

        var report = PostMortem.Of("production", Assert.Single(IncidentRecord.Of(entries)), entries);

        Assert.Equal("rolled back to web:2 by itself, then nothing was wrong for 15m", report.Resolution);
        Assert.Equal([3, 6], report.FailedRollouts.Select(e => e.Seq));
        Assert.Equal(["Ann", "Ann", "reconciler"], report.Timeline.Take(3).Select(report.Who));
        JournalEntry[] byHand = [.. entries.Take(4), At(5, new RollbackSet(Web, "web:1", "now", true, "d"), actor: "bo@desk", epoch: null), At(6, To(ReleaseHistory.Rollback, "web:1")), .. entries[6..]];
        Assert.StartsWith("rolled back to web:1 by bo@desk, then", PostMortem.Of("production", Assert.Single(IncidentRecord.Of(byHand)), byHand).Resolution);
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

    private void Down()
    {
        _bench.ByHand("workload/a", new WorkloadLive(2, 0));
        _bench.Pass();
    }

    private IReadOnlyList<string> Targets() => _bench.History.Incidents.Open!.EscalatedTo;

    private List<ReconcileEvent> Told() =>
        [.. _bench.Journal.Entries.Select(e => e.Entry.Event).Where(e => e.GetType().Name.StartsWith("Incident", StringComparison.Ordinal))];
}
