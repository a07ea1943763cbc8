using Reconciler.Core.Desired;

namespace Reconciler.Kinds.Databases;

/// <summary>The fields that every kind of database is declared with.</summary>
internal static class DatabaseFields
{
    private const int LongestIdentifier = 63;

    /// <summary>Adds <c>identifier</c> and <c>whenDormant</c> to the declaration of a kind.</summary>
    /// <param name="type">The declaration.</param>
    /// <param name="what">What is identified, for example <c>DB instance</c>.</param>
    /// <param name="example">An identifier of one.</param>
    /// <param name="identifier">Sets the identifier.</param>
    /// <param name="whenDormant">Sets what becomes of it while dormant.</param>
    public static ObjectType<TSpec> WithDatabaseFields<TSpec>(
        this ObjectType<TSpec> type, string what, string example,
        Func<TSpec, string, TSpec> identifier, Func<TSpec, DormantDatabase, TSpec> whenDormant)
        where TSpec : class, IDatabaseSpec => type
        .Required(
            "identifier",
            SpecTypes.Matching($"a {what} identifier such as {example}", "[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*"),
            $"the {what} identifier: 1–{LongestIdentifier} letters, digits and single hyphens, a letter first.",
            identifier)
        .Optional(
            "whenDormant",
            SpecTypes.OneOf(("stopped", DormantDatabase.Stopped), ("running", DormantDatabase.Running)),
            "what becomes of it while dormant: stopped (default), once everything that depends on it is drained, or running.",
            whenDormant)
        .Check((spec, map, findings) =>
        {
            if (spec.Identifier.Length > LongestIdentifier)
                findings.Add(new Finding(
                    map.Find("identifier")!.At, $"{map.Path}.identifier",
                    $"found {spec.Identifier.Length} characters, expected at most {LongestIdentifier}."));
        });
}
