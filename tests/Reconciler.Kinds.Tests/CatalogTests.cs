using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Kinds.Tests.Aws;

namespace Reconciler.Kinds.Tests;

public sealed class CatalogTests
{
    [Fact]
    public void Kinds_are_in_the_order_of_the_docs() =>
        Assert.Equal(["ecsService", "rdsInstance", "auroraCluster", "replicationGroup", "alarm", "dashboard"], KindCatalog.Kinds.Select(k => k.Name));

    [Fact]
    public void Every_kind_connects_to_its_own_half()
    {
        using var aws = new ScriptedAws();
        Assert.All(KindCatalog.Kinds, kind => Assert.Same(kind, KindCatalog.Connect(kind, aws.Access).Kind));
        Assert.Equal(0, aws.Counts.Total);
    }

    /// <summary>A verb that a rule may name is one that an action can have.</summary>
    [Fact]
    public void Approval_of_a_verb_that_does_not_exist_is_a_finding()
    {
        string[] Findings(string rule) => [.. Declared.ReadFile(
            File.ReadAllText(Declared.InRepository("desired-state/staging.yaml"))
                .Replace("spec:\n", $"spec:\n  requireApproval: [{rule}]\n", StringComparison.Ordinal), "staging.yaml").Findings.Select(f => f.Message)];

        Assert.Empty(Findings("{ verbs: [setCount, setScaling, putPolicy, suspendScaling, resumeScaling, start, stop, put, create, mute, unmute] }"));
        Assert.Equal(["there is no verb stopp; did you mean stop?"], Findings("{ verbs: [stopp] }"));
        Assert.Equal(["there is no verb setCount; there are start, stop."], Findings("{ kinds: [rdsInstance], verbs: [setCount] }"));
    }

    [Theory]
    [InlineData("desired-state/production.yaml")]
    [InlineData("desired-state/staging.yaml")]
    public void Shipped_desired_state_validates(string file)
    {
        var reading = Declared.ReadFile(File.ReadAllText(Declared.InRepository(file)), file);
        Assert.Empty(reading.Findings);
        var services = Assert.Single(reading.Environments).Resources.Where(r => r.Kind.Role == KindRole.Workload).ToList();
        Assert.NotEmpty(services);
        Assert.All(services, s => Assert.Equal(Enforcement.Correct, s.Enforcement));
    }
}
