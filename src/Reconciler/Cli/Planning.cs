using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Daemon;
using Reconciler.Sources;

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
        var store = await session.OpenStoreAsync(readOnly: true, ct);
        var look = await session.Source.ReadAsync(ct);
        var sourced = (look as SourceLook.Read)?.Sourced;
        var known = await Selection.KnownAsync(store, sourced, ct);
        var environments = new EnvironmentSet(store.Journal, session.Clocks.World, Session.NextId);
        var wanted = known.Where(name => session.Only.Count == 0 || session.Only.Contains(name));
        var planned = await Task.WhenAll(wanted.Select(name => OneAsync(session, environments.Get(name), sourced, at, ct)));
        return new PlannedAll(
            [.. planned.Select(p => p.Planned).OfType<PlannedEnvironment>()],
            [.. Problems(look), .. Selection.Complaints(session.Only, known, Selection.Place(session.Source.Name, store))],
            [.. planned.Select(p => p.Note).OfType<string>()]);
    }

    private static async Task<(PlannedEnvironment? Planned, string? Note)> OneAsync(
        Session session, ManagedEnvironment environment, SourcedReading? sourced, PlanTime at, CancellationToken ct)
    {
        await environment.Journal.CatchUpAsync(ct);
        var history = environment.Journal.History;
        var adoption = await new DesiredInForce(session.Source).DecideAsync(environment.Name, sourced, history, ct);
        if (IsOrphaned(history, adoption)) return (null, $"{environment.Name}: no file declares it any more; AWS is left as it is");
        var accepted = adoption.Events.OfType<GenerationAccepted>().SingleOrDefault();
        if ((adoption.InForce ?? await DesiredInForce.LoadAsync(environment, ct)) is not { } spec) return (null, null);
        var moment = at.In(spec.Schedule);
        var mode = ModeInForce.At(spec, history, moment ?? session.Clocks.Now);
        var look = await new Looking(session.Accounts, session.Clocks) { Settle = session.Settle }.LookAsync(spec, history, mode, epoch: 0, ct);
        var plan = Planner.Plan(look with { At = moment }, GuardChain.Standard);
        return (new PlannedEnvironment(plan, accepted?.Number ?? history.Generation?.Number ?? 1), null);
    }

    private static bool IsOrphaned(EnvironmentHistory history, Adoption adoption) =>
        adoption.Events.Any(e => e is EnvironmentOrphaned)
        || (history.Orphaned && adoption.InForce is null && !adoption.Events.Any(e => e is GenerationRejected));

    private static IEnumerable<string> Problems(SourceLook look) => look switch
    {
        SourceLook.Unreachable { Problem: var problem } => [problem],
        SourceLook.Read { Sourced.Reading.Findings: var findings } => findings.Select(finding => finding.ToString()),
        _ => [],
    };
}
