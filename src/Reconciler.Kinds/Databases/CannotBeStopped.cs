using Reconciler.Core.Planning;

namespace Reconciler.Kinds.Databases;

/// <summary>
/// Why AWS cannot stop a database, told from the look: its refusal has the same code as one for a wrong state, so trying
/// would never end.
/// </summary>
/// <param name="Reason">One word in Pascal case, stable for scripts.</param>
/// <param name="Why">The end of a sentence.</param>
internal sealed record CannotBeStopped(string Reason, string Why)
{
    /// <summary>The same as a condition of the resource.</summary>
    public FoundCondition Condition => new(
        ConditionTypes.Unsupported, Reason,
        $"AWS cannot stop this database: {Why}. It keeps running while dormant; declare whenDormant: running to say so.");
}
