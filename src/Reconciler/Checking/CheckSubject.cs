using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Scheduling;
using Reconciler.Kinds.EcsService;

namespace Reconciler.Checking;

/// <summary>One environment that is checked: what it declares, what the journal knows of it, and when.</summary>
/// <param name="Spec">What is declared.</param>
/// <param name="History">What the journal knows.</param>
/// <param name="Mode">The mode in force.</param>
/// <param name="Now">The moment.</param>
internal sealed record CheckSubject(EnvironmentSpec Spec, EnvironmentHistory History, EffectiveMode Mode, DateTimeOffset Now)
{
    /// <summary>Whether it is to rest.</summary>
    public bool Dormant => Mode.CostMode == CostMode.Dormant;

    /// <summary>Its services, in address order.</summary>
    public IEnumerable<ResourceDeclaration> Services => Spec.Resources.Where(r => r.Spec is EcsServiceSpec);

    /// <summary>Whether credentials are another account's: what they show under the same names is nothing of the environment.</summary>
    public bool IsForeignTo(CallerIdentity identity) => identity.Contradicts(Spec.Aws.AccountId) is not null;

    /// <summary>What a kind says of a resource as it was seen.</summary>
    public Assessment Assess(ResourceDeclaration declaration, Observation seen) => declaration.Kind.Assess(
        new ResourceView(declaration, seen, Mode, History.Phase, History.Resource(declaration.Address.Local), Now));
}
