using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Reconciler.Daemon;
using Reconciler.Sources;

namespace Reconciler.Cli;

/// <summary>One environment with the desired state that is in force, or would be at the next pass.</summary>
/// <param name="Spec">The desired state.</param>
/// <param name="History">What the journal knows.</param>
/// <param name="Generation">The generation in force, or the next where the source has something new.</param>
internal sealed record DeclaredEnvironment(EnvironmentSpec Spec, EnvironmentHistory History, long Generation);

/// <summary>Every environment that was asked for.</summary>
/// <param name="Environments">Those with a desired state, by name.</param>
/// <param name="Findings">What is wrong with the source or its content.</param>
/// <param name="Complaints">What is wrong with what was asked for.</param>
/// <param name="Notes">What else to know: environments that no file declares any more.</param>
internal sealed record DeclaredAll(
    IReadOnlyList<DeclaredEnvironment> Environments, IReadOnlyList<string> Findings, IReadOnlyList<string> Complaints,
    IReadOnlyList<string> Notes)
{
    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<string> Problems => [.. Findings, .. Complaints];
}

/// <summary>Reads desired state and journal for a command that writes nothing anywhere.</summary>
internal static class Declared
{
    /// <summary>Reads them.</summary>
    /// <param name="session">What the command works with.</param>
    /// <param name="only">Only these environments; empty for all.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<DeclaredAll> ReadAsync(Session session, IReadOnlyList<string> only, CancellationToken ct)
    {
        var store = await session.OpenStoreAsync(readOnly: true, ct);
        var look = await session.Source.ReadAsync(ct);
        var sourced = (look as SourceLook.Read)?.Sourced;
        var known = await Selection.KnownAsync(store, sourced, ct);
        var environments = new EnvironmentSet(store.Journal, session.Clocks.World, Session.NextId);
        var wanted = known.Where(name => only.Count == 0 || only.Contains(name));
        var read = await Task.WhenAll(wanted.Select(name => OneAsync(session, environments.Get(name), sourced, ct)));
        return new DeclaredAll(
            [.. read.Select(r => r.Declared).OfType<DeclaredEnvironment>()],
            [.. Findings(look)],
            [.. Selection.Complaints(only, known, Selection.Place(session.Source.Name, store))],
            [.. read.Select(r => r.Note).OfType<string>()]);
    }

    /// <summary>Reads one environment that a command names, with what is wrong with the desired state.</summary>
    /// <param name="session">What the command works with.</param>
    /// <param name="name">The environment.</param>
    /// <param name="terminal">Where it is told why there is none.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="FormatException">There is none.</exception>
    public static async Task<(DeclaredEnvironment Environment, IReadOnlyList<string> Findings)> NamedAsync(
        Session session, string name, Terminal terminal, CancellationToken ct)
    {
        var read = await ReadAsync(session, [name], ct);
        if (read.Environments is [var declared]) return (declared, read.Findings);
        foreach (var line in read.Findings.Concat(read.Notes)) terminal.Message(line);
        throw new FormatException(read.Complaints is [var complaint, ..]
            ? complaint["--env ".Length..]
            : $"{name} has no desired state that could be used.");
    }

    private static async Task<(DeclaredEnvironment? Declared, string? Note)> OneAsync(
        Session session, ManagedEnvironment environment, SourcedReading? sourced, CancellationToken ct)
    {
        await environment.Journal.CatchUpAsync(ct);
        var history = environment.Journal.History;
        var adoption = await new DesiredInForce(session.Source).DecideAsync(environment.Name, sourced, history, ct);
        if (IsOrphaned(history, adoption)) return (null, $"{environment.Name}: no file declares it any more; AWS is left as it is");
        var accepted = adoption.Events.OfType<GenerationAccepted>().SingleOrDefault();
        return (adoption.InForce ?? await DesiredInForce.LoadAsync(environment, ct)) is { } spec
            ? (new DeclaredEnvironment(spec, history, accepted?.Number ?? history.Generation?.Number ?? 1), null)
            : (null, null);
    }

    private static bool IsOrphaned(EnvironmentHistory history, Adoption adoption) =>
        adoption.Events.Any(e => e is EnvironmentOrphaned)
        || (history.Orphaned && adoption.InForce is null && !adoption.Events.Any(e => e is GenerationRejected));

    private static IEnumerable<string> Findings(SourceLook look) => look switch
    {
        SourceLook.Unreachable { Problem: var problem } => [problem],
        SourceLook.Read { Sourced.Reading.Findings: var findings } => findings.Select(finding => finding.ToString()),
        _ => [],
    };
}
