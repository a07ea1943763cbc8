using Reconciler.Core.Desired;

namespace Reconciler.Kinds.ReplicationGroup;

/// <summary>One declared ElastiCache replication group.</summary>
/// <param name="Id">Its id, as declared; AWS does not tell upper from lower case.</param>
public sealed record ReplicationGroupSpec(string Id)
{
    /// <summary>How it is written in YAML.</summary>
    internal static ObjectType<ReplicationGroupSpec> Type { get; } =
        new ObjectType<ReplicationGroupSpec>(
            "replicationGroup",
            "An ElastiCache replication group: watched, and waited for by what depends on it. It cannot be stopped.",
            new ReplicationGroupSpec(""))
        .Required(
            "id",
            SpecTypes.Matching("a replication group id such as shop-prod-redis", "[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*"),
            "the replication group's id: 1–40 letters, digits and single hyphens, a letter first.",
            (spec, id) => spec with { Id = id })
        .Check((spec, map, findings) =>
        {
            if (spec.Id.Length > 40)
                findings.Add(new Finding(
                    map.Find("id")!.At, $"{map.Path}.id", $"found {spec.Id.Length} characters, expected at most 40."));
        });
}
