using System.Collections.Concurrent;
using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Reconciler.Storage;

namespace Reconciler.Daemon;

/// <summary>
/// The environments of this process: those that the source declares, well or not, and those that the journal knows, so
/// that one whose file has gone is reported and not forgotten.
/// </summary>
/// <param name="journal">The store.</param>
/// <param name="time">AWS's clock, which stamps entries.</param>
/// <param name="nextWriteId">Gives a name that no other write in the world has.</param>
internal sealed class EnvironmentSet(IJournal journal, TimeProvider time, Func<string> nextWriteId)
{
    private readonly ConcurrentDictionary<string, ManagedEnvironment> _environments = new(StringComparer.Ordinal);

    /// <summary>Only these (<c>--env</c>); empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Hears of every entry that this process appended.</summary>
    public event Action<JournalEntry>? Appended;

    /// <summary>The environments known in this process, in ordinal order.</summary>
    public IReadOnlyList<ManagedEnvironment> All => [.. _environments.Values.OrderBy(e => e.Name, StringComparer.Ordinal)];

    /// <summary>One environment, always the same object.</summary>
    public ManagedEnvironment Get(string name) => _environments.GetOrAdd(name, Make);

    /// <summary>Whom there is to visit, in ordinal order.</summary>
    /// <param name="sourced">What the source says; null where it could not be read.</param>
    /// <param name="ct">Cancels asking the journal.</param>
    /// <exception cref="JournalUnavailableException">The store cannot be reached.</exception>
    public async Task<IReadOnlyList<string>> NamesAsync(SourcedReading? sourced, CancellationToken ct)
    {
        var known = await journal.EnvironmentsAsync(ct);
        return Wanted(Declared(sourced).Concat(known));
    }

    /// <summary>What the source alone names.</summary>
    public static IEnumerable<string> Declared(SourcedReading? sourced) => sourced is null
        ? []
        : sourced.Reading.Environments.Select(e => e.Name).Concat(sourced.Reading.InvalidEnvironments);

    private IReadOnlyList<string> Wanted(IEnumerable<string> names) =>
        [.. names.Where(n => Only.Count == 0 || Only.Contains(n)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private ManagedEnvironment Make(string name)
    {
        var writing = new EnvironmentJournal(name, journal, time, nextWriteId);
        writing.Appended += entry => Appended?.Invoke(entry);
        return new ManagedEnvironment(writing);
    }
}
