using System.Text.Json.Nodes;
using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Tests.Cli;

/// <summary>Incidents that a person opens.</summary>
public sealed class IncidentCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string State => $"sqlite:{_folder["journal.db"]}";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Emergency_rollback_is_reported_once_somebody_opened_an_incident()
    {
        await WriteAsync();

        // 1. There is none, and it is said how to open one
        var none = (await IncidentAsync("report", "production")).Ends(1);
        Assert.Contains("`reconciler incident open production --severity sev2 --message TEXT --resource ecsService/backend`", none.Err);

        // 2. Somebody does
        Assert.StartsWith("Incident 1 of production, SEV-1, is open.", (await IncidentAsync("open", "production", "--severity", "sev1", "--message", "checkout is broken", "--resource", "ecsService/backend")).Ends(0).Out);
        Assert.Equal("Incident 1 of production is open: this belongs to it.\n", (await IncidentAsync("open", "production", "--severity", "sev3", "--message", "mails are late")).Ends(0).Out);
        var open = Assert.Single((JsonArray)(await IncidentAsync("list", "--output", "json")).Ends(0).Json["incidents"]!)!;
        Assert.Equal("SEV-1", (string?)open["severity"]);
        Assert.Equal(["ecsService/backend", "environment/production"], open["causes"]!.AsArray().Select(c => (string?)c!["address"]));

        // 3. It is over when somebody says so, without force
        (await IncidentAsync("resolve", "production", "--reason", "web:1 serves")).Ends(0);
        var report = (await IncidentAsync("report", "production")).Ends(0).Out;
        Assert.Contains("**Resolution:** web:1 serves  ", report);
        Assert.Contains("checkout is broken", report);
    }

    [Theory]
    [InlineData("open production --severity sev9 --message x", "error: --severity sev9: expected sev1, sev2 or sev3.")]
    [InlineData("open production --severity sev2", "error: Option '--message' is required.")]
    [InlineData("open production --severity sev2 --message x --resource ecsService/backnd", "error: --resource ecsService/backnd: production has no such resource; did you mean ecsService/backend?")]
    [InlineData("open produktion --severity sev2 --message x", "did you mean production?")]
    public async Task Mistake_opens_none(string words, string message)
    {
        await WriteAsync();
        var ran = (await IncidentAsync(words.Split(' '))).Ends(1);

        Assert.Empty(ran.Out);
        Assert.Contains(message, ran.Err);
        Assert.DoesNotContain("IncidentOpened", (await CommandLine.RunAsync("log", "--state", State, "--output", "jsonl")).Out);
    }

    private Task WriteAsync() => Journals.WriteAsync(_folder["journal.db"], "production",
        (DateTimeOffset.UnixEpoch, new GenerationAccepted(1, "hash", CommitStamp.None, "production.yaml")),
        (DateTimeOffset.UnixEpoch, new ResourceChanged("ecsService/backend", SyncStatus.OutOfSync, HealthStatus.Healthy, "5/5 running", "5 tasks")),
        (DateTimeOffset.UnixEpoch, new RollbackSet("ecsService/backend", "web:1", "checkout is broken", true, "d")));

    private Task<Ran> IncidentAsync(params string[] args) => CommandLine.RunAsync(["incident", .. args, "--state", State]);
}
