using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Planning;

/// <summary>A gate that is closed.</summary>
/// <param name="Reason">What has to be seen first, in words.</param>
/// <param name="Until">When it opens by itself, where that is known.</param>
internal sealed record ClosedGate(string Reason, DateTimeOffset? Until = null);

/// <summary>
/// The order of falling asleep and waking (design §3), as what each stage must see first. Nothing here relies on time
/// passed; the two waits only let a lagging read or a lost answer come to rest before the look is believed.
/// </summary>
internal sealed class Gates(EnvironmentLook look, TransitionPhase phase, IReadOnlyList<AssessedResource> resources)
{
    private readonly Dictionary<ResourceAddress, AssessedResource> _byAddress = resources.ToDictionary(r => r.Address);

    /// <summary>Whether a resource is not ours to move, so that nobody waits for us to move it.</summary>
    public static bool HandsOff(EnvironmentLook look, ResourceDeclaration declaration) =>
        declaration.Enforcement == Enforcement.Observe
        || look.History.Resource(declaration.Address.Local).Paused is not null;

    /// <summary>The gates that are closed for an action; none where it may be sent.</summary>
    public IReadOnlyList<ClosedGate> Closed(AssessedResource resource, ProposedAction action) =>
        [.. OwnWrites(resource, action), .. StageGates(resource, action.Stage)];

    private IEnumerable<ClosedGate> OwnWrites(AssessedResource resource, ProposedAction action)
    {
        var history = look.History.Resource(resource.Address.Local);
        if (history.OpenIntent is { } open)
        {
            yield return new ClosedGate(
                $"what became of action #{open.ActionId} ({open.Verb}, {open.At:HH:mm:ss}Z) to be seen",
                OpenIntents.LeftAloneUntil(open, look));
            yield break;
        }

        if (history.LastWrite is { } last && last.Verb == action.Verb && SameTargets(last.Changes, action.Changes)
            && last.At + look.Settle.AfterWrite > look.Now)
            yield return new ClosedGate(
                $"AWS to show action #{last.ActionId} ({last.Verb})", last.At + look.Settle.AfterWrite);
    }

    private IEnumerable<ClosedGate> StageGates(AssessedResource resource, Stage stage) => stage switch
    {
        Stage.Mute => RestorePoints(),
        Stage.Suspend => RestorePoints().Concat(Owing(Stage.Mute)),
        Stage.Drain => RestorePoints().Concat(Owing(Stage.Mute)).Concat(Owing(Stage.Suspend)).Concat(Dependents(resource)),
        Stage.Stop => RestorePoints().Concat(Owing(Stage.Mute)).Concat(Dependents(resource)),
        Stage.Raise => Dependencies(resource),
        Stage.Resume when resource.Assessment.Available != Answer.Yes =>
            [new ClosedGate($"{resource.Address.Local} to be healthy ({resource.Assessment.Detail})")],
        Stage.Unmute => Awake(),
        _ => [],
    };

    private IEnumerable<ClosedGate> RestorePoints() =>
        from r in resources
        where r.Assessment.RestorePointPending && !HandsOff(look, r.Declaration)
        select new ClosedGate($"the restore point of {r.Address.Local} ({r.Assessment.Detail})");

    private IEnumerable<ClosedGate> Owing(Stage stage) =>
        from r in resources
        where r.Assessment.Owes == stage && !HandsOff(look, r.Declaration)
        let what = stage == Stage.Mute ? "muted" : "suspended in its scaling"
        select new ClosedGate($"{r.Address.Local} to be {what} ({r.Assessment.Detail})");

    private IEnumerable<ClosedGate> Dependents(AssessedResource resource) =>
        from r in resources
        where r.Declaration.DependsOn.Contains(resource.Address) && r.Assessment.Drained != Answer.Yes
        select new ClosedGate($"{r.Address.Local} to be drained ({r.Assessment.Detail})");

    private IEnumerable<ClosedGate> Dependencies(AssessedResource resource) =>
        from address in resource.Declaration.DependsOn
        let dependency = _byAddress.GetValueOrDefault(address)
        where dependency?.Assessment.Available != Answer.Yes
        select new ClosedGate($"{address.Local} to be available ({dependency?.Assessment.Detail ?? "not declared"})");

    /// <summary>While waking, everything that can wake has to be there; at other times, whatever is still being raised.</summary>
    private IEnumerable<ClosedGate> Awake() =>
        from r in resources
        where !HandsOff(look, r.Declaration)
            && (phase == TransitionPhase.Waking ? r.Declaration.Kind.Role != KindRole.Alarm && !Phases.IsAwake(r) : IsBeingRaised(r))
        select new ClosedGate($"{r.Address.Local} to be awake ({r.Assessment.Detail})");

    private static bool IsBeingRaised(AssessedResource r) =>
        r.Assessment.Actions.Any(a => a.Stage is Stage.Start or Stage.Raise);

    private static bool SameTargets(IReadOnlyList<Change> one, IReadOnlyList<Change> other) =>
        one.Count == other.Count && one.Zip(other).All(p => p.First.Field == p.Second.Field && p.First.To == p.Second.To);
}
