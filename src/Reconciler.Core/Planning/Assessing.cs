using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Planning;

/// <summary>Asks a resource's kind, and distrusts a look that a write of ours may not be in yet.</summary>
internal static class Assessing
{
    public static AssessedResource Assess(EnvironmentLook look, ResourceDeclaration declaration, TransitionPhase phase)
    {
        var observation = look.Observations.GetValueOrDefault(declaration.Address)
            ?? Observation.Unknown("not looked at", look.Now);
        var history = look.History.Resource(declaration.Address.Local);
        var assessment = declaration.Kind.Assess(
            new ResourceView(declaration, observation, look.Mode, phase, history, look.Now));

        // A write that may still be on its way, or came after the look began, makes the look say nothing of its state.
        if (history.OpenIntent is not null || history.LastWrite?.At >= observation.LookedAt)
            assessment = assessment with { Available = Answer.Unknown, Drained = Answer.Unknown, InProgress = true };
        return new AssessedResource(declaration, observation, assessment);
    }
}
