using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Tests.Cli;

/// <summary><c>approve</c> as scripts rely on it.</summary>
public sealed class ApproveCommandTests : IDisposable
{
    private static readonly Change Count = new("count", "5", "2");

    private readonly TemporaryFolder _folder = new();

    private string State => $"sqlite:{_folder["journal.db"]}";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Approval_stands_in_the_journal_with_actor_reason_and_end()
    {
        await AskAsync();
        var ran = (await ApproveAsync("production/3f9a1c2b", "--reason", "@kim agreed")).Ends(0);

        Assert.Matches(@"^production/3f9a1c2b is approved until \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ: setCount of ecsService/backend \(count 5 → 2\)\.\n$", ran.Out);
        Assert.Empty(ran.Err);
        var entry = (await CommandLine.RunAsync("log", "--state", State, "--output", "jsonl")).Ends(0).Jsonl[^1];
        Assert.Equal(("Approved", "production/ecsService/backend", "setCount"), ((string?)entry["type"], (string?)entry["address"], (string?)entry["verb"]));
        Assert.EndsWith("Z: @kim agreed", (string?)entry["message"]);
        Assert.Equal($"{Environment.UserName}@{Environment.MachineName}", (string?)entry["actor"]);
    }

    [Fact]
    public async Task Approval_is_given_once_and_shown_by_status()
    {
        await AskAsync();
        var asked = (await CommandLine.RunAsync("status", "--state", State)).Out;
        await ApproveAsync("production/3f9a1c2b");
        var before = (await CommandLine.RunAsync("log", "--state", State, "--output", "jsonl")).Jsonl.Count;
        var again = (await ApproveAsync("production/3f9a1c2b")).Ends(0);
        var approved = (await CommandLine.RunAsync("status", "--state", State)).Out;

        Assert.Contains("ecsService/backend setCount, count 5 → 2, wants approval since ", asked);
        Assert.Contains(": `reconciler approve production/3f9a1c2b`", asked);
        Assert.StartsWith($"production/3f9a1c2b is approved already, by {Environment.UserName}@", again.Out);
        Assert.Equal(before, (await CommandLine.RunAsync("log", "--state", State, "--output", "jsonl")).Jsonl.Count);
        Assert.Contains($"ecsService/backend setCount, count 5 → 2, approved by {Environment.UserName}@", approved);
    }

    [Theory]
    [InlineData("production/3f9a1c2c", "production/3f9a1c2c wants no approval; did you mean production/3f9a1c2b?")]
    [InlineData("production/00000000", "production/00000000 wants no approval. In production there is production/3f9a1c2b.")]
    [InlineData("production", "production: expected ENV/ACTION, such as production/3f9a1c2b.")]
    [InlineData("staging/3f9a1c2b", "knows no environment staging")]
    public async Task What_nobody_asked_for_is_not_approved(string action, string message)
    {
        await AskAsync();
        var ran = (await ApproveAsync(action)).Ends(1);

        Assert.Empty(ran.Out);
        Assert.Contains(message, ran.Err);
        Assert.DoesNotContain("Approved", (await CommandLine.RunAsync("log", "--state", State, "--output", "jsonl")).Out);
    }

    [Fact]
    public async Task Answer_to_an_older_desired_state_is_refused()
    {
        await AskAsync();
        await Journals.WriteAsync(_folder["journal.db"], "production",
            (DateTimeOffset.UnixEpoch.AddHours(2), new GenerationAccepted(2, "other", CommitStamp.None, "production.yaml")));

        Assert.Contains("nothing in production does now", (await ApproveAsync("production/3f9a1c2b")).Ends(1).Err);
    }

    private Task AskAsync() => Journals.WriteAsync(_folder["journal.db"], "production",
        (DateTimeOffset.UnixEpoch, new GenerationAccepted(1, "hash", CommitStamp.None, "production.yaml")),
        (DateTimeOffset.UnixEpoch, new ResourceChanged("ecsService/backend", SyncStatus.OutOfSync, HealthStatus.Healthy, "5/5 running", "5 tasks")),
        (DateTimeOffset.UnixEpoch, new ApprovalWanted("ecsService/backend", "setCount", [Count], "production/3f9a1c2b", TimeSpan.FromHours(4))));

    private Task<Ran> ApproveAsync(params string[] args) => CommandLine.RunAsync(["approve", .. args, "--state", State]);
}
