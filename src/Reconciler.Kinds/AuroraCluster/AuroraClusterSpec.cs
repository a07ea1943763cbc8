using Reconciler.Core.Desired;
using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.AuroraCluster;

/// <summary>One declared Aurora DB cluster.</summary>
/// <param name="Identifier">The DB cluster identifier, as declared; AWS does not tell upper from lower case.</param>
/// <param name="WhenDormant">What becomes of it, with all its instances, while its environment is dormant.</param>
public sealed record AuroraClusterSpec(string Identifier, DormantDatabase WhenDormant) : IDatabaseSpec
{
    /// <summary>How it is written in YAML.</summary>
    internal static ObjectType<AuroraClusterSpec> Type { get; } =
        new ObjectType<AuroraClusterSpec>(
            "auroraCluster",
            "An Aurora DB cluster with all its instances: running while active, stopped while dormant.",
            new AuroraClusterSpec("", DormantDatabase.Stopped))
        .WithDatabaseFields(
            "DB cluster", "shop-prod-aurora",
            (spec, identifier) => spec with { Identifier = identifier },
            (spec, word) => spec with { WhenDormant = word });
}
