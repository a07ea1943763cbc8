using Reconciler.Amazon.Calling;
using Reconciler.Checking;
using Reconciler.Core.Guarding;
using Reconciler.Core.Recording;
using Reconciler.Tests.Cli;
using Reconciler.Tests.Daemon;
using Reconciler.Tests.Iam;
using UpdateServiceRequest = Amazon.ECS.Model.UpdateServiceRequest;

namespace Reconciler.Tests.Checking;

/// <summary>What checks send over the wire, and what the printed policy says to it.</summary>
public sealed class CheckLookTests
{
    [Fact]
    public async Task Policy_allows_what_checks_call_and_what_is_theirs_alone_is_called()
    {
        CallRecorder recorder = null!;
        await using var bench = await PassBench.MakeAsync(Shop.Seed, inner => recorder = new CallRecorder(inner, PassBench.Account));
        var subject = Subject(bench);
        var look = new CheckLook(bench.Accounts.For(subject.Spec.Aws));

        var facts = await bench.DriveAsync(look.SeeAsync(subject, weekly: true, TestContext.Current.CancellationToken));
        await bench.DriveAsync(look.SeeBeforeAsync(subject, [], null, TestContext.Current.CancellationToken));

        Assert.DoesNotContain(CheckJudge.Judge(subject, facts, weekly: true), i => i.Verdict == Core.Health.HealthVerdict.Unknown);
        using var folder = new TemporaryFolder();
        folder.Write("shop.yaml", Shop.Yaml());
        var policy = new PrintedPolicy((await CommandLine.RunAsync("iam-policy", "--desired-state", folder.Path)).Ends(0).Json);
        Assert.Empty(recorder.Calls.Where(call => !policy.Allows(call)).Select(c => c.ToString()).Distinct());
        Assert.Equal("", string.Join('\n', policy.OfChecks().SpareAfter(recorder.Calls)));
    }

    [Fact]
    public async Task Writes_of_ones_own_are_not_those_of_others()
    {
        await using var bench = await PassBench.MakeAsync(Shop.Seed + "\nsts: { accessKeys: { AKIAKIM: kim, AKIAOWN: own } }");
        var subject = Subject(bench);
        foreach (var key in new[] { "AKIAKIM", "AKIAOWN" })
            await bench.DriveAsync(bench.MakeAccounts(key).For(subject.Spec.Aws).Access.Ecs.WriteAsync(
                "UpdateService",
                (ecs, ct) => ecs.UpdateServiceAsync(new UpdateServiceRequest { Cluster = "shop", Service = "web", DesiredCount = 2 }, ct),
                WritePermit.Until(TestContext.Current.CancellationToken)));
        bench.Clock.Advance(TimeSpan.FromMinutes(1));

        var facts = await bench.DriveAsync(new CheckLook(bench.MakeAccounts("AKIAOWN").For(subject.Spec.Aws))
            .SeeAsync(Subject(bench), weekly: true, TestContext.Current.CancellationToken));

        Assert.Null(facts.Writes!.Problem);
        Assert.Equal(("UpdateService", "kim"), Assert.Single(facts.Writes.Value.Select(w => (w.Event, w.User))));
    }

    private static CheckSubject Subject(PassBench bench)
    {
        bench.Declare(Shop.Yaml());
        var spec = bench.Sourced!.Reading.Environments.Single();
        var now = bench.Clock.GetUtcNow();
        return new CheckSubject(spec, EnvironmentHistory.Empty, ModeInForce.At(spec, EnvironmentHistory.Empty, now), now);
    }
}
