using Reconciler.Core.Desired;
using Reconciler.Core.Observing;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Planning;

/// <summary>A gate that is closed.</summary>
/// <param name="Reason">What has to be seen first, in words.</param>
/// <param name="Of">Who keeps it closed; null where only time does, or nobody can be named.</param>
/// <param name="Opens">Whether it may open without an action of ours: a time comes, or something moves on AWS.</param>
/// <param name="Until">When it opens by itself, where that is known.</param>
internal sealed record ClosedGate(string Reason, ResourceAddress? Of, bool Opens, DateTimeOffset? Until = null);

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

    /// <summary>
    /// Whether a resource may go on without an action of ours. What is well and yet not available may come: a cache that is
    /// busy with a snapshot; but what is well does not come to rest by itself.
    /// </summary>
    public static bool MayMove(AssessedResource resource, bool up)
    {
        var assessment = resource.Assessment;
        if (assessment.InProgress || !resource.Proves || assessment.Sync == SyncStatus.Unknown) return true;
        return assessment is { Actions.Count: 0, Blocked: null }
            && (assessment.Health is HealthStatus.Progressing or HealthStatus.Unknown || (up && assessment.Health == HealthStatus.Healthy));
    }

    /// <summary>The gates that are closed for an action; none where it may be sent.</summary>
    public IReadOnlyList<ClosedGate> Closed(AssessedResource resource, ProposedAction action) =>
        [.. OwnWrites(resource, action), .. StageGates(resource, action.Stage)];

    /// <summary>Whose looks a stage relies on, apart from the resource's own.</summary>
    public IEnumerable<ResourceAddress> ReliesOn(ResourceDeclaration declaration, Stage stage) => stage switch
    {
        Stage.Drain or Stage.Stop => resources.Where(r => r.Declaration.DependsOn.Contains(declaration.Address)).Select(r => r.Address),
        Stage.Raise => declaration.DependsOn,
        Stage.Unmute when phase == TransitionPhase.Waking => resources.Where(HasToWake).Select(r => r.Address),
        _ => [],
    };

    private IEnumerable<ClosedGate> OwnWrites(AssessedResource resource, ProposedAction action)
    {
        var history = look.History.Resource(resource.Address.Local);
        if (history.OpenIntent is { } open)
        {
            yield return new ClosedGate(
                $"what became of action #{open.ActionId} ({open.Verb}, {UtcText.Second(open.At)}) to be seen",
                null, Opens: true, OpenIntents.LeftAloneUntil(open, look));
            yield break;
        }

        if (history.LastWrite is { } last && last.Verb == action.Verb && SameTargets(last.Changes, action.Changes)
            && last.At + look.Settle.AfterWrite > look.Now)
            yield return new ClosedGate(
                $"AWS to show action #{last.ActionId} ({last.Verb})", null, Opens: true, last.At + look.Settle.AfterWrite);
    }

    private IEnumerable<ClosedGate> StageGates(AssessedResource resource, Stage stage) => stage switch
    {
        Stage.Mute => RestorePoints(),
        Stage.Suspend => RestorePoints().Concat(Owing(Stage.Mute)),
        Stage.Drain => RestorePoints().Concat(Owing(Stage.Mute)).Concat(Owing(Stage.Suspend)).Concat(Dependents(resource)),
        Stage.Stop => RestorePoints().Concat(Owing(Stage.Mute)).Concat(Dependents(resource)),
        Stage.Raise => Dependencies(resource),
        Stage.Resume when resource.Assessment.Available != Answer.Yes => [Rising(resource, "to be healthy")],
        Stage.Unmute => Awake(),
        _ => [],
    };

    private IEnumerable<ClosedGate> RestorePoints() =>
        from r in resources
        where r.Assessment.RestorePointPending && !HandsOff(look, r.Declaration)
        select Sinking(r, $"the restore point of {r.Address.Local} ({r.Assessment.Detail})");

    private IEnumerable<ClosedGate> Owing(Stage stage) =>
        from r in resources
        where r.Assessment.Owes == stage && !HandsOff(look, r.Declaration)
        let what = stage == Stage.Mute ? "muted" : "suspended in its scaling"
        select Sinking(r, $"{r.Address.Local} to be {what} ({r.Assessment.Detail})");

    private IEnumerable<ClosedGate> Dependents(AssessedResource resource) =>
        from r in resources
        where r.Declaration.DependsOn.Contains(resource.Address) && r.Assessment.Drained != Answer.Yes
        select Sinking(r, $"{r.Address.Local} to be drained ({r.Assessment.Detail})");

    private IEnumerable<ClosedGate> Dependencies(AssessedResource resource) =>
        from address in resource.Declaration.DependsOn
        let dependency = _byAddress.GetValueOrDefault(address)
        where dependency?.Assessment.Available != Answer.Yes
        select dependency is not null
            ? Rising(dependency, "to be available")
            : new ClosedGate($"{address.Local} to be available (not declared)", null, Opens: false);

    /// <summary>While waking, everything that can wake has to be there; at other times, whatever is still being raised.</summary>
    private IEnumerable<ClosedGate> Awake() =>
        from r in resources
        where phase == TransitionPhase.Waking ? HasToWake(r) && !Phases.IsAwake(r) : !HandsOff(look, r.Declaration) && IsBeingRaised(r)
        select Rising(r, "to be awake");

    private bool HasToWake(AssessedResource r) => !r.Declaration.Kind.Role.StandsApart() && !HandsOff(look, r.Declaration);

    private static ClosedGate Sinking(AssessedResource r, string reason) => new(reason, r.Address, MayMove(r, up: false));

    private static ClosedGate Rising(AssessedResource r, string what) =>
        new($"{r.Address.Local} {what} ({r.Assessment.Detail})", r.Address, MayMove(r, up: true));

    private static bool IsBeingRaised(AssessedResource r) =>
        r.Assessment.Actions.Any(a => a.Stage is Stage.Start or Stage.Raise);

    private static bool SameTargets(IReadOnlyList<Change> one, IReadOnlyList<Change> other) =>
        one.Count == other.Count && one.Zip(other).All(p => p.First.Field == p.Second.Field && p.First.To == p.Second.To);
}
