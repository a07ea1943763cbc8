using Reconciler.Core.Guarding;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Planning;

/// <summary>
/// Turns one look into one plan. Pure: the same look gives the same plan, in whatever order its parts were given.
/// <list type="number">
/// <item>Enter the phase that the mode asks for.</item>
/// <item>Let every kind assess its resources.</item>
/// <item>Put the proposals in order, hold each against the gates of its stage and against the guards, and tell what waits from what is stuck.</item>
/// <item>Say where the environment stands.</item>
/// </list>
/// </summary>
public static class Planner
{
    /// <summary>Computes the plan of one look.</summary>
    /// <param name="look">What was declared, seen and is known.</param>
    /// <param name="guards">What else has to agree.</param>
    public static Plan Plan(EnvironmentLook look, GuardChain guards)
    {
        // 1. The phase
        var entered = Phases.Enter(look);

        // 2. Assessments
        var resources = look.Environment.Resources
            .OrderBy(r => r.Address)
            .Select(r => Assessing.Assess(look, r, entered))
            .ToList();

        // 3. Actions
        var gates = new Gates(look, entered, resources);
        var sorted = SendOrder.Sort(resources.SelectMany(r => GatedOf(look, entered, r, gates, guards)), look.Environment);
        var actions = Prospects.Judge(OnePassAtATime(sorted, gates, new BlastRadius(look, resources), resources));

        // 4. The whole
        var settled = Prospects.Settle(resources, actions).Select(r => Stalling.Judge(look, r, actions)).ToList();
        var phase = Phases.Advance(entered, look, settled, actions);
        return Summary.Of(look, phase, settled, actions);
    }

    private static IEnumerable<GatedAction> GatedOf(
        EnvironmentLook look, TransitionPhase phase, AssessedResource resource, Gates gates, GuardChain guards)
    {
        var fingerprint = Fingerprint.Of(resource);
        foreach (var proposed in resource.Assessment.Actions)
        {
            var change = ChangeClasses.Of(
                proposed, look.Mode.CostMode, phase, resource.Declaration, look.History.Resource(resource.Address.Local));
            var verdicts = guards.Judge(new GuardedAction(
                resource.Declaration, proposed, look.Environment, look.History, look.Caller, look.Now)
            {
                Class = change,
                At = look.At ?? look.Now,
            });
            var closed = gates.Closed(resource, proposed);
            var state = verdicts.Any(v => v.Decision >= Decision.NeedsApproval) ? ActionState.Blocked
                : verdicts.Count > 0 || closed.Count > 0 ? ActionState.Waiting
                : ActionState.Ready;
            var planned = new PlannedAction(
                resource.Address, proposed.Verb, proposed.Stage, proposed.Changes, proposed.Why, proposed.Write,
                fingerprint, state,
                [.. verdicts.Select(v => v.Reason), .. closed.Select(g => g.Reason)],
                Latest(verdicts.Select(v => v.Until).Concat(closed.Select(g => g.Until))))
            {
                Class = change,
                Remedies = proposed.Remedies,
                Refusal = verdicts is [{ Code: { } code } strictest, ..]
                    ? new Refusal(code, strictest.Reason, strictest.Until) { Approval = strictest.Approval }
                    : null,
                Held = state == ActionState.Waiting && verdicts.Any(v => v is { Code: not null, Until: not null }),
            };
            yield return new GatedAction(planned, closed);
        }

        if (resource.Assessment.Blocked is { } blocked)
            yield return new GatedAction(
                new PlannedAction(
                    resource.Address, blocked.Verb, StageOf(resource), blocked.Changes, blocked.Reason, null, fingerprint,
                    ActionState.Blocked, [$"{blocked.Reason}: {blocked.Message}"], null),
                []);
    }

    /// <summary>
    /// A write of this pass makes the look at its resource older than our last write, so that it proves nothing any more:
    /// what relies on it, and would be sent later in the pass, waits for the next look. So does what is too much for one pass.
    /// </summary>
    private static List<GatedAction> OnePassAtATime(
        IEnumerable<GatedAction> sorted, Gates gates, BlastRadius blast, IEnumerable<AssessedResource> resources)
    {
        var declarations = resources.ToDictionary(r => r.Address, r => r.Declaration);
        var sent = new Dictionary<ResourceAddress, string>();
        var result = new List<GatedAction>();
        foreach (var action in sorted)
        {
            var planned = action.Planned;
            var outdated = planned.State == ActionState.Ready
                ? gates.ReliesOn(declarations[planned.Address], planned.Stage).Where(sent.ContainsKey).ToList()
                : [];
            result.Add(blast.Hold(outdated.Aggregate(action, (each, on) => each.Behind(
                new ClosedGate($"{on.Local} to be seen again after {sent[on]} in this pass", on, Opens: true)))));
            if (result[^1].Planned.State == ActionState.Ready) sent.TryAdd(planned.Address, planned.Verb);
        }

        return result;
    }

    /// <summary>Where an intention that cannot be carried out would have its place.</summary>
    private static Stage StageOf(AssessedResource resource) =>
        resource.Assessment.Owes ?? (resource.Declaration.Kind.Role.StandsApart() ? Stage.Correct : Stage.Raise);

    private static DateTimeOffset? Latest(IEnumerable<DateTimeOffset?> moments) => moments.Max();
}
