using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Reconciler.Daemon;
using Reconciler.Storage;

namespace Reconciler.Cli;

/// <summary>What <c>--env</c> selects among the environments that there are: a mistyped name selects nothing, silently, unless it is told.</summary>
internal static class Selection
{
    /// <summary>The environments that the source declares, well or not, and those that the journal knows, in ordinal order.</summary>
    /// <exception cref="Core.Recording.JournalUnavailableException">The store cannot be reached.</exception>
    public static async Task<IReadOnlyList<string>> KnownAsync(
        JournalStore store, SourcedReading? sourced, CancellationToken ct) => Sorted(
        [.. EnvironmentSet.Declared(sourced), .. await store.Journal.EnvironmentsAsync(ct)]);

    /// <summary>The environments that the source declares, well or not, in ordinal order.</summary>
    public static IReadOnlyList<string> Declared(DesiredStateReading reading) =>
        Sorted([.. reading.Environments.Select(e => e.Name), .. reading.InvalidEnvironments]);

    /// <summary>Where environments are looked for, in words.</summary>
    public static string Place(string source, JournalStore store) =>
        store.Exists && !store.Location.InMemory ? $"{source}, with the journal {store.Location}," : source;

    /// <summary>A sentence about each name that was asked for and is not there.</summary>
    /// <param name="only">What <c>--env</c> names.</param>
    /// <param name="known">What there is.</param>
    /// <param name="where">Where that was looked for, in words.</param>
    public static IEnumerable<string> Complaints(IReadOnlyList<string> only, IReadOnlyList<string> known, string where) =>
        from name in only.Distinct(StringComparer.Ordinal)
        where !known.Contains(name)
        select $"--env {name}: {where} has no such environment"
            + (known.Count == 0 ? ", nor any other."
                : Suggestion.Nearest(name, known) is { } near ? $"; did you mean {near}?"
                : $". There {(known.Count == 1 ? "is" : "are")} {string.Join(", ", known)}.");

    /// <summary>The service of an environment that a command names.</summary>
    /// <param name="spec">The environment.</param>
    /// <param name="service">The service's short name.</param>
    /// <exception cref="FormatException">It declares none of that name; the message says which it declares.</exception>
    public static ResourceDeclaration Service(EnvironmentSpec spec, string service)
    {
        var services = spec.Resources.Where(r => r.Address.Kind == "ecsService").ToList();
        if (services.Find(s => s.Address.Name == service) is { } found) return found;
        var known = services.Select(s => s.Address.Name).ToList();
        throw new FormatException(NoService($"{spec.Name} declares", service, known));
    }

    /// <summary>Refuses a service that an environment's journal does not know.</summary>
    /// <param name="history">What the journal knows.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="service">The service's short name.</param>
    /// <exception cref="FormatException">It knows none of that name.</exception>
    public static void CheckRecorded(EnvironmentHistory history, string environment, string service)
    {
        const string Kind = "ecsService/";
        if (history.Resources.ContainsKey(Kind + service)) return;
        var known = history.Resources.Keys.Where(a => a.StartsWith(Kind, StringComparison.Ordinal)).Select(a => a[Kind.Length..]);
        throw new FormatException(NoService($"the journal of {environment} has", service, Sorted(known)));
    }

    /// <summary>A sentence about a service that is not there, with those that are.</summary>
    /// <param name="where">Where it was looked for, with the verb: <c>production declares</c>.</param>
    /// <param name="service">What was asked for.</param>
    /// <param name="known">What there is.</param>
    private static string NoService(string where, string service, IReadOnlyList<string> known) => $"{where} no service {service}"
        + (known.Count == 0 ? ", nor any other."
            : Suggestion.Nearest(service, known) is { } near ? $"; did you mean {near}?"
            : $". There {(known.Count == 1 ? "is" : "are")} {string.Join(", ", known)}.");

    private static IReadOnlyList<string> Sorted(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
