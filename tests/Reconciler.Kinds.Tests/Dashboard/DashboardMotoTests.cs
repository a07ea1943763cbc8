using Reconciler.Core.Observing;
using Reconciler.Core.Planning;
using Reconciler.Kinds.Dashboard;
using Reconciler.Kinds.Tests.Aws;
using static Reconciler.Kinds.Tests.Dashboard.DashboardScene;

namespace Reconciler.Kinds.Tests.Dashboard;

/// <summary>The whole kind against moto, somebody else's idea of CloudWatch. It checks no bodies.</summary>
public sealed class DashboardMotoTests(MotoAws moto) : IClassFixture<MotoAws>
{
    [Fact]
    public async Task Dashboard_is_made_corrected_and_then_left_alone()
    {
        Assert.SkipWhen(moto.Server.MissingBecause is not null, moto.Server.MissingBecause ?? "");
        var kind = DashboardKind.Instance;
        Assert.IsType<AbsentObservation>((await moto.Access.LookAsync(kind, ("it", Shop)))["it"]);
        Assert.Equal("create", (await Reconcile(Shop with { Body = DashboardBody.Of(Board(Hits)) })).Only().Verb);
        Assert.Equal(("put", "\"CPU\", widgets[2] are missing"), await Reconcile(Shop) is { Actions: [var put] } ? (put.Verb, put.Why) : default);
        var again = await Reconcile(Shop);
        Assert.Empty(again.Actions);
        Assert.Equal((SyncStatus.Synced, HealthStatus.Healthy, "3 widgets"), (again.Sync, again.Health, again.Detail));
    }

    private async Task<Assessment> Reconcile(DashboardSpec spec)
    {
        var (assessment, outcomes) = await moto.Access.ReconcileAsync(DashboardKind.Instance, spec);
        Assert.All(outcomes, o => Assert.IsType<ActionOutcome.Done>(o));
        return assessment;
    }
}
