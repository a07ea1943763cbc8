using System.Text.RegularExpressions;
using Reconciler.Core.Recording;
using Reconciler.Storage;
using Reconciler.Tests.Cli;
using Reconciler.Tests.Daemon;

namespace Reconciler.Tests.Iam;

/// <summary>
/// The printed policy against what goes over the wire while both environments are corrected, put to sleep and woken, and a service
/// is to go back: every call is allowed, and nothing is allowed that is not called.
/// </summary>
public sealed partial class WholeCycleTests
{
    [Fact]
    public async Task Printed_policy_allows_what_is_called_and_nothing_else()
    {
        CallRecorder recorder = null!;
        await using var bench = await PassBench.MakeAsync(through: inner => recorder = new CallRecorder(inner, PassBench.Account));
        var desired = string.Join("\n---\n", new[] { "production", "staging" }.Select(n => File.ReadAllText(Samples.Shipped($"desired-state/{n}.yaml"))));
        foreach (var (mode, percent) in new[] { ("active", 70), ("dormant", 70), ("active", 65) })
        {
            bench.Declare(CostMode().Replace(desired, $"costMode: {mode}")
                .Replace("cpuPercent: 70", $"cpuPercent: {percent}", StringComparison.Ordinal));
            await bench.SettleAsync("production");
            await bench.SettleAsync("staging");
        }

        var declaration = bench.Environments.Get("production").InForce!.Value.Spec.Resources.Single(r => r.Address.Local == "ecsService/backend").Hash;
        await bench.Environments.Get("production").Journal.AppendAsync(
            new RollbackSet("ecsService/backend", "ohmycoins-prod-backend:1", "checkout is broken", false, declaration), new Writer("ann@laptop", null, null), TestContext.Current.CancellationToken);
        await bench.RunAsync();

        foreach (var environment in bench.Sourced!.Reading.Environments)
            foreach (var resource in environment.Resources) // what is asked when one stalls
                await bench.DriveAsync(bench.Accounts.For(environment.Aws).WhyAsync(resource, bench.Clock.GetUtcNow(), TestContext.Current.CancellationToken));

        var policy = new PrintedPolicy((await CommandLine.RunAsync("iam-policy", "--desired-state", Samples.Shipped("desired-state"))).Ends(0).Json).OfTheDaemon();
        Assert.Empty(recorder.Calls.Where(call => !policy.Allows(call)).Select(c => c.ToString()).Distinct());
        Assert.Equal("", string.Join('\n', policy.SpareAfter(recorder.Calls)));
        Assert.Contains("rds:StopDBInstance", policy.Actions);
    }

    [Fact]
    public async Task What_is_only_observed_is_looked_at_and_may_not_be_written()
    {
        CallRecorder recorder = null!;
        await using var bench = await PassBench.MakeAsync(through: inner => recorder = new CallRecorder(inner, PassBench.Account));
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(Samples.Shipped("desired-state/production.yaml"))
            .Replace("enforcement: correct", "enforcement: observe", StringComparison.Ordinal);
        var file = folder.Write("production.yaml", text);
        foreach (var mode in new[] { "active", "dormant" })
        {
            bench.Declare(CostMode().Replace(text, $"costMode: {mode}"));
            for (var pass = 0; pass < 3; pass++) await bench.RunAsync();
        }

        var ran = (await CommandLine.RunAsync("iam-policy", "--desired-state", file)).Ends(0);
        var policy = new PrintedPolicy(ran.Json);
        Assert.Empty(recorder.Calls.Where(call => !policy.Allows(call)).Select(c => c.ToString()).Distinct());
        Assert.All(policy.Actions, action => Assert.Matches(":(Describe|List|Get|Lookup|Filter)", action));
        Assert.Contains("production: only observed, so nothing is allowed that writes.", ran.Err, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Matcher_refuses_another_resource_condition_or_action()
    {
        var policy = new PrintedPolicy((await CommandLine.RunAsync("iam-policy", "--desired-state", Samples.Shipped("desired-state"))).Ends(0).Json);
        AwsCall Update(string service) => AwsCall.Of("ecs", "ap-southeast-2", PassBench.Account, "UpdateService",
            new() { ["cluster"] = "ohmycoins-prod-cluster", ["service"] = service }).Single();
        AwsCall Register(string space, string region = "ap-southeast-2") => AwsCall.Of("application-autoscaling", region, PassBench.Account, "RegisterScalableTarget",
            new() { ["ServiceNamespace"] = space, ["ScalableDimension"] = "ecs:service:DesiredCount" }).Single();

        Assert.True(policy.Allows(Update("ohmycoins-prod-backend")));
        Assert.False(policy.Allows(Update("ohmycoins-prod-backend2")));
        Assert.False(policy.Allows(Update("ohmycoins-prod-backend") with { Action = "ecs:DeleteService" }));
        Assert.True(policy.Allows(Register("ecs")));
        Assert.False(policy.Allows(Register("dynamodb")));
        Assert.False(policy.Allows(Register("ecs", "us-east-1")));
        Assert.NotEmpty(policy.SpareAfter([]));
    }

    [GeneratedRegex(@"(?<=^  )costMode: \w+", RegexOptions.Multiline)]
    private static partial Regex CostMode();
}
