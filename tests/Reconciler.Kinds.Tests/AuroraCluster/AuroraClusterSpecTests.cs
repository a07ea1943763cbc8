using Reconciler.Kinds.AuroraCluster;
using Reconciler.Kinds.Databases;

namespace Reconciler.Kinds.Tests.AuroraCluster;

public sealed class AuroraClusterSpecTests
{
    [Fact]
    public void Declaration_is_bound_and_known_in_any_case()
    {
        var spec = Declared.Spec<AuroraClusterSpec>("auroraClusters: { db: { identifier: Shop-DB, whenDormant: running } }");
        Assert.Equal(new AuroraClusterSpec("Shop-DB", DormantDatabase.Running), spec);
        Assert.Equal("rds/cluster/shop-db", AuroraClusterKind.Instance.Identity(spec));
    }

    [Fact]
    public void Cluster_is_stopped_unless_something_else_is_said() => Assert.Equal(
        DormantDatabase.Stopped, Declared.Spec<AuroraClusterSpec>("auroraClusters: { db: { identifier: shop } }").WhenDormant);

    [Theory]
    [InlineData("identifier: a--b", "p.yaml:8:19: auroraClusters.db.identifier: found \"a--b\", expected a DB cluster identifier")]
    [InlineData("whenDormant: stopped", "p.yaml:8:7: auroraClusters.db: identifier is missing.")]
    [InlineData("identifier: shop\n    whenDormant: asleep", "p.yaml:9:20: auroraClusters.db.whenDormant: found \"asleep\"")]
    public void Bad_value_is_a_finding_at_its_place(string lines, string finding) => Assert.StartsWith(
        finding, Assert.Single(Declared.Findings($"auroraClusters:\n  db:\n    {lines}")), StringComparison.Ordinal);

    [Fact]
    public void Identifier_that_is_too_long_is_a_finding_at_its_place() => Assert.Equal(
        ["p.yaml:8:19: auroraClusters.db.identifier: found 64 characters, expected at most 63."],
        Declared.Findings($"auroraClusters:\n  db:\n    identifier: {new string('a', 64)}"));

    [Fact]
    public void Cluster_that_is_declared_twice_is_found_at_both_places_and_an_instance_of_its_name_is_none()
    {
        Assert.Equal(2, Declared.Findings("auroraClusters: { a: { identifier: shop }, b: { identifier: SHOP } }").Length);
        Assert.Empty(Declared.Findings("auroraClusters: { a: { identifier: shop } }\nrdsInstances: { b: { identifier: shop } }"));
    }

    [Fact]
    public void Service_depends_on_every_cluster_of_its_environment_unless_it_says_otherwise()
    {
        var reading = Declared.Read("""
            ecsServices:
              api: { cluster: shop, service: api, desiredCount: 1 }
              free: { cluster: shop, service: free, desiredCount: 1, dependsOn: [] }
            auroraClusters: { db: { identifier: shop } }
            rdsInstances: { old: { identifier: old } }
            replicationGroups: { cache: { id: shop } }
            """);
        Assert.Empty(reading.Findings);
        var resources = Assert.Single(reading.Environments).Resources;
        Assert.Equal(
            ["auroraCluster/db", "rdsInstance/old", "replicationGroup/cache"],
            DependenciesOf("api").Order(StringComparer.Ordinal));
        Assert.Empty(DependenciesOf("free"));

        IEnumerable<string> DependenciesOf(string name) => resources.Single(r => r.Address.Name == name).DependsOn.Select(d => d.Local);
    }
}
