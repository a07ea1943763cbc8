namespace Reconciler.Core.Guarding;

/// <summary>
/// Drift that comes back as often as it is corrected is somebody's will: two that write against each other harm more than
/// either of them. A commit and a change of mode are not corrections and go ahead.
/// </summary>
public sealed class ContestGuard : IGuard
{
    /// <summary>The reason for a refusal, and of the condition, stable for scripts.</summary>
    public const string Reason = "Contested";

    /// <inheritdoc/>
    public Verdict Judge(GuardedAction guarded)
    {
        ArgumentNullException.ThrowIfNull(guarded);
        var address = guarded.Declaration.Address;
        if (guarded.Class != ChangeClass.Drift) return Verdict.Allow;
        return Contest.Of(guarded.Environment.Safeguards.Contested, guarded.History.Resource(address.Local), guarded.Now) is { } contest
            ? new Verdict(Decision.Deny, contest.Words(address.ToString()), contest.Until) { Code = Reason }
            : Verdict.Allow;
    }
}
