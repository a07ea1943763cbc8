using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Scheduling;
using Reconciler.Daemon;

namespace Reconciler.Tests.Daemon;

/// <summary>Outcomes of passes, as far as those who schedule passes look at them.</summary>
internal static class Plans
{
    private static readonly EnvironmentSpec Spec = new(
        "production", [], new AwsTarget("ap-southeast-2", "123456789012", null), CostMode.Active, Schedule.None,
        Enforcement.Correct, [], default, "", "");

    public static PassOutcome.Finished Finished(
        SyncStatus sync = SyncStatus.Synced, HealthStatus health = HealthStatus.Healthy, ActionState? action = null,
        int sent = 0, int told = 0) => new(
        new Plan(
            Spec, new EffectiveMode(CostMode.Active, "", ModeSource.DesiredState, null, null), TransitionPhase.Awake, [],
            action is null ? [] : [Action(action.Value)], sync, health, "", "", null),
        sent, 0, told);

    public static PassEnd End(PassOutcome outcome) => new(outcome, null);

    private static PlannedAction Action(ActionState state) => new(
        new ResourceAddress("production", "alarm", "a"), "put", Stage.Correct, [], "", null, "", state, [], null);
}
