using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Kinds.Dashboard;
using static Reconciler.Kinds.Tests.Dashboard.DashboardScene;

namespace Reconciler.Kinds.Tests.Dashboard;

/// <summary>Put where it differs, made where it is missing, and said so that somebody understands it.</summary>
public sealed class DashboardDiffTests
{
    [Fact]
    public void Dashboard_as_declared_is_left_alone()
    {
        var assessment = Scene(Shop.Body.Text).Assess();
        Assert.Empty(assessment.Actions);
        Assert.Equal(
            (SyncStatus.Synced, HealthStatus.Healthy, "3 widgets"), (assessment.Sync, assessment.Health, assessment.Detail));
    }

    public static TheoryData<string, string> Differences => new()
    {
        { Board(Cpu.Replace("ap-southeast-2", "us-east-1", StringComparison.Ordinal), Hits, Note), "\"CPU\" differs" },
        { Board(Hits), "\"CPU\", widgets[2] are missing" },
        { Board(Cpu, Hits, Note, """{"type":"metric","properties":{"title":"Mine\u001b[2J\n"}}"""), "\"Mine [2J\" is not declared" },
        { Board(Cpu, Hits, Note, Note), "widgets[3] is not declared" },
        { Board(Hits, Cpu, Note), "the order of the widgets differs" },
        { Board(Cpu, Hits, Note).Replace("-PT3H", "-PT6H", StringComparison.Ordinal), "start differs" },
        { Board(Note, Hits).Replace("\"start\"", "\"end\"", StringComparison.Ordinal), "\"CPU\" is missing, end, start differ" },
        { """{"start":"-PT3H"}""", "\"CPU\", \"Hits\", widgets[2] are missing" },
        { Board(Enumerable.Range(1, 8).Select(i => Hits.Replace("Hits", $"T{i}", StringComparison.Ordinal)).Concat([Cpu, Hits, Note])),
            "\"T1\", \"T2\", \"T3\", \"T4\", \"T5\" and 3 more are not declared" },
        { "no json", "\"CPU\", \"Hits\", widgets[2] are missing, start differs" },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public void Why_names_what_differs(string live, string why)
    {
        var action = Scene(live).Assess().Only();
        Assert.Equal(("put", Stage.Correct, why), (action.Verb, action.Stage, action.Why));
    }

    [Fact]
    public void Change_is_of_hashes_and_the_write_of_the_whole_body()
    {
        var action = Scene(Board(Hits)).Assess().Only();
        Assert.Equal([new Change("body", DashboardBody.Of(Board(Hits)).Hash, Shop.Body.Hash)], action.Changes);
        Assert.Equal(new PutDashboard("shop", Shop.Body), action.Write);
    }

    [Theory]
    [InlineData(CostMode.Active, TransitionPhase.Awake)]
    [InlineData(CostMode.Active, TransitionPhase.Waking)]
    [InlineData(CostMode.Dormant, TransitionPhase.FallingAsleep)]
    [InlineData(CostMode.Dormant, TransitionPhase.Asleep)]
    public void Both_modes_are_alike(CostMode mode, TransitionPhase phase)
    {
        var put = (Scene(Board(Hits)) with { Mode = mode, Phase = phase }).Assess();
        Assert.Equal(("put", Stage.Correct, null), (put.Only().Verb, put.Only().Stage, put.Owes));
        var made = (Scene(null) with { Mode = mode, Phase = phase }).Assess();
        Assert.Equal(("create", Stage.Correct, null), (made.Only().Verb, made.Only().Stage, made.Owes));
    }

    [Fact]
    public void Missing_dashboard_is_made()
    {
        var assessment = Scene(null).Assess();
        Assert.Equal((SyncStatus.OutOfSync, HealthStatus.Missing), (assessment.Sync, assessment.Health));
        Assert.Equal(
            ("deleted or never made; 3 widgets", new Change("body", null, Shop.Body.Hash)),
            (assessment.Only().Why, assessment.Only().Changes.Single()));
    }

    [Fact]
    public void Failed_look_authorises_nothing()
    {
        var assessment = (Scene(null) with { Failure = "reset", Mode = CostMode.Dormant }).Assess();
        Assert.Equal((SyncStatus.Unknown, HealthStatus.Unknown, "reset", null), (assessment.Sync, assessment.Health, assessment.Detail, assessment.Owes));
        Assert.Empty(assessment.Actions);
    }

    [Fact]
    public void Lost_put_is_told_from_the_hash()
    {
        var old = DashboardBody.Of(Board(Hits));
        Change[] changes = [new("body", old.Hash, Shop.Body.Hash)];
        Assert.Equal(Answer.Yes, DashboardKind.Instance.Shows(new DashboardLive(Shop.Body), "put", changes));
        Assert.Equal(Answer.No, DashboardKind.Instance.Shows(new DashboardLive(old), "put", changes));
        Assert.Equal(Answer.Unknown, DashboardKind.Instance.Shows(new DashboardLive(DashboardBody.Of("{}")), "put", changes));
    }
}
