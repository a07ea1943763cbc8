using Reconciler.Core.Desired;

namespace Reconciler.Kinds.RdsInstance;

/// <summary>One declared RDS DB instance.</summary>
/// <param name="Identifier">The DB instance identifier, as declared; AWS does not tell upper from lower case.</param>
/// <param name="WhenDormant">What becomes of it while its environment is dormant.</param>
public sealed record RdsInstanceSpec(string Identifier, DormantDatabase WhenDormant)
{
    /// <summary>How it is written in YAML.</summary>
    internal static ObjectType<RdsInstanceSpec> Type { get; } =
        new ObjectType<RdsInstanceSpec>(
            "rdsInstance",
            "An RDS DB instance that is not part of a cluster: running while active, stopped while dormant.",
            new RdsInstanceSpec("", DormantDatabase.Stopped))
        .Required(
            "identifier",
            SpecTypes.Matching(
                "a DB instance identifier such as shop-prod-postgres", "[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*"),
            "the DB instance identifier: 1–63 letters, digits and single hyphens, a letter first.",
            (spec, identifier) => spec with { Identifier = identifier })
        .Optional(
            "whenDormant",
            SpecTypes.OneOf(("stopped", DormantDatabase.Stopped), ("running", DormantDatabase.Running)),
            "what becomes of it while dormant: stopped (default), once everything that depends on it is drained, or running.",
            (spec, word) => spec with { WhenDormant = word })
        .Check((spec, map, findings) =>
        {
            if (spec.Identifier.Length > 63)
                findings.Add(new Finding(
                    map.Find("identifier")!.At, $"{map.Path}.identifier",
                    $"found {spec.Identifier.Length} characters, expected at most 63."));
        });
}

/// <summary>What becomes of a database while its environment is dormant.</summary>
public enum DormantDatabase
{
    /// <summary>It is stopped, once everything that depends on it is drained. The default.</summary>
    Stopped,

    /// <summary>It keeps running.</summary>
    Running,
}
