using Reconciler.Kinds.Databases;
using Reconciler.Kinds.RdsInstance;

namespace Reconciler.Kinds.Tests.RdsInstance;

public sealed class RdsInstanceSpecTests
{
    [Fact]
    public void Declaration_is_bound_and_known_in_any_case()
    {
        var spec = Declared.Spec<RdsInstanceSpec>("rdsInstances: { db: { identifier: Shop-DB, whenDormant: running } }");
        Assert.Equal(new RdsInstanceSpec("Shop-DB", DormantDatabase.Running), spec);
        Assert.Equal("rds/db/shop-db", RdsInstanceKind.Instance.Identity(spec));
    }

    [Fact]
    public void Database_is_stopped_unless_something_else_is_said() => Assert.Equal(
        DormantDatabase.Stopped, Declared.Spec<RdsInstanceSpec>("rdsInstances: { db: { identifier: shop } }").WhenDormant);

    [Theory]
    [InlineData("identifier: 1db", "p.yaml:8:19: rdsInstances.db.identifier: found \"1db\"")]
    [InlineData("identifier: a--b", "p.yaml:8:19: rdsInstances.db.identifier: found \"a--b\"")]
    [InlineData("identifier: a-", "p.yaml:8:19: rdsInstances.db.identifier: found \"a-\"")]
    [InlineData("identifier: shop\n    whenDormant: stoped", "p.yaml:9:20: rdsInstances.db.whenDormant: found \"stoped\"")]
    [InlineData("whenDormant: running", "p.yaml:8:7: rdsInstances.db: identifier is missing.")]
    public void Bad_value_is_a_finding_at_its_place(string lines, string finding) => Assert.StartsWith(
        finding, Assert.Single(Declared.Findings($"rdsInstances:\n  db:\n    {lines}")), StringComparison.Ordinal);

    [Fact]
    public void Identifier_that_is_too_long_is_a_finding_at_its_place() => Assert.Equal(
        ["p.yaml:8:19: rdsInstances.db.identifier: found 64 characters, expected at most 63."],
        Declared.Findings($"rdsInstances:\n  db:\n    identifier: {new string('a', 64)}"));
}
