using System.Text.Json.Nodes;
using Reconciler.Tests.Cli;
using Reconciler.Tests.Daemon;

namespace Reconciler.Tests.EndToEnd;

/// <summary>An incident through the command line: a rollout fails, somebody is at it, it is over, and the post-mortem begins itself.</summary>
public sealed class IncidentTests : IDisposable
{
    private const string State = "sqlite:journal.db";
    private const string Seed = "aws.yaml";

    private readonly ReconcilerProgram _program = new();

    public IncidentTests() => _program.Write(Seed, ReleaseShop.Seed);

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Failed_rollout_opens_an_incident_that_people_acknowledge_resolve_and_report()
    {
        // 1. It begins
        Declare("v2");
        await using var daemon = _program.Start("run", "--sandbox", Seed, "--speed", "240", "--interval", "1s", "--read-lag", "10s", "--state", State);
        await daemon.OutAsync("web:2 is proven healthy");
        Declare("errs");
        await daemon.OutAsync("incident 1, SEV-2: the rollout of web:3 failed: ");
        Assert.Contains("incident 1, SEV-2, since ", (await _program.ReadAsync(State, "status")).Ends(2).Out);

        // 2. Somebody is at it
        Assert.Contains("Incident 1 of shop, SEV-3, is acknowledged", (await Command("ack", "shop", "--severity", "sev3", "--reason", "only the beta")).Ends(0).Out);
        Assert.Contains("is acknowledged already, by ", (await Command("ack", "shop/1")).Ends(0).Out);

        // 3. It is over
        await daemon.OutAsync("incident 1, over: 2/2 running; back on web:2, since web:3 failed");
        Assert.Contains("Incident 1 of shop is resolved.", (await Command("resolve", "shop", "--reason", "rolled back; the fix is in review")).Ends(0).Out);

        // 4. The post-mortem
        var report = (await Command("report", "shop")).Ends(0).Out;
        Assert.Contains("**Incident:** shop/1, SEV-3", report);
        Assert.Matches(@"\*\*Deployment Time:\*\* [0-9: -]{19}Z, `ecsService/web`: deploy: taskDefinition web:2 → web:3", report);
        Assert.Matches(@"\*\*Rollback Time:\*\* [0-9: -]{19}Z, `ecsService/web`: rollback: taskDefinition web:3 → web:2", report);
        Assert.Contains("**Resolution:** rolled back; the fix is in review", report);
        Assert.Contains("| `ecsService/web` | web:3 failed: ", report);
        Assert.Matches(@"\| [^|]+ \|  \| incident 1, SEV-3, is acknowledged: only the beta \|", report);
        var listed = Assert.Single((JsonArray)(await Command("list", "--output", "json")).Ends(0).Json["incidents"]!)!;
        Assert.Equal(("SEV-3", "rolled back; the fix is in review"), ((string?)listed["severity"], (string?)listed["resolution"]));
        Assert.Equal("ecsService/web", (string?)(await Command("report", "shop/1", "--output", "json")).Ends(0).Json["affected"]![0]);

        // 5. Mistakes
        foreach (var (words, message) in new[]
        {
            ("ack shop", "shop has no open incident; the last one was 1."),
            ("ack shop/x", "shop/x: expected ENV or ENV/NUMBER, such as production or production/3."),
            ("ack shup", "did you mean shop?"),
            ("report shop/7", "shop had no incident 7; the last one was 1."),
        })
            Assert.Contains(message, (await Command(words.Split(' '))).Ends(1).Err);
    }

    private Task<Ran> Command(params string[] words) => _program.ReadAsync(State, ["incident", .. words]);

    private void Declare(string tag) =>
        _program.Declare("shop", PassBench.Document($"{ReleaseShop.Services(tag)}\n  incidents: {{ resolveAfter: 12h }}\n", name: "shop"));
}
