using Reconciler.Core.Incidents;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.Alarm;
using static Reconciler.Kinds.Tests.Alarm.AlarmScene;

namespace Reconciler.Kinds.Tests.Alarm;

/// <summary>Muting, unmuting, coming back, and what cannot be declared.</summary>
public sealed class AlarmDiffTests
{
    [Fact]
    public void Alarm_as_declared_is_left_alone()
    {
        var assessment = Active(Definition).Assess();
        Assert.Empty(assessment.Actions);
        Assert.Equal(
            (SyncStatus.Synced, HealthStatus.Healthy, "OK", "enabled"),
            (assessment.Sync, assessment.Health, assessment.Detail, assessment.Size));
    }

    [Fact]
    public void Alarm_that_fires_is_a_healthy_alarm()
    {
        var assessment = Active(Definition, "ALARM").Assess();
        Assert.Equal((HealthStatus.Healthy, "ALARM"), (assessment.Health, assessment.Detail));
    }

    [Fact]
    public void Alarm_that_fires_opens_an_incident_and_says_what_it_is_about() =>
        Assert.Equal(
            new IncidentFinding(Severity.Sev2, "cpu-high is in ALARM (too hot)"), Active(Definition, "ALARM").Assess().Incident);

    [Fact]
    public void Alarm_that_fires_says_by_which_figures_and_its_state_is_news()
    {
        var scene = Active(Definition, "ALARM");
        var assessment = (scene with { Live = (AlarmLive)scene.Live! with { Reason = "95.0 was greater than the threshold (80.0)" } }).Assess();

        Assert.Equal("cpu-high is in ALARM (too hot): 95.0 was greater than the threshold (80.0)", assessment.Incident!.Told);
        Assert.Equal("ALARM", assessment.State);
    }

    [Fact]
    public void Alarm_that_is_well_or_muted_opens_none()
    {
        Assert.Null(Active(Definition).Assess().Incident);
        Assert.Null(Active(MutedDefinition, "ALARM").Assess().Incident);
        Assert.Null(Dormant(MutedDefinition, "ALARM").Assess().Incident);
        Assert.Null(Dormant(Definition, "ALARM").Assess().Incident);
    }

    [Fact]
    public void Falling_asleep_mutes_with_one_write_for_everything()
    {
        var assessment = Dormant(Definition with { Threshold = 90 }).Assess();
        Assert.Equal(("mute", Stage.Mute, false), assessment.Only());
        Assert.Equal(["actionsEnabled true → false", "threshold 90 → 80"], assessment.Actions[0].Changes.Select(c => c.ToString()));
        Assert.Equal((Stage.Mute, "dormant: window weekend"), (assessment.Owes, assessment.Actions[0].Why));
    }

    [Fact]
    public void Muted_alarm_is_at_rest_and_owes_nothing()
    {
        var assessment = Dormant(MutedDefinition).Assess();
        Assert.Empty(assessment.Actions);
        Assert.Null(assessment.Owes);
        Assert.Equal((HealthStatus.Dormant, "OK, muted", "muted"), (assessment.Health, assessment.Detail, assessment.Size));
    }

    [Fact]
    public void Muted_so_soon_after_our_unmuting_is_not_believed()
    {
        var scene = Dormant(MutedDefinition) with { History = Scene.Wrote("actionsEnabled", "true", TimeSpan.FromSeconds(59)) };
        var hidden = scene.Assess();
        Assert.Equal((Stage.Mute, true, SyncStatus.OutOfSync), (hidden.Owes, hidden.InProgress, hidden.Sync));
        Assert.Empty(hidden.Actions);
        var believed = scene with { History = Scene.Wrote("actionsEnabled", "true", TimeSpan.FromSeconds(60)) };
        Assert.Null(believed.Assess().Owes);
    }

    [Fact]
    public void Drift_of_a_muted_alarm_is_put_muted() =>
        Assert.Equal(("put", Stage.Correct, false), Dormant(MutedDefinition with { Threshold = 90 }).Assess().Only());

    [Fact]
    public void Waking_unmutes_in_its_own_stage()
    {
        var assessment = (Active(MutedDefinition) with { Phase = TransitionPhase.Waking }).Assess();
        Assert.Equal(("unmute", Stage.Unmute, true), assessment.Only());
        Assert.Equal(("active: costMode in the desired state", HealthStatus.Progressing), (assessment.Actions[0].Why, assessment.Health));
    }

    [Fact]
    public void Alarm_that_somebody_muted_is_degraded_and_called_so()
    {
        var assessment = Active(MutedDefinition).Assess();
        Assert.Equal(
            ("muted by somebody else, and active: costMode in the desired state", HealthStatus.Degraded),
            (assessment.Actions.Single().Why, assessment.Health));
        var ours = Active(MutedDefinition) with { History = Scene.Wrote("actionsEnabled", "false", TimeSpan.FromHours(1)) };
        Assert.Equal("active: costMode in the desired state", ours.Assess().Actions.Single().Why);
    }

    [Fact]
    public void Alarm_declared_unchanged_is_not_muted()
    {
        var spec = Mutes with { WhenDormant = DormantAlarm.Unchanged };
        Assert.Empty((Dormant(Definition) with { Spec = spec }).Assess().Actions);
        Assert.Null((Dormant(Definition) with { Spec = spec }).Assess().Owes);
        Assert.Null((Dormant(Definition) with { Spec = spec, Failure = "reset" }).Assess().Owes);
        Assert.Equal("unmute", (Dormant(MutedDefinition) with { Spec = spec }).Assess().Only().Verb);
    }

    [Fact]
    public void Deleted_alarm_comes_back_in_the_stage_that_fits_the_phase()
    {
        var gone = Active(Definition) with { Live = null };
        Assert.Equal(("create", Stage.Correct, true), gone.Assess().Only());
        Assert.Equal(("create", Stage.Unmute, true), (gone with { Phase = TransitionPhase.Waking }).Assess().Only());
        var dormant = (Dormant(Definition) with { Live = null }).Assess();
        Assert.Equal(("create", Stage.Mute, false), dormant.Only());
        Assert.Null(dormant.Owes);
        Assert.Equal(HealthStatus.Missing, dormant.Health);
    }

    [Fact]
    public void Alarm_in_ALARM_at_unmuting_is_told_and_stays_told_until_it_leaves()
    {
        var found = (Active(MutedDefinition, "ALARM") with { Phase = TransitionPhase.Waking }).Assess();
        Assert.Equal((ConditionTypes.AlarmedWhileMuted, "InAlarm"), (found.Conditions.Single().Type, found.Conditions[0].Reason));
        Assert.EndsWith("it is in ALARM and will not fire by itself", found.Actions.Single().Why, StringComparison.Ordinal);
        var kept = Active(Definition, "ALARM") with { History = Held(ConditionTypes.AlarmedWhileMuted) };
        Assert.Equal("It was.", kept.Assess().Conditions.Single().Message);
        Assert.Empty((Active(Definition) with { History = Held(ConditionTypes.AlarmedWhileMuted) }).Assess().Conditions);
        Assert.Empty(Active(Definition, "ALARM").Assess().Conditions);
        Assert.Empty(Dormant(MutedDefinition, "ALARM").Assess().Conditions);
    }

    [Fact]
    public void Conditions_are_remembered_through_a_failed_look()
    {
        var assessment = (Dormant(Definition) with { Failure = "reset", History = Held(ConditionTypes.AlarmedWhileMuted) }).Assess();
        Assert.Equal(ConditionTypes.AlarmedWhileMuted, assessment.Conditions.Single().Type);
        Assert.Equal((Stage.Mute, HealthStatus.Unknown), (assessment.Owes, assessment.Health));
        Assert.Empty(assessment.Actions);
    }

    [Fact]
    public void Alarm_that_cannot_be_declared_is_neither_put_nor_muted()
    {
        var live = new AlarmLive(new AlarmDefinition { Name = "cpu-high" }, "OK", "is a composite alarm");
        var assessment = (Dormant(Definition) with { Live = live }).Assess();
        Assert.Empty(assessment.Actions);
        Assert.Null(assessment.Owes);
        Assert.Equal((ConditionTypes.Unsupported, "NotAMetricAlarm"), (assessment.Conditions.Single().Type, assessment.Conditions[0].Reason));
        Assert.Equal("Unsupported", assessment.Blocked!.Reason);
        Assert.Equal(HealthStatus.Degraded, assessment.Health);
    }

    [Fact]
    public void Lost_put_is_told_from_the_fields()
    {
        Change[] changes = [new("actionsEnabled", "true", "false")];
        Assert.Equal(Answer.Yes, AlarmKind.Instance.Shows(new AlarmLive(MutedDefinition, "OK", null), "mute", changes));
        Assert.Equal(Answer.No, AlarmKind.Instance.Shows(new AlarmLive(Definition, "OK", null), "mute", changes));
    }
}
