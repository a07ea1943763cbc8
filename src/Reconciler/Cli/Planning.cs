using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;
using Reconciler.Daemon;

namespace Reconciler.Cli;

/// <summary>The plan of one environment, as a command that writes nothing computes it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Generation">The generation that it is for: the one in force, or the next where the source has something new.</param>
internal sealed record PlannedEnvironment(Plan Plan, long Generation);

/// <summary>What came of planning all environments.</summary>
/// <param name="Environments">The plans, by name.</param>
/// <param name="Problems">What is wrong with the source, its content or what was asked for.</param>
/// <param name="Notes">What else to know: environments for which there is no plan, and why.</param>
internal sealed record PlannedAll(
    IReadOnlyList<PlannedEnvironment> Environments, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes);

/// <summary>
/// Computes what the daemon would do now, without writing anything anywhere: for <c>plan</c> and <c>status --live</c>.
/// </summary>
internal static class Planning
{
    /// <summary>Plans every environment.</summary>
    /// <param name="session">What the command works with.</param>
    /// <param name="at">The moment whose mode counts.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<PlannedAll> RunAsync(Session session, PlanTime at, CancellationToken ct)
    {
        var declared = await Declared.ReadAsync(session, session.Only, ct);
        var planned = await Task.WhenAll(declared.Environments.Select(e => OneAsync(session, e, at, ct)));
        return new PlannedAll(planned, declared.Problems, declared.Notes);
    }

    private static async Task<PlannedEnvironment> OneAsync(Session session, DeclaredEnvironment declared, PlanTime at, CancellationToken ct)
    {
        var (spec, history, generation) = declared;
        var moment = at.In(spec.Schedule);
        var mode = ModeInForce.At(spec, history, moment ?? session.Clocks.Now);
        var look = await new Looking(session.Accounts, session.Clocks) { Settle = session.Settle }.LookAsync(spec, history, mode, epoch: 0, ct);
        return new PlannedEnvironment(Planner.Plan(look with { At = moment }, GuardChain.Standard), generation);
    }
}
