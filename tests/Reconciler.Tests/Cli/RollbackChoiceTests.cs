using Reconciler.Cli;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Tests.Cli;

/// <summary>What <c>rollback --to</c> takes, refuses and warns of.</summary>
public sealed class RollbackChoiceTests
{
    private static readonly ReleaseHistory Known = new()
    {
        Deployed = "web:4",
        Before = "web:2",
        Failed = new ReleaseFailed("ecsService/web", "web:3", "shop/web:bad", "its tasks crash", "web:2", "hash", []),
        Usable = [new UsableRevision("web:2", Proven: true), new UsableRevision("web:4", Proven: false)],
    };

    [Theory]
    [InlineData("web:2", "web:2")]
    [InlineData("arn:aws:ecs:ap-southeast-2:123456789012:task-definition/web:2", "web:2")]
    public void Revision_goes_by_its_name_or_its_arn(string given, string revision) =>
        Assert.Equal(revision, RollbackCommand.Chosen(given, Known, "shop/ecsService/web"));

    [Theory]
    [InlineData("web", "--to web: expected a task definition with its revision, such as shop-backend:41, or its ARN.")]
    [InlineData("web:0", "--to web:0: expected a task definition with its revision")]
    [InlineData("other:1", "--to other:1: shop/ecsService/web runs web, and this is a revision of another task definition. Expected one such as web:4.")]
    public void What_can_only_be_a_mistake_is_refused(string given, string message) => Assert.StartsWith(
        message, Assert.Throws<FormatException>(() => RollbackCommand.Chosen(given, Known, "shop/ecsService/web")).Message, StringComparison.Ordinal);

    /// <summary>A journal that knows nothing of the service yet is no reason to refuse.</summary>
    [Fact]
    public void Any_task_definition_may_be_chosen_where_none_is_known()
    {
        Assert.Equal("other:1", RollbackCommand.Chosen("other:1", ReleaseHistory.Empty, "shop/ecsService/web"));
        Assert.Null(RollbackCommand.Warning("other:1", ReleaseHistory.Empty));
    }

    [Theory]
    [InlineData("web:2", null)]
    [InlineData("web:3", "Mind that web:3 failed when it was rolled out last: its tasks crash.")]
    [InlineData("web:77", "The journal has not seen web:77 run: it is looked up at AWS first, and nothing is touched where it is not there.")]
    public void Doubtful_choice_comes_with_a_warning(string revision, string? warning) =>
        Assert.Equal(warning, RollbackCommand.Warning(revision, Known));

    /// <summary>It would lie in wait: an emergency stop that somebody wanted yesterday, of a service that is declared again today.</summary>
    [Theory]
    [InlineData(true, "No file declares shop any more, so it is left as it is on AWS, and a rollback would not be carried out. Declare it again first")]
    [InlineData(false, "shop declares no ecsService/web any more, so it is left as it is on AWS")]
    public void Choice_is_made_against_a_declaration(bool orphaned, string message)
    {
        var history = EnvironmentHistory.Empty with { Orphaned = orphaned };
        Assert.Equal("hash", RollbackCommand.Against("hash", history, "shop", "ecsService/web"));
        Assert.StartsWith(
            message, Assert.Throws<FormatException>(() => RollbackCommand.Against(null, history, "shop", "ecsService/web")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_file_declares_is_not_rolled_back()
    {
        using var folder = new TemporaryFolder();
        var state = $"sqlite:{folder["journal.db"]}";
        await Journals.WriteAsync(folder["journal.db"], "shop",
            (DateTimeOffset.UnixEpoch, new GenerationAccepted(1, "hash", CommitStamp.None, "shop.yaml")),
            (DateTimeOffset.UnixEpoch, new ResourceChanged("ecsService/web", SyncStatus.Synced, HealthStatus.Healthy, "2/2 running", "2 tasks", "hash")),
            (DateTimeOffset.UnixEpoch, new EnvironmentOrphaned(false, CommitStamp.None)));

        var ran = (await CommandLine.RunAsync("rollback", "shop", "web", "--to", "web:1", "--emergency", "--reason", "it loses orders", "--state", state)).Ends(1);

        Assert.Empty(ran.Out);
        Assert.Contains("No file declares shop any more", ran.Err, StringComparison.Ordinal);
        Assert.Equal(3, (await CommandLine.RunAsync("log", "--state", state, "--output", "jsonl")).Jsonl.Count);
    }
}
