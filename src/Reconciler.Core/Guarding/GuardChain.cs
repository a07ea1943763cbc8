namespace Reconciler.Core.Guarding;

/// <summary>Every guard in one: all of them are asked, the strictest wins, every reason is kept.</summary>
/// <param name="guards">The guards, in the order in which their reasons are told.</param>
public sealed class GuardChain(params IReadOnlyList<IGuard> guards)
{
    /// <summary>The guards that every environment has.</summary>
    public static GuardChain Standard { get; } =
        new(new AccountGuard(), new PauseGuard(), new EnforcementGuard(), new ContestGuard(), new ApprovalGuard(),
            new SyncWindowGuard(), new CooldownGuard());

    /// <summary>The verdicts that are not <see cref="Decision.Allow"/>, strictest first.</summary>
    public IReadOnlyList<Verdict> Judge(GuardedAction guarded) =>
        [.. guards.Select(g => g.Judge(guarded)).Where(v => v.Decision != Decision.Allow).OrderByDescending(v => v.Decision)];
}
