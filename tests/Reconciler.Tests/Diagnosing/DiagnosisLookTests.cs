using Reconciler.Diagnosing;
using Reconciler.Tests.Cli;
using Reconciler.Tests.Daemon;
using Reconciler.Tests.Iam;

namespace Reconciler.Tests.Diagnosing;

/// <summary>What a diagnosis sends over the wire, and what the printed policy says to it.</summary>
public sealed class DiagnosisLookTests
{
    [Fact]
    public async Task Policy_allows_what_it_calls_and_nothing_is_written()
    {
        CallRecorder recorder = null!;
        // An image that cannot be pulled: then the registry is asked too.
        await using var bench = await PassBench.MakeAsync(
            SickShop.Deploying("123456789012.dkr.ecr.ap-southeast-2.amazonaws.com/shop/web:v9"), inner => recorder = new CallRecorder(inner, PassBench.Account));

        var seen = await SickShop.SeeAsync(bench, TimeSpan.FromMinutes(15));

        Assert.Empty(Unseen.Of(seen));
        using var folder = new TemporaryFolder();
        folder.Write("shop.yaml", SickShop.Yaml);
        var policy = new PrintedPolicy((await CommandLine.RunAsync("iam-policy", "--desired-state", folder.Path)).Ends(0).Json);
        Assert.Empty(recorder.Calls.Where(call => !policy.Allows(call)).Select(c => c.ToString()).Distinct());
        Assert.Contains(recorder.Calls, c => c.ToString().Contains("DescribeImages", StringComparison.Ordinal));
        Assert.Contains(recorder.Calls, c => c.ToString().Contains("DescribeTaskDefinition", StringComparison.Ordinal));
        Assert.Empty(bench.Writes);
    }

    [Fact]
    public async Task Service_that_is_not_there_is_not_asked_about_further()
    {
        await using var bench = await PassBench.MakeAsync(SickShop.Seed.Replace("        web:\n", "        wed:\n", StringComparison.Ordinal));

        var seen = await SickShop.SeeAsync(bench, TimeSpan.FromMinutes(1));

        Assert.Empty(Unseen.Of(seen));
        Assert.DoesNotContain(bench.Aws.Requests, r => r.Operation is "DescribeTaskDefinition" or "DescribeTargetGroups");
    }
}
