using Reconciler.Core.Planning;
using static Reconciler.Kinds.Tests.RdsInstance.RdsInstanceScene;

namespace Reconciler.Kinds.Tests.RdsInstance;

/// <summary>
/// Every state on AWS's page (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/accessing-monitoring.html), in both
/// modes: whether services may rely on it, what is done, and what it owes on the way to sleep.
/// </summary>
public sealed class RdsInstanceStateTests
{
    /// <summary>What is expected of the states on the page: while it is to run, and while it is to rest.</summary>
    private static readonly Dictionary<string, Expected> Page = new()
    {
        ["available"] = Usable with { WhileDormant = "stop" },
        ["backing-up"] = Usable,
        ["configuring-activity-stream"] = Usable,
        ["configuring-associated-roles"] = Usable,
        ["configuring-enhanced-monitoring"] = Usable,
        ["configuring-iam-database-auth"] = Usable,
        ["configuring-log-exports"] = Usable,
        ["converting-to-vpc"] = Moving,
        ["creating"] = Moving,
        ["delete-precheck"] = Moving,
        ["deleting"] = Moving,
        ["failed"] = FailedAtRest,
        ["inaccessible-encryption-credentials"] = FailedAtRest,
        ["inaccessible-encryption-credentials-recoverable"] = FailedAtRest,
        ["incompatible-create"] = FailedAtRest,
        ["incompatible-network"] = FailedAtRest,
        ["incompatible-option-group"] = FailedRunning,
        ["incompatible-parameters"] = FailedRunning,
        ["incompatible-restore"] = FailedAtRest,
        ["insufficient-capacity"] = FailedAtRest,
        ["maintenance"] = Moving,
        ["modifying"] = Moving,
        ["moving-to-vpc"] = Moving,
        ["rebooting"] = Moving,
        ["renaming"] = Moving,
        ["resetting-master-credentials"] = Moving,
        ["restore-error"] = FailedRunning,
        ["starting"] = Moving,
        ["stopped"] = new(Answer.No, HealthStatus.Degraded, false, WhileAwake: "start"),
        ["stopping"] = Moving,
        ["storage-config-upgrade"] = Moving,
        ["storage-full"] = FailedRunning,
        ["storage-initialization"] = Usable,
        ["storage-optimization"] = Usable,
        ["upgrading"] = Moving,
    };

    public static TheoryData<string> States => new(Page.Keys);

    public static TheoryData<string> FailedStates =>
        new(Page.Where(s => s.Value == FailedAtRest || s.Value == FailedRunning).Select(s => s.Key));

    private static Expected Usable => new(Answer.Yes, HealthStatus.Healthy, true);

    private static Expected Moving => new(Answer.No, HealthStatus.Progressing, true);

    private static Expected FailedRunning => new(Answer.No, HealthStatus.Degraded, true);

    private static Expected FailedAtRest => new(Answer.No, HealthStatus.Degraded, false);

    [Theory]
    [MemberData(nameof(States))]
    public void State_is_usable_or_not_as_its_page_says(string status)
    {
        var assessment = Awake(status).Assess();
        var expected = Page[status];
        Assert.Equal(
            (expected.Available, expected.WhileAwake, expected.Health), (assessment.Available, assessment.Verb(), assessment.Health));
        Assert.Null(assessment.Owes);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void State_owes_its_stop_while_dormant_unless_nothing_runs(string status)
    {
        var assessment = Dormant(status).Assess();
        var expected = Page[status];
        Assert.Equal((expected.WhileDormant, expected.Owes ? Stage.Stop : null), (assessment.Verb(), assessment.Owes));
    }

    [Theory]
    [MemberData(nameof(FailedStates))]
    public void Failed_state_says_what_to_do(string status) =>
        Assert.Matches($"^{status}: .{{20,}}", Awake(status).Assess().Detail);

    [Theory]
    [MemberData(nameof(FailedStates))]
    public void Failed_state_shows_in_the_plan_where_it_stands_in_the_way(string status)
    {
        var (awake, dormant) = (Awake(status).Assess().Blocked, Dormant(status).Assess().Blocked);
        var (inTheWay, not) = Page[status] == FailedRunning ? (dormant, awake) : (awake, dormant);
        Assert.Equal((Page[status] == FailedRunning ? "stop" : "start", "Failed"), (inTheWay!.Verb, inTheWay.Reason));
        Assert.Null(not);
    }

    [Theory]
    [InlineData("configuring-something-new", Answer.Yes, HealthStatus.Healthy)]
    [InlineData("incompatible-something-new", Answer.No, HealthStatus.Degraded)]
    [InlineData("inaccessible-something-new", Answer.No, HealthStatus.Degraded)]
    [InlineData("meditating", Answer.Unknown, HealthStatus.Unknown)]
    public void Word_that_the_page_did_not_have_is_judged_by_its_family(string status, Answer available, HealthStatus health)
    {
        var awake = Awake(status).Assess();
        Assert.Equal((available, health), (awake.Available, awake.Health));
        Assert.Empty(awake.Actions);
        Assert.Empty(Dormant(status).Assess().Actions);
        Assert.Equal(Stage.Stop, Dormant(status).Assess().Owes);
    }

    [Theory]
    [InlineData("available", "db.t4g.small running")]
    [InlineData("stopped", "db.t4g.small stopped")]
    [InlineData("stopping", "db.t4g.small stopped")]
    [InlineData("creating", "db.t4g.small not billed")]
    public void Size_is_what_is_billed_for(string status, string size) => Assert.Equal(size, Awake(status).Assess().Size);

    [Fact]
    public void Size_tells_a_standby() => Assert.Equal(
        "db.t4g.small Multi-AZ running",
        (Awake("available") with { Live = Live("available") with { MultiAz = true } }).Assess().Size);

    private sealed record Expected(
        Answer Available, HealthStatus Health, bool Owes, string? WhileAwake = null, string? WhileDormant = null);
}
