namespace Reconciler.Core.Guarding;

/// <summary>No write to another account than the declared one, nor to one that could not be asked (design §4, 6).</summary>
public sealed class AccountGuard : IGuard
{
    /// <summary>Why an environment with another account's credentials is as it is, stable for scripts.</summary>
    public const string Reason = "WrongAccount";

    /// <inheritdoc/>
    public Verdict Judge(GuardedAction guarded)
    {
        ArgumentNullException.ThrowIfNull(guarded);
        var declared = guarded.Environment.Aws.AccountId;
        if (guarded.Caller.AccountId is null)
            return Verdict.Deny($"the account is not confirmed ({guarded.Caller.Problem}); nothing is written before AWS says it is {declared}");
        return guarded.Caller.Contradicts(declared) is { } foreign ? Verdict.Deny(foreign) : Verdict.Allow;
    }
}
