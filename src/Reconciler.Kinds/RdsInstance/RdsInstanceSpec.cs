using Reconciler.Core.Desired;
using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.RdsInstance;

/// <summary>One declared RDS DB instance.</summary>
/// <param name="Identifier">The DB instance identifier, as declared; AWS does not tell upper from lower case.</param>
/// <param name="WhenDormant">What becomes of it while its environment is dormant.</param>
public sealed record RdsInstanceSpec(string Identifier, DormantDatabase WhenDormant) : IDatabaseSpec
{
    /// <summary>How it is written in YAML.</summary>
    internal static ObjectType<RdsInstanceSpec> Type { get; } =
        new ObjectType<RdsInstanceSpec>(
            "rdsInstance",
            "An RDS DB instance that is not part of a cluster: running while active, stopped while dormant.",
            new RdsInstanceSpec("", DormantDatabase.Stopped))
        .WithDatabaseFields(
            "DB instance", "shop-prod-postgres",
            (spec, identifier) => spec with { Identifier = identifier },
            (spec, word) => spec with { WhenDormant = word });
}
