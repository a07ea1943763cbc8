using CsCheck;
using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Core.Tests.Planning.World;
using Xunit;

namespace Reconciler.Core.Tests.Desired;

/// <summary>Which desired state is in force after a reading, and what is told of it (design §4, 11 and 12).</summary>
public sealed class AdoptionTests
{
    private const string Name = "production";

    private static readonly CommitStamp Older = new("aaaaaaaaaaaaaaaa", "Robin", "One");
    private static readonly CommitStamp Newer = new("bbbbbbbbbbbbbbbb", "Robin", "Two");

    private static readonly SourcedReading Valid = Says(Reading.Environment(Name));
    private static readonly SourcedReading Other = Says(Reading.Environment(Name, "costMode: dormant"));
    private static readonly SourcedReading Invalid = Says(Reading.Environment(Name, "costMode: sleepy"));
    private static readonly SourcedReading Unreadable = Says("{");
    private static readonly SourcedReading Without = Says(Reading.Environment("staging"));

    [Fact]
    public void First_valid_reading_is_generation_one()
    {
        var story = new Story();

        var adoption = story.Read(Valid with { Origin = Newer });

        Assert.Equal(Name, adoption.InForce!.Name);
        Assert.Equal(
            [new GenerationAccepted(1, adoption.InForce.ContentHash, Newer, "desired-state/production.yaml")], adoption.Events);
    }

    [Fact]
    public void Same_reading_again_is_in_force_and_nothing_is_told()
    {
        var story = new Story().With(Valid);

        var adoption = story.Read(Valid);

        Assert.NotNull(adoption.InForce);
        Assert.Empty(adoption.Events);
    }

    [Theory]
    [InlineData("# A comment.\n", "")]
    [InlineData("", "\n# Another.\n")]
    [InlineData("---\n", "")]
    [InlineData("", "\n\n")]
    public void Comment_or_layout_is_no_new_generation(string before, string after)
    {
        var story = new Story().With(Valid);

        var adoption = story.Read(Says(before + Reading.Environment(Name) + after) with { Origin = Newer });

        Assert.NotNull(adoption.InForce);
        Assert.Empty(adoption.Events);
    }

    [Fact]
    public void Change_is_the_next_generation()
    {
        var story = new Story().With(Valid);

        var adoption = story.Read(Other);

        Assert.Equal((2, CostMode.Dormant), (Assert.IsType<GenerationAccepted>(adoption.Events.Single()).Number, adoption.InForce!.CostMode));
    }

    [Fact]
    public void Change_and_its_revert_are_two_generations()
    {
        var story = new Story().With(Valid).With(Other);

        Assert.Equal(3, Assert.IsType<GenerationAccepted>(story.Read(Valid).Events.Single()).Number);
    }

    [Fact]
    public void Invalid_reading_is_rejected_once_with_what_validate_prints()
    {
        var story = new Story().With(Valid);

        var rejected = story.Read(Invalid with { Origin = Newer });

        Assert.Null(rejected.InForce);
        var told = Assert.IsType<GenerationRejected>(rejected.Events.Single());
        Assert.Equal(Invalid.Reading.Messages(), told.Findings);
        Assert.Equal(Newer, told.Origin);
        Assert.Empty(story.With(Invalid with { Origin = Newer }).Read(Invalid).Events);
        Assert.Null(story.Read(Invalid).InForce);
    }

    [Fact]
    public void Other_findings_are_told_anew()
    {
        var story = new Story().With(Valid).With(Invalid);

        Assert.IsType<GenerationRejected>(story.Read(Unreadable).Events.Single());
    }

    [Fact]
    public void Environment_that_was_never_valid_is_rejected_without_a_generation()
    {
        var story = new Story().With(Invalid);

        Assert.NotNull(story.History.Rejected);
        Assert.Null(story.History.Generation);
    }

    [Fact]
    public void What_was_in_force_before_a_mistake_is_accepted_again_under_its_number()
    {
        var story = new Story().With(Valid).With(Invalid);

        var adoption = story.Read(Valid);

        Assert.Equal(1, Assert.IsType<GenerationAccepted>(adoption.Events.Single()).Number);
        Assert.Null(story.With(Valid).History.Rejected);
    }

    [Fact]
    public void Environment_of_another_file_is_not_touched_by_a_mistake()
    {
        var story = new Story().With(Valid);
        var reading = new SourcedReading(
            Reading.Of(("a.yaml", Reading.Environment(Name)), ("b.yaml", Reading.Environment("staging", "costMode: sleepy"))), CommitStamp.None);

        Assert.Empty(story.Read(reading).Events);
        Assert.NotNull(story.Read(reading).InForce);
    }

    [Fact]
    public void Environment_that_disappears_is_orphaned_once()
    {
        var story = new Story().With(Valid);

        Assert.Equal([new EnvironmentOrphaned(false, Newer)], story.Read(Without with { Origin = Newer }).Events);
        Assert.Empty(story.With(Without).Read(Without).Events);
        Assert.Null(story.Read(Without).InForce);
    }

    [Fact]
    public void Environment_that_comes_back_as_it_was_has_its_generation_again()
    {
        var story = new Story().With(Valid).With(Other).With(Without);

        var adoption = story.Read(Other);

        Assert.Equal(2, Assert.IsType<GenerationAccepted>(adoption.Events.Single()).Number);
        Assert.False(story.With(Other).History.Orphaned);
        Assert.Equal([new EnvironmentOrphaned(false, CommitStamp.None)], story.Read(Without).Events);
    }

    [Fact]
    public void Environment_that_was_never_there_is_nobodys_loss()
    {
        var adoption = new Story().Read(Without);

        Assert.Equal((null, 0), (adoption.InForce, adoption.Events.Count));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("apiVersion: reconciler/v1\nkind: Environment\nmetadata: {}\nspec: {}\n")]
    [InlineData("apiVersion: reconciler/v1\nkind: Environment\nmetadata: { name: staging }\n")]
    public void Source_that_cannot_be_read_whole_orphans_nothing(string text)
    {
        var story = new Story().With(Valid);

        Assert.IsType<GenerationRejected>(story.Read(Says(text)).Events.Single());
        Assert.False(story.With(Says(text)).History.Orphaned);
    }

    [Fact]
    public void Empty_folder_orphans_nothing()
    {
        var story = new Story().With(Valid);

        var told = Assert.IsType<GenerationRejected>(story.Read(new SourcedReading(Reading.Of(), CommitStamp.None)).Events.Single());

        Assert.Contains("there is no file with desired state", told.Findings.Single());
    }

    [Fact]
    public void Older_commit_is_not_applied_and_that_is_said_once()
    {
        var story = new Story().With(Valid with { Origin = Older }).With(Other with { Origin = Newer });

        var adoption = story.Read(Valid with { Origin = Older }, isOlder: true);

        Assert.Null(adoption.InForce);
        Assert.Equal(
            ["commit aaaaaaaa is older than commit bbbbbbbb, which is in force. To go back, revert with a new commit."],
            Assert.IsType<GenerationRejected>(adoption.Events.Single()).Findings);
        Assert.Empty(story.With(Valid with { Origin = Older }, isOlder: true).Read(Valid with { Origin = Older }, isOlder: true).Events);
    }

    [Theory]
    [InlineData("the environment is not there yet")]
    [InlineData("it was not valid yet")]
    [InlineData("the source could not be read")]
    public void Older_commit_takes_nothing_away(string how)
    {
        var story = new Story().With(Other with { Origin = Newer });
        var reading = how.StartsWith("the env") ? Without : how.StartsWith("it was") ? Invalid : Unreadable;

        var adoption = story.Read(reading with { Origin = Older }, isOlder: true);

        Assert.Null(adoption.InForce);
        Assert.StartsWith(
            "commit aaaaaaaa is older than commit bbbbbbbb",
            Assert.IsType<GenerationRejected>(adoption.Events.Single()).Findings.Single());
    }

    [Fact]
    public void Older_commit_that_says_the_same_is_in_force()
    {
        var story = new Story().With(Valid with { Origin = Newer });

        var adoption = story.Read(Valid with { Origin = Older }, isOlder: true);

        Assert.NotNull(adoption.InForce);
        Assert.Empty(adoption.Events);
    }

    [Fact]
    public void Resources_that_are_gone_are_released_each_once_asleep_or_awake()
    {
        var story = new Story().With(Says(Reading.Environment(Name, """
            rdsInstances:
              one: { identifier: one }
              two: { identifier: two }
              three: { identifier: three }
            """)));
        story.Append(new ResourceChanged("rdsInstance/one", SyncStatus.Synced, HealthStatus.Healthy, "available", ""));
        story.Append(new ResourceChanged("rdsInstance/two", SyncStatus.Synced, HealthStatus.Dormant, "stopped", ""));
        story.Append(new ResourceChanged("rdsInstance/three", SyncStatus.Synced, HealthStatus.Healthy, "available", ""));
        var reading = Says(Reading.Environment(Name, "rdsInstances: { three: { identifier: three } }"));

        var adoption = story.Read(reading);

        Assert.Equal(
            [new ResourceReleased("rdsInstance/one", false), new ResourceReleased("rdsInstance/two", true)], adoption.Events.Skip(1));
        Assert.Empty(story.With(reading).Read(reading).Events);
    }

    [Fact]
    public void Whatever_the_source_said_before_the_same_again_tells_nothing_new()
    {
        Steps.Sample(steps =>
        {
            var story = new Story();
            foreach (var (reading, isOlder) in steps)
            {
                story.With(reading, isOlder);
                Assert.Empty(story.Read(reading, isOlder).Events);
            }
        });
    }

    [Fact]
    public void Whatever_the_source_said_only_what_is_valid_and_newer_comes_into_force()
    {
        Steps.Sample(steps =>
        {
            var story = new Story();
            foreach (var (reading, isOlder) in steps)
            {
                var before = story.History;
                var declared = reading.Reading.Environments.FirstOrDefault(e => e.Name == Name);
                var adoption = story.Read(reading, isOlder);
                story.With(reading, isOlder);

                var lags = isOlder && before.Generation is not null;
                var applies = declared is not null && (!lags || before.Generation!.Hash == declared.ContentHash);
                Assert.Equal(applies ? declared : null, adoption.InForce);
                Assert.Equal(applies ? declared!.ContentHash : before.Generation?.Hash, story.History.Generation?.Hash);
                var numbers = (story.History.Generation?.Number ?? 0) - (before.Generation?.Number ?? 0);
                Assert.Equal(applies && before.Generation?.Hash != declared!.ContentHash ? 1 : 0, numbers);
                Assert.InRange(adoption.Events.Count(e => e is GenerationAccepted or GenerationRejected or EnvironmentOrphaned), 0, 1);
            }
        });
    }

    private static Gen<(SourcedReading Reading, bool IsOlder)[]> Steps =>
        Gen.Select(OneOf(Valid, Other, Invalid, Unreadable, Without), OneOf(CommitStamp.None, Older, Newer), Gen.Bool)
            .Select((reading, origin, isOlder) => (reading with { Origin = origin }, isOlder))
            .Array[1, 12];

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static SourcedReading Says(string text) => new(Reading.Of(text), CommitStamp.None);

    /// <summary>A journal to which readings come one after another.</summary>
    private sealed class Story
    {
        private readonly Journal _journal = new();

        public EnvironmentHistory History => _journal.History;

        public Adoption Read(SourcedReading reading, bool isOlder = false) =>
            Adoption.Decide(Name, reading, History, isOlder && History.Generation is not null);

        public Story With(SourcedReading reading, bool isOlder = false)
        {
            foreach (var happened in Read(reading, isOlder).Events) Append(happened);
            return this;
        }

        public void Append(ReconcileEvent happened) => _journal.Append(happened, DateTimeOffset.UnixEpoch, 1, "reconciler");
    }
}
