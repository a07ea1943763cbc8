using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Kinds.Dashboard;
using Reconciler.Kinds.Tests.Aws;
using Reconciler.Sandbox;
using static Reconciler.Kinds.Tests.Dashboard.DashboardScene;

namespace Reconciler.Kinds.Tests.Dashboard;

/// <summary>The AWS half against the sandbox's CloudWatch.</summary>
public sealed class DashboardAwsTests
{
    private static readonly DashboardKind Kind = DashboardKind.Instance;

    [Fact]
    public async Task Look_is_one_call_a_dashboard_and_nothing_else()
    {
        using var aws = new SandboxedAws("""
            cloudwatch: { dashboards: { other: '{ "widgets": [] }' } }
            """);
        var seen = await aws.Access.LookAsync(Kind, ("a", Shop), ("b", Shop with { Name = "other" }));
        Assert.IsType<AbsentObservation>(seen["a"]);
        Assert.Equal(
            DashboardBody.Of("""{"widgets":[]}"""), ((DashboardLive)Assert.IsType<PresentObservation>(seen["b"]).Live).Body);
        Assert.Equal(new Dictionary<string, int> { ["CloudWatch GetDashboard"] = 2 }, aws.Counts.Snapshot());
    }

    [Fact]
    public async Task Dashboard_is_made_corrected_and_then_left_alone()
    {
        using var aws = new SandboxedAws("");
        var (missing, made) = await aws.Access.ReconcileAsync(Kind, Shop);
        Assert.Equal("create", missing.Only().Verb);
        Assert.IsType<ActionOutcome.Done>(Assert.Single(made));
        Assert.Empty((await aws.Access.ReconcileAsync(Kind, Shop)).Outcomes);

        // By hand
        var other = Shop with { Body = DashboardBody.Of(Board(Hits, Note)) };
        await aws.Access.ReconcileAsync(Kind, other);

        var (drift, corrected) = await aws.Access.ReconcileAsync(Kind, Shop);
        Assert.Equal(("put", "\"CPU\" is missing"), (drift.Only().Verb, drift.Only().Why));
        Assert.IsType<ActionOutcome.Done>(Assert.Single(corrected));
        var (again, nothing) = await aws.Access.ReconcileAsync(Kind, Shop);
        Assert.Empty(nothing);
        Assert.Equal((SyncStatus.Synced, HealthStatus.Healthy), (again.Sync, again.Health));
        Assert.Equal(3, aws.Counts.Snapshot()["CloudWatch PutDashboard"]);
    }

    [Fact]
    public async Task Refused_body_is_terminal_with_what_AWS_found_on_one_line()
    {
        using var aws = new SandboxedAws("");
        var (_, outcomes) = await aws.Access.ReconcileAsync(Kind, Shop with { Body = DashboardBody.Of("""{"widgets":[{"type":"metric"},{}]}""") });
        var refused = Assert.IsType<ActionOutcome.Terminal>(Assert.Single(outcomes));
        Assert.StartsWith("InvalidParameterInput from PutDashboard: The dashboard body is invalid", refused.Reason, StringComparison.Ordinal);
        Assert.Contains("/widgets/0/properties", refused.Reason, StringComparison.Ordinal);
        Assert.Contains("/widgets/1/type", refused.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Reason);
    }

    [Fact]
    public async Task Warnings_of_a_body_that_is_taken_are_dropped()
    {
        using var aws = new SandboxedAws("");
        var spec = Shop with { Body = DashboardBody.Of("""{"widgets":[],"colour":1}""") };
        Assert.IsType<ActionOutcome.Done>(Assert.Single((await aws.Access.ReconcileAsync(Kind, spec)).Outcomes));
        Assert.Equal(SyncStatus.Synced, (await aws.Access.ReconcileAsync(Kind, spec)).Assessment.Sync);
    }

    [Fact]
    public async Task Failed_calls_are_unknown_or_an_outcome()
    {
        using var aws = new SandboxedAws("");
        aws.Sandbox.FailNext("GetDashboard", FaultKind.ServerError);
        Assert.IsType<UnknownObservation>((await aws.Access.LookAsync(Kind, ("a", Shop)))["a"]);
        aws.Sandbox.FailNext("PutDashboard", FaultKind.Throttled);
        Assert.IsType<ActionOutcome.Retry>(Assert.Single((await aws.Access.ReconcileAsync(Kind, Shop)).Outcomes));
        aws.Time.Advance(TimeSpan.FromSeconds(1)); // AWS has said that its bucket is empty
        aws.Sandbox.FailNext("PutDashboard", FaultKind.ResetAfter);
        Assert.IsType<ActionOutcome.Ambiguous>(Assert.Single((await aws.Access.ReconcileAsync(Kind, Shop)).Outcomes));
        Assert.Equal(SyncStatus.Synced, (await aws.Access.ReconcileAsync(Kind, Shop)).Assessment.Sync);
    }
}
