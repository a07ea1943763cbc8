using System.Text.Json.Nodes;
using Reconciler.Tests.Cli;
using Reconciler.Tests.Daemon;

namespace Reconciler.Tests.EndToEnd;

/// <summary>
/// Releases through the command line on the simulated AWS: a good image is rolled out and proven; a bad one is taken back by
/// itself, whatever is wrong with it; and a person takes one back.
/// </summary>
public sealed class DeployTests : IDisposable
{
    private const string State = "sqlite:journal.db";
    private const string Seed = "aws.yaml";

    private readonly ReconcilerProgram _program = new();

    public DeployTests() => _program.Write(Seed, ReleaseShop.Seed);

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Good_image_is_proven_a_bad_one_is_taken_back_and_the_log_says_why()
    {
        // 1. Good
        await using var daemon = await ProvenAsync("v2");
        Assert.Contains(daemon.Out, l => l.EndsWith("aws ecs update-service --cluster shop --service web --desired-count 1", StringComparison.Ordinal));
        Assert.Contains(daemon.Out, l => l.Contains(" AWS_REGION=ap-southeast-2 AWS_DEFAULT_REGION=ap-southeast-2 ", StringComparison.Ordinal));
        var history = (await _program.RunAsync("history", "shop", "web", "--state", State)).Ends(0).Out;
        Assert.Contains("deploy: taskDefinition web:1 → web:2, image shop/web:v1 → shop/web:v2 (image differs from the desired state)", history);
        Assert.Contains("web:2 (shop/web:v2) is proven healthy\n", history);
        Assert.Matches("\n    pass +deployment +PRIMARY COMPLETED +wanted one, PRIMARY and COMPLETED\n    pass +running +2 of 2 +wanted 2 of 2", history);
        Assert.DoesNotMatch("[0-9] min", history);
        Assert.Contains("error: the journal of shop has no service wen; did you mean web?", (await _program.RunAsync("history", "shop", "wen", "--state", State)).Ends(1).Err);
        var entries = (JsonArray)(await _program.RunAsync("history", "shop", "--state", State, "--output", "json")).Ends(0).Json["entries"]!;
        var proven = entries.Last(e => (string?)e!["type"] == "ReleaseProven")!;
        Assert.Equal(("web:2", "shop/web:v2", "reconciler"), ((string?)proven["revision"], (string?)proven["image"], (string?)proven["actor"]));
        Assert.All((JsonArray)proven["items"]!, item => Assert.Equal("pass", (string?)item!["status"]));
        Assert.Contains("health page", ((JsonArray)proven["items"]!).Select(i => (string?)i!["name"]));
        Assert.Equal(["ecsService/web registerRevision", "ecsService/web deploy"], await _program.IntentsAsync(State, "shop"));

        // 2. Bad
        Declare("errs");

        var failed = await daemon.OutAsync("web:3 failed: ");
        Assert.Contains(" requests ended as 5xx, more than 5 %. Back to web:2; it is not tried again before the desired state changes", failed);
        await daemon.OutAsync("rollback: taskDefinition web:3 → web:2 (web:3 failed: ");
        await daemon.OutAsync("web:2 is proven healthy");
        var status = (await _program.RunAsync("status", "--state", State)).Ends(2).Out;
        Assert.Contains("Stalled: RolledBack", status);
    }

    [Fact]
    public async Task Rollback_by_hand_holds_against_the_desired_state_until_it_is_cleared()
    {
        await using var daemon = await ProvenAsync("v2");
        Declare("v3");
        await daemon.OutAsync("web:3 is proven healthy");

        var told = (await _program.RunAsync("rollback", "shop", "web", "--to", "web:2", "--reason", "checkout is broken", "--state", State)).Ends(0).Out;
        Assert.StartsWith("shop/ecsService/web goes back to web:2 in the next pass", told);
        await daemon.OutAsync("rollback: taskDefinition web:3 → web:2");
        await daemon.OutAsync("web:2 is proven healthy");
        Assert.Contains("checkout is broken", (await _program.RunAsync("history", "shop", "web", "--state", State)).Out);

        (await _program.RunAsync("rollback", "shop", "web", "--clear", "--state", State)).Ends(0);
        await daemon.OutAsync("deploy: taskDefinition web:2 → web:3");
    }

    [Fact]
    public async Task Mistake_is_told_and_nothing_is_written()
    {
        Declare("v1");
        (await _program.RunAsync("run", "--sandbox", Seed, "--once", "--speed", "240", "--state", State)).Ends(2);
        var before = (await _program.LogAsync(State)).Count;
        foreach (var (command, message) in new[]
        {
            ("rollback shop web --to web:1", "--reason is missing: whoever reads the log wants to know why."),
            ("rollback shop web --to web --reason x", "--to web: expected a task definition with its revision, such as shop-backend:41, or its ARN."),
            ("rollback shop wed --reason x", "shop has no service wed; did you mean web?"),
            ("rollback shop web --reason x", "shop/ecsService/web: the journal knows no earlier revision that has not failed. Say which one with --to;"),
            ("rollback shop web --clear --to web:1", "--clear takes a choice back; give it without --to and --emergency."),
            ("history shup", "did you mean shop?"),
        })
            Assert.Contains(message, (await _program.ReadAsync(State, command.Split(' '))).Ends(1).Err);

        Assert.Equal(before, (await _program.LogAsync(State)).Count);
    }

    /// <summary>A daemon that has rolled an image out and proven it.</summary>
    private async Task<Executable> ProvenAsync(string tag)
    {
        Declare(tag);
        var daemon = _program.Start("run", "--sandbox", Seed, "--speed", "240", "--interval", "1s", "--read-lag", "10s", "--state", State);
        await daemon.OutAsync("web:2 is proven healthy");
        return daemon;
    }

    private void Declare(string tag) => _program.Declare("shop", PassBench.Document(ReleaseShop.Services(tag), name: "shop"));
}
