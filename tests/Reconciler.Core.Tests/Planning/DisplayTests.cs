using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;
using static Reconciler.Core.Tests.Planning.World.Declared;

namespace Reconciler.Core.Tests.Planning;

/// <summary>What only shows is corrected in every mode, and nothing waits for it.</summary>
public sealed class DisplayTests
{
    private static readonly AlarmLive Muted = new(Enabled: false);

    private static Declared Board(object? live = null) => new(new BoardKind(), "wall", "wanted", [], live ?? "other");

    [Theory]
    [InlineData(CostMode.Active, TransitionPhase.Awake)]
    [InlineData(CostMode.Active, TransitionPhase.Waking)]
    [InlineData(CostMode.Dormant, TransitionPhase.FallingAsleep)]
    [InlineData(CostMode.Dormant, TransitionPhase.Asleep)]
    public void It_is_corrected_in_every_mode_and_phase(CostMode mode, TransitionPhase phase) =>
        Assert.Equal(
            ActionState.Ready,
            (new Scene(Running("a", 2), Board()) { Mode = mode }.In(phase)).Action("board/wall", "put").State);

    [Fact]
    public void Alarms_are_unmuted_and_the_environment_wakes_while_its_look_fails()
    {
        var scene = Scene.Waking(Running("a", 2), Alarm("cpu", Muted), Board()) with { Unseen = ["board/wall"] };
        Assert.Equal(ActionState.Ready, scene.Action("alarm/cpu", "unmute").State);
        var awake = Scene.Waking(Running("a", 2), Alarm("cpu"), Board()) with { Unseen = ["board/wall"] };
        Assert.Equal(TransitionPhase.Awake, awake.Plan().Phase);
    }

    [Fact]
    public void Environment_is_asleep_although_its_look_fails_or_its_last_write_is_not_seen_yet()
    {
        var scene = new Scene(Database("db", DatabaseLive.Down), Board()).In(TransitionPhase.FallingAsleep);
        Assert.Equal(TransitionPhase.Asleep, (scene with { Unseen = ["board/wall"] }).Plan().Phase);
        var written = scene.Knowing("board/wall", ResourceHistory.Empty with
        {
            OpenIntent = new OpenIntent(1, Scene.Noon, 7, "put", [new Change("body", "other", "wanted")]),
        });
        Assert.Null(written.Plan().Resource("board/wall").Assessment.Owes);
        Assert.Equal(TransitionPhase.Asleep, written.Plan().Phase);
    }

    private sealed class BoardKind : FakeKind<string, string>
    {
        public override string Name => "board";

        public override KindRole Role => KindRole.Display;

        protected override IReadOnlyDictionary<string, string> Describe(string live) => new Dictionary<string, string> { ["body"] = live };

        protected override Assessment AssessPresent(ResourceView view, string spec, string live) => new()
        {
            Sync = live == spec ? SyncStatus.Synced : SyncStatus.OutOfSync,
            Health = HealthStatus.Healthy,
            Detail = live,
            Available = Answer.Yes,
            Drained = Answer.Yes,
            Actions = live == spec ? [] : [new ProposedAction("put", Stage.Correct, [new Change("body", live, spec)], "it differs", spec)],
        };

        protected override Assessment AssessUnknown(ResourceView view, string spec, string reason) => Unseen(reason);
    }
}
