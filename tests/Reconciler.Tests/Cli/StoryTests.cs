using Reconciler.Cli;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;
using Reconciler.Daemon;

namespace Reconciler.Tests.Cli;

/// <summary>Which events a run tells as it goes.</summary>
public sealed class StoryTests : IDisposable
{
    private readonly StringWriter _out = new();
    private int _seq;

    public void Dispose() => _out.Dispose();

    [Fact]
    public void Writes_are_told_and_that_they_went_well_is_not()
    {
        using var story = Story();
        story.Appended(Entry(new ActionIntended("alarm/a", "put", [new Change("threshold", "90", "80")], "differs", "f")));
        story.Appended(Entry(new ActionCompleted(1, "alarm/a", "put", CompletedOutcome.Done, "", null, null)));
        story.Appended(Entry(new ActionCompleted(1, "alarm/a", "put", CompletedOutcome.Terminal, "AccessDenied", null, null)));

        Assert.Equal(["put: threshold 90 → 80 (differs)", "put: refused (#1): AccessDenied"], Told());
    }

    [Fact]
    public void What_is_as_desired_at_the_first_look_is_not_told_and_what_becomes_so_is()
    {
        using var story = Story();
        story.Appended(Entry(Resource("a", SyncStatus.Synced, HealthStatus.Healthy)));
        story.Appended(Entry(Resource("b", SyncStatus.OutOfSync, HealthStatus.Missing)));
        story.Appended(Entry(Resource("b", SyncStatus.Synced, HealthStatus.Healthy)));
        story.Appended(Entry(Resource("a", SyncStatus.Synced, HealthStatus.Healthy)));

        Assert.Equal(["OutOfSync, Missing: d", "Synced, Healthy: d", "Synced, Healthy: d"], Told());
    }

    [Fact]
    public void Steps_in_between_are_left_to_the_live_line()
    {
        using var story = Story();
        foreach (var message in new[] { "one", "two", "three" })
            story.Appended(Entry(new EnvironmentChanged(SyncStatus.OutOfSync, HealthStatus.Progressing, "Waking", message)));
        story.Appended(Entry(new EnvironmentChanged(SyncStatus.Synced, HealthStatus.Healthy, "Synced", "as desired")));

        Assert.Equal(["OutOfSync, Progressing: one", "Synced, Healthy: as desired"], Told());
    }

    [Fact]
    public void Every_event_is_a_line_of_json_for_programs()
    {
        using var story = new Story(new Terminal(_out, TextWriter.Null, false, false), Clocks.Of(TimeProvider.System), jsonl: true);
        story.Appended(Entry(Resource("a", SyncStatus.Synced, HealthStatus.Healthy)));
        story.Appended(Entry(new ActionCompleted(1, "alarm/a", "put", CompletedOutcome.Done, "", null, null)));

        Assert.Equal(2, _out.ToString().TrimEnd('\n').Split('\n').Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Full_disk_under_standard_output_stops_nobody(bool jsonl)
    {
        using var full = new FullDisk();
        using var story = new Story(new Terminal(full, TextWriter.Null, false, false), Clocks.Of(TimeProvider.System), jsonl);

        story.Appended(Entry(new ReconcilingResumed(null)));

        Assert.True(full.Refused);
    }

    private Story Story() => new(new Terminal(_out, TextWriter.Null, false, false), Clocks.Of(TimeProvider.System), jsonl: false);

    private static ResourceChanged Resource(string name, SyncStatus sync, HealthStatus health) => new($"alarm/{name}", sync, health, "d", "");

    private JournalEntry Entry(ReconcileEvent happened) => new(
        ++_seq, DateTimeOffset.UnixEpoch, "staging", 1, $"w{_seq}", "", "p", "reconciler", 1, null, happened);

    /// <summary>What was told, without time, environment and address.</summary>
    private string[] Told() => [.. _out.ToString().TrimEnd('\n').Split('\n').Select(line => line[66..])];

    private sealed class FullDisk : StringWriter
    {
        public bool Refused { get; private set; }

        public override void Flush()
        {
            Refused = true;
            throw new IOException("No space left on device");
        }
    }
}
