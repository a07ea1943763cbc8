using Reconciler.Core.Recording;

namespace Reconciler.Core.Guarding;

/// <summary>After a failed write the resource is left alone for a while that grows with every failure.</summary>
public sealed class CooldownGuard : IGuard
{
    /// <inheritdoc/>
    public Verdict Judge(GuardedAction guarded)
    {
        var history = guarded.History.Resource(guarded.Declaration.Address.Local);
        if (history.RetryAt is not { } retryAt || retryAt <= guarded.Now) return Verdict.Allow;
        var words = $"the next attempt at {UtcText.Second(retryAt)}, since the last one {(history.FailedTerminally ? "was refused" : "failed")} ({history.FailureMessage})";
        return history.FailedTerminally
            ? new Verdict(Decision.Deny, words, retryAt)
            : Verdict.Defer(retryAt, words);
    }
}
