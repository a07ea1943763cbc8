using Reconciler.Core.Desired;

namespace Reconciler.Core.Guarding;

/// <summary><c>enforcement: observe</c> reports drift and changes nothing.</summary>
public sealed class EnforcementGuard : IGuard
{
    /// <inheritdoc/>
    public Verdict Judge(GuardedAction guarded) => guarded.Declaration.Enforcement == Enforcement.Observe
        ? Verdict.Deny("enforcement is observe; set it to correct to have this done")
        : Verdict.Allow;
}
