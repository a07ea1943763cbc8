namespace Reconciler.Core.Desired;

/// <summary>A file of a source, as its bytes were read.</summary>
/// <param name="Path">As findings name it.</param>
/// <param name="Content">Its bytes, whatever they are.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>What a source's files say, document by document.</summary>
/// <param name="Environments">The valid ones, by name.</param>
/// <param name="Findings">Everything that is wrong, in order of place.</param>
/// <param name="InvalidEnvironments">Names of environments with a document that is not valid: their last good generation stays.</param>
/// <param name="Complete">
/// False where a file could not be read as YAML or a document has no usable name or no spec, or the source is empty: an environment
/// that is not in <paramref name="Environments"/> may then still be declared, so none is orphaned.
/// </param>
public sealed record DesiredStateReading(
    IReadOnlyList<EnvironmentSpec> Environments,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<string> InvalidEnvironments,
    bool Complete);
