using Reconciler.Core.Planning;
using static Reconciler.Kinds.Tests.AuroraCluster.AuroraClusterScene;

namespace Reconciler.Kinds.Tests.AuroraCluster;

/// <summary>
/// Every state on AWS's page (https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/accessing-monitoring.html), in both
/// modes: whether services may rely on it, what is done, and what it owes on the way to sleep.
/// </summary>
public sealed class AuroraClusterStateTests
{
    private static readonly Dictionary<string, Expected> Page = new()
    {
        ["available"] = Usable with { WhileDormant = "stop" },
        ["backing-up"] = Usable,
        ["backtracking"] = Moving,
        ["cloning-failed"] = FailedAtRest,
        ["creating"] = Moving,
        ["deleting"] = Moving,
        ["failing-over"] = Moving,
        ["inaccessible-encryption-credentials"] = FailedAtRest,
        ["inaccessible-encryption-credentials-recoverable"] = FailedAtRest,
        ["maintenance"] = Moving,
        ["migrating"] = Moving,
        ["migration-failed"] = FailedAtRest,
        ["modifying"] = Moving,
        ["preparing-data-migration"] = Moving,
        ["promoting"] = Moving,
        ["renaming"] = Moving,
        ["resetting-master-credentials"] = Moving,
        ["starting"] = Moving,
        ["stopped"] = new(Answer.No, HealthStatus.Degraded, false, WhileAwake: "start"),
        ["stopping"] = Moving,
        ["storage-optimization"] = Usable,
        ["update-iam-db-auth"] = Usable,
        ["upgrading"] = Moving,
        ["upgrade_failed"] = FailedAtRest,
        ["upgrade-failed"] = FailedAtRest,
        ["configuring-something-new"] = Usable,
        ["meditating"] = new(Answer.Unknown, HealthStatus.Unknown, true),
    };

    public static TheoryData<string> States => new(Page.Keys);

    public static TheoryData<string> FailedStates => new(Page.Where(s => s.Value == FailedAtRest).Select(s => s.Key));

    private static Expected Usable => new(Answer.Yes, HealthStatus.Healthy, true);

    private static Expected Moving => new(Answer.No, HealthStatus.Progressing, true);

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
    public void Failed_state_says_what_to_do_and_stands_in_the_way_of_the_start(string status)
    {
        var awake = Awake(status).Assess();
        Assert.Matches($"^{status}: .{{20,}}", awake.Detail);
        Assert.Equal(("start", "Failed"), (awake.Blocked!.Verb, awake.Blocked.Reason));
        Assert.Null(Dormant(status).Assess().Blocked);
    }

    [Theory]
    [InlineData("available", "2 instances running")]
    [InlineData("stopped", "2 instances stopped")]
    [InlineData("creating", "2 instances not billed")]
    public void Size_is_what_is_billed_for(string status, string size) => Assert.Equal(size, Awake(status).Assess().Size);

    [Fact]
    public void Size_tells_one_instance_and_serverless()
    {
        var one = Live("available") with { Members = ["shop-1"] };
        Assert.Equal("1 instance running", (Awake("available") with { Live = one }).Assess().Size);
        var serverless = Live("available") with { Members = [], EngineMode = "serverless" };
        Assert.Equal("serverless running", (Awake("available") with { Live = serverless }).Assess().Size);
    }

    private sealed record Expected(
        Answer Available, HealthStatus Health, bool Owes, string? WhileAwake = null, string? WhileDormant = null);
}
