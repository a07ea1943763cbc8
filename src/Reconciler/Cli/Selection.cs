using Reconciler.Core.Desired;
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

    private static IReadOnlyList<string> Sorted(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
