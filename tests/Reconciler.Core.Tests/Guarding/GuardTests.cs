using Reconciler.Core.Desired;
using Reconciler.Core.Guarding;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;

namespace Reconciler.Core.Tests.Guarding;

public sealed class GuardTests
{
    private static readonly DateTimeOffset Now = Scene.Noon;

    private static readonly PauseState Paused = new("ann@laptop", "incident 4711", new DateTimeOffset(2026, 11, 24, 22, 5, 0, TimeSpan.Zero));

    [Fact]
    public void Declared_account_is_written_to() =>
        Assert.Equal(Decision.Allow, new AccountGuard().Judge(Action(caller: CallerIdentity.Known(Estate.Account))).Decision);

    [Fact]
    public void Another_account_is_not_written_to()
    {
        var verdict = new AccountGuard().Judge(Action(caller: CallerIdentity.Known("210987654321")));

        Assert.Equal(Decision.Deny, verdict.Decision);
        Assert.Equal(
            "the credentials belong to account 210987654321, the desired state declares 123456789012; use that account's credentials or correct aws.accountId",
            verdict.Reason);
    }

    [Fact]
    public void Account_that_nobody_confirmed_is_not_written_to()
    {
        var verdict = new AccountGuard().Judge(Action(caller: CallerIdentity.Unknown("ExpiredToken from GetCallerIdentity")));

        Assert.Equal(Decision.Deny, verdict.Decision);
        Assert.Equal(
            "the account is not confirmed (ExpiredToken from GetCallerIdentity); nothing is written before AWS says it is 123456789012",
            verdict.Reason);
    }

    [Fact]
    public void Paused_environment_is_left_alone_and_told_how_to_resume()
    {
        var verdict = new PauseGuard().Judge(Action(EnvironmentHistory.Empty with { Paused = Paused }));

        Assert.Equal(Decision.Deny, verdict.Decision);
        Assert.Equal(
            "environment production was paused by ann@laptop at 2026-11-24 22:05Z (incident 4711); `reconciler resume production` lets it go on",
            verdict.Reason);
    }

    [Fact]
    public void Paused_resource_is_left_alone_and_the_others_are_not()
    {
        var verdict = new PauseGuard().Judge(Action(Knowing("workload/a", ResourceHistory.Empty with { Paused = Paused })));
        var other = new PauseGuard().Judge(Action(Knowing("workload/b", ResourceHistory.Empty with { Paused = Paused })));

        Assert.Equal(Decision.Deny, verdict.Decision);
        Assert.EndsWith("`reconciler resume production/workload/a` lets it go on", verdict.Reason);
        Assert.Equal(Verdict.Allow, other);
    }

    [Theory]
    [InlineData(Enforcement.Correct, Decision.Allow)]
    [InlineData(Enforcement.Observe, Decision.Deny)]
    public void Observed_resource_is_left_alone(Enforcement enforcement, Decision expected) =>
        Assert.Equal(expected, new EnforcementGuard().Judge(Action(enforcement: enforcement)).Decision);

    [Theory]
    [InlineData(false, Decision.Defer)]
    [InlineData(true, Decision.Deny)]
    public void Resource_is_left_alone_for_a_while_after_a_failure(bool terminally, Decision expected)
    {
        var failed = new ResourceHistory
        {
            Failures = 2,
            FailureMessage = "ThrottlingException: Rate exceeded",
            FailedTerminally = terminally,
            RetryAt = Now.AddSeconds(10),
        };
        var verdict = new CooldownGuard().Judge(Action(Knowing("workload/a", failed)));
        var over = new CooldownGuard().Judge(Action(Knowing("workload/a", failed with { RetryAt = Now })));

        Assert.Equal((expected, Now.AddSeconds(10)), (verdict.Decision, verdict.Until));
        Assert.Equal($"the next attempt at 12:00:10Z, since the last one {(terminally ? "was refused" : "failed")} (ThrottlingException: Rate exceeded)", verdict.Reason);
        Assert.Equal(Verdict.Allow, over);
    }

    [Fact]
    public void Chain_asks_every_guard_and_tells_the_strictest_first()
    {
        var defer = new Fixed(Verdict.Defer(Now, "later"));
        var approval = new Fixed(new Verdict(Decision.NeedsApproval, "ask", null));
        var chain = new GuardChain(defer, new Fixed(Verdict.Allow), new Fixed(Verdict.Deny("no")), approval, new Fixed(Verdict.Deny("never")));

        Assert.Equal(["no", "never", "ask", "later"], chain.Judge(Action()).Select(v => v.Reason));
    }

    [Fact]
    public void Action_that_needs_approval_is_blocked_and_not_sent()
    {
        var look = Scene.Dormant(Declared.Running("a", 2)).Look();
        var plan = Planner.Plan(look, new GuardChain(new Fixed(new Verdict(Decision.NeedsApproval, "a person has to agree", null))));

        Assert.Equal((ActionState.Blocked, "a person has to agree"), (plan.Actions.Single().State, plan.Actions.Single().On.Single()));
    }

    [Fact]
    public void Nothing_is_said_where_nothing_is_against_it() => Assert.Empty(GuardChain.Standard.Judge(Action()));

    private static EnvironmentHistory Knowing(string local, ResourceHistory resource) =>
        EnvironmentHistory.Empty with { Resources = new Dictionary<string, ResourceHistory> { [local] = resource } };

    private static GuardedAction Action(
        EnvironmentHistory? history = null, CallerIdentity? caller = null, Enforcement enforcement = Enforcement.Correct)
    {
        var declared = Declared.Running("a", 2) with { Enforcement = enforcement };
        var environment = Estate.Of(CostMode.Dormant, [declared]);
        return new GuardedAction(
            environment.Resources.Single(), new ProposedAction("setCount", Stage.Drain, [new Change("count", "2", "0")], "dormant", new SetCount(0)),
            environment, history ?? EnvironmentHistory.Empty, caller ?? CallerIdentity.Known(Estate.Account), Now);
    }

    private sealed class Fixed(Verdict verdict) : IGuard
    {
        public Verdict Judge(GuardedAction guarded) => verdict;
    }
}
