using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;
using Reconciler.Core.Scheduling;
using Reconciler.Daemon;
using Reconciler.Sources;

namespace Reconciler.Cli;

/// <summary>The plan of one environment, as a command that writes nothing computes it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Generation">The generation that it is for: the one in force, or the next where the source has something new.</param>
internal sealed record PlannedEnvironment(Plan Plan, long Generation);

/// <summary>What came of planning all environments.</summary>
/// <param name="Environments">The plans, by name.</param>
/// <param name="Problems">What is wrong with the source or its content.</param>
internal sealed record PlannedAll(IReadOnlyList<PlannedEnvironment> Environments, IReadOnlyList<string> Problems);

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
        var store = await session.OpenStoreAsync(readOnly: true, ct);
        var look = await session.Source.ReadAsync(ct);
        var sourced = (look as SourceLook.Read)?.Sourced;
        var environments = new EnvironmentSet(store.Journal, session.Clocks.World, Session.NextId) { Only = session.Only };
        var names = await environments.NamesAsync(sourced, ct);
        var planned = await Task.WhenAll(names.Select(name => OneAsync(session, environments.Get(name), sourced, at, ct)));
        return new PlannedAll([.. planned.OfType<PlannedEnvironment>()], [.. Problems(look, session.Only, names)]);
    }

    private static async Task<PlannedEnvironment?> OneAsync(
        Session session, ManagedEnvironment environment, SourcedReading? sourced, PlanTime at, CancellationToken ct)
    {
        await environment.Journal.CatchUpAsync(ct);
        var history = environment.Journal.History;
        var adoption = await new DesiredInForce(session.Source).DecideAsync(environment.Name, sourced, history, ct);
        if (adoption.Events.OfType<Core.Recording.EnvironmentOrphaned>().Any()) return null;
        var accepted = adoption.Events.OfType<Core.Recording.GenerationAccepted>().SingleOrDefault();
        if ((adoption.InForce ?? await DesiredInForce.LoadAsync(environment, ct)) is not { } spec) return null;
        var mode = EffectiveModes.At(spec.CostMode, spec.Schedule, history.Override, at.In(spec.Schedule) ?? session.Clocks.Now);
        var look = await new Looking(session.Accounts, session.Clocks) { Settle = session.Settle }.LookAsync(spec, history, mode, epoch: 0, ct);
        var plan = Planner.Plan(look, GuardChain.Standard);
        return new PlannedEnvironment(plan, accepted?.Number ?? history.Generation?.Number ?? 1);
    }

    private static IEnumerable<string> Problems(SourceLook look, IReadOnlyList<string> only, IReadOnlyList<string> names)
    {
        if (look is SourceLook.Unreachable { Problem: var problem }) yield return problem;
        if (look is SourceLook.Read { Sourced.Reading.Findings: var findings })
            foreach (var finding in findings) yield return finding.ToString();
        foreach (var name in only.Where(n => !names.Contains(n)))
            yield return $"--env {name}: there is no such environment, neither declared nor in the journal."
                + (names.Count == 0 ? "" : $" There are {string.Join(", ", names)}.");
    }
}
