using System.Text;
using Reconciler.Core.Desired;
using Reconciler.Core.Recording;
using Reconciler.Kinds;
using Reconciler.Sources;
using Reconciler.Storage;

namespace Reconciler.Daemon;

/// <summary>
/// Brings desired state into force, or keeps the last good one: also after a restart, from the copy in the journal.
/// </summary>
/// <param name="commits">Tells whether a commit is older than another.</param>
internal sealed class DesiredInForce(ICommitOrder commits)
{
    /// <summary>Decides for one environment, without writing.</summary>
    /// <param name="name">The environment.</param>
    /// <param name="sourced">What the source says; null where it could not be read at all.</param>
    /// <param name="history">What the journal knows.</param>
    /// <param name="ct">Cancels asking git.</param>
    public async Task<Adoption> DecideAsync(
        string name, SourcedReading? sourced, EnvironmentHistory history, CancellationToken ct)
    {
        if (sourced is null) return new Adoption(null, []);
        var isOlder = history.Generation?.Origin.Commit is { } applied && sourced.Origin.Commit is { } read && applied != read
            && await commits.IsAncestorAsync(read, applied, ct);
        return Adoption.Decide(name, sourced, history, isOlder);
    }

    /// <summary>Writes down what is new about an environment's desired state.</summary>
    /// <returns>False where the pass is over.</returns>
    public async Task<bool> AdoptAsync(
        ManagedEnvironment environment, SourcedReading? sourced, PassJournal journal, CancellationToken ct)
    {
        var adoption = await DecideAsync(environment.Name, sourced, journal.History, ct);
        // The document first: a generation that is in force can always be had again.
        if (adoption.InForce is { } spec && adoption.Events.OfType<GenerationAccepted>().SingleOrDefault() is { } accepted)
            await environment.Journal.SaveDocumentAsync(accepted.Number, spec.Document, ct);
        if (!await journal.TellAsync(adoption.Events, ct)) return false;
        if (adoption.InForce is not null) environment.InForce = (journal.History.Generation!.Number, adoption.InForce);
        return true;
    }

    /// <summary>The environment in force by its journal; null where there is none, or nothing declares it any more.</summary>
    /// <exception cref="JournalUnavailableException">The store cannot be reached, or its copy cannot be used.</exception>
    public static async Task<EnvironmentSpec?> LoadAsync(ManagedEnvironment environment, CancellationToken ct)
    {
        var history = environment.Journal.History;
        if (history.Generation is not { } generation || history.Orphaned) return null;
        if (environment.InForce is { } known && known.Number == generation.Number) return known.Spec;
        var spec = await ReadAsync(environment.Journal, generation, ct);
        environment.InForce = (generation.Number, spec);
        return spec;
    }

    private static async Task<EnvironmentSpec> ReadAsync(
        EnvironmentJournal journal, GenerationAccepted generation, CancellationToken ct)
    {
        var document = await journal.LoadDocumentAsync(generation.Number, ct)
            ?? throw new JournalUnavailableException(
                $"The journal of {journal.Environment} does not hold generation {generation.Number}, which is in force. "
                + "Give it valid desired state, or restore the journal from a backup.");
        var reading = DesiredStateReader.Read(
            [new SourceFile(generation.File, Encoding.UTF8.GetBytes(document))], KindCatalog.Kinds, generation.File);
        return reading.Environments.FirstOrDefault(e => e.Name == journal.Environment)
            ?? throw new JournalUnavailableException(
                $"Generation {generation.Number} of {journal.Environment} is in force and not valid for this version: "
                + $"{string.Join(' ', reading.Findings)}. Correct the desired state.");
    }
}
