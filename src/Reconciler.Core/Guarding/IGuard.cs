using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Core.Guarding;

/// <summary>What a guard may look at.</summary>
/// <param name="Declaration">The resource.</param>
/// <param name="Action">The action that is proposed.</param>
/// <param name="Environment">The desired state.</param>
/// <param name="History">What the journal knows.</param>
/// <param name="Caller">Who AWS says we are.</param>
/// <param name="Now">The present moment.</param>
public sealed record GuardedAction(
    ResourceDeclaration Declaration,
    ProposedAction Action,
    EnvironmentSpec Environment,
    EnvironmentHistory History,
    CallerIdentity Caller,
    DateTimeOffset Now)
{
    private readonly DateTimeOffset? _at;

    /// <summary>What the action's change comes from.</summary>
    public ChangeClass Class { get; init; } = ChangeClass.Drift;

    /// <summary>The moment whose windows count: the present one, but for <c>plan --at</c>.</summary>
    public DateTimeOffset At
    {
        get => _at ?? Now;
        init => _at = value;
    }
}

/// <summary>One reason for which an action may have to be left. Pure.</summary>
public interface IGuard
{
    /// <summary>Decides about one action.</summary>
    Verdict Judge(GuardedAction guarded);
}
