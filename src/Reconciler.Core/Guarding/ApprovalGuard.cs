namespace Reconciler.Core.Guarding;

/// <summary>What is declared to need approval is done once somebody agreed to it, for as long as that holds.</summary>
public sealed class ApprovalGuard : IGuard
{
    /// <summary>The reason for a refusal, stable for scripts.</summary>
    public const string Reason = "ApprovalWanted";

    /// <inheritdoc/>
    public Verdict Judge(GuardedAction guarded)
    {
        ArgumentNullException.ThrowIfNull(guarded);
        var (address, action) = (guarded.Declaration.Address, guarded.Action);
        if (guarded.Environment.Safeguards.RequireApproval.FirstOrDefault(r => r.Covers(address.Kind, action.Verb)) is not { } rule)
            return Verdict.Allow;
        var id = ApprovalRule.ActionId(address, action.Verb, action.Changes, guarded.Environment.ContentHash);
        return guarded.History.Resource(address.Local).Approvals.GetValueOrDefault(id)?.Holds(guarded.Now) == true
            ? Verdict.Allow
            : new Verdict(Decision.NeedsApproval, $"approval wanted: `reconciler approve {id}`", null)
            {
                Code = Reason,
                Approval = new ApprovalRequest(id, rule.For),
            };
    }
}
