namespace Reconciler.Tests.EndToEnd;

/// <summary>What must hold of a journal and of AWS after daemons were killed, ended or frozen.</summary>
internal static class JournalCheck
{
    /// <summary>
    /// The chain is whole, every intent of production has exactly one end, no write took effect more often than it was
    /// intended, and none was appended under an epoch that was lost. At least so many replicas wrote.
    /// </summary>
    public static async Task AssertNothingLostNorTwiceAsync(ReconcilerProgram program, SandboxProcess aws, string state, int replicas = 1)
    {
        (await program.RunAsync("log", "--state", state, "--verify")).Ends(0);
        var log = await program.LogAsync(state);

        // Under whatever epoch, once a later one has written, an earlier one writes no more.
        var epochs = log.Where(e => e["epoch"] is not null).Select(e => (long)e["epoch"]!).ToList();
        Assert.Equal(epochs.Order(), epochs);
        Assert.True(epochs.Distinct().Count() >= replicas, $"epochs {string.Join(", ", epochs.Distinct())}");

        var intents = log.Where(e => (string?)e["type"] == "ActionIntended").ToList();
        var ends = log.Where(e => (string?)e["type"] is "ActionCompleted" or "ActionResolved").Select(e => (long)e["actionId"]!);
        Assert.Equal(intents.Select(e => (long)e["seq"]!).Order(), ends.Order());

        foreach (var writes in (await aws.WritesAsync()).GroupBy(w => Resource(w.Summary)))
        {
            var intended = intents.Count(e => ((string)e["address"]!).Split('/')[^1] == writes.Key);
            Assert.True(writes.Count() <= intended, $"{writes.Key}: {writes.Count()} writes took effect, {intended} were intended");
        }
    }

    /// <summary>A write's first word names the AWS resource; it ends in the resource's short name, as addresses do.</summary>
    private static string Resource(string summary) =>
        summary.Split(' ')[0].Split('/')[^1].Replace("ohmycoins-prod-", "", StringComparison.Ordinal);
}
