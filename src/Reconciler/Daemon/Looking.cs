using Reconciler.Accounts;
using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Scheduling;
using Reconciler.Kinds;

namespace Reconciler.Daemon;

/// <summary>Looks at one environment on AWS: every resource and who we are, side by side.</summary>
/// <param name="accounts">The ways to AWS.</param>
/// <param name="clocks">The clocks.</param>
internal sealed class Looking(AwsAccounts accounts, Clocks clocks)
{
    /// <summary>How long it is believed that credentials belong to the account that AWS named last, where nothing is written.</summary>
    private static readonly TimeSpan IdentityAge = TimeSpan.FromHours(1);

    /// <summary>The same before a write.</summary>
    private static readonly TimeSpan IdentityAgeBeforeWrite = TimeSpan.FromMinutes(1);

    /// <summary>How long writes and lost answers are let come to rest.</summary>
    public SettleTimes Settle { get; init; } = SettleTimes.Default;

    /// <summary>Looks at everything that an environment declares.</summary>
    /// <param name="environment">What is declared.</param>
    /// <param name="history">What the journal knows.</param>
    /// <param name="mode">The mode in force.</param>
    /// <param name="epoch">The epoch of the lease; 0 for a reader.</param>
    /// <param name="ct">Cancels the look.</param>
    public async Task<EnvironmentLook> LookAsync(
        EnvironmentSpec environment, EnvironmentHistory history, EffectiveMode mode, long epoch, CancellationToken ct)
    {
        var connection = accounts.For(environment.Aws);
        var identity = connection.IdentityAsync(IdentityAge, ct);
        var observations = connection.ObserveAsync(
            [
                .. environment.Resources.Select(r => new LookRequest(r, mode.CostMode, history.Phase)
                {
                    PhaseSince = history.PhaseSince,
                    History = history.Resource(r.Address.Local),
                }),
            ],
            ct);
        await Task.WhenAll(identity, observations);
        return new EnvironmentLook(
            environment, await observations, history, mode, await identity, clocks.Now, epoch, Settle);
    }

    /// <summary>A plan in which what has just stalled says why, in AWS's own words.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="history">What the journal knows: what it has told already is not asked for again.</param>
    /// <param name="ct">Cancels the calls.</param>
    public async Task<Plan> ExplainAsync(Plan plan, EnvironmentHistory history, CancellationToken ct)
    {
        var connection = accounts.For(plan.Environment.Aws);
        return await Explaining.ExplainAsync(plan, history, connection.WhyAsync, ct);
    }

    /// <summary>Who AWS says we are, fresh enough to send a write on.</summary>
    public Task<CallerIdentity> ConfirmIdentityAsync(EnvironmentSpec environment, CancellationToken ct) =>
        accounts.For(environment.Aws).IdentityAsync(IdentityAgeBeforeWrite, ct);
}
