namespace Reconciler.Core.Guarding;

/// <summary>No write to another account than the declared one, nor to one that could not be asked (design §4, 6).</summary>
public sealed class AccountGuard : IGuard
{
    /// <inheritdoc/>
    public Verdict Judge(GuardedAction guarded)
    {
        var declared = guarded.Environment.Aws.AccountId;
        return guarded.Caller switch
        {
            { AccountId: null, Problem: var problem } => Verdict.Deny(
                $"the account is not confirmed ({problem}); nothing is written before AWS says it is {declared}"),
            { AccountId: var actual } when actual != declared => Verdict.Deny(
                $"the credentials belong to account {actual}, the desired state declares {declared}; use that account's credentials or correct aws.accountId"),
            _ => Verdict.Allow,
        };
    }
}
