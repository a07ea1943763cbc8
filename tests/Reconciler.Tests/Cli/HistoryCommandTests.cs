using Reconciler.Core.Planning;
using Reconciler.Core.Recording;

namespace Reconciler.Tests.Cli;

/// <summary>What <c>history</c> tells of a rollout beyond that it was intended.</summary>
public sealed class HistoryCommandTests : IDisposable
{
    private const string Web = "ecsService/web";

    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>An intent alone reads like something that was done.</summary>
    [Fact]
    public async Task Rollout_that_AWS_refused_or_whose_answer_was_lost_says_so()
    {
        ReconcileEvent[] events =
        [
            Moves("deploy", "web:1", "web:2"), Ended(1, "deploy", CompletedOutcome.InProgress),
            new ActionIntended(Web, "setCount", [new Change("count", "1", "2")], "count differs", "f"), Ended(3, "setCount", CompletedOutcome.Terminal),
            Moves("rollback", "web:2", "web:1"), Ended(5, "rollback", CompletedOutcome.Terminal),
            Moves("rollback", "web:2", "web:1"), new ActionResolved(7, Web, "rollback", Resolution.NotApplied),
            Moves("rollback", "web:2", "web:1"), new ActionResolved(9, Web, "rollback", Resolution.Applied),
        ];
        await Journals.WriteAsync(_folder["journal.db"], "shop", [.. events.Select((e, i) => (Noon.AddSeconds(i), e))]);

        var ran = (await CommandLine.RunAsync("history", "shop", "web", "--state", $"sqlite:{_folder["journal.db"]}")).Ends(0);

        Assert.Equal(
            [
                "deploy: taskDefinition web:1 → web:2 (why)",
                "rollback: taskDefinition web:2 → web:1 (why)",
                "rollback: refused (#5): AccessDenied",
                "rollback: taskDefinition web:2 → web:1 (why)",
                "rollback: the answer was lost; a look shows that it did not take effect (#7)",
                "rollback: taskDefinition web:2 → web:1 (why)",
            ],
            ran.OutLines.Select(l => l[(l.LastIndexOf("  ", StringComparison.Ordinal) + 2)..]));
    }

    private static ActionIntended Moves(string verb, string from, string to) => new(Web, verb, [new Change("taskDefinition", from, to)], "why", "f");

    private static ActionCompleted Ended(long action, string verb, CompletedOutcome outcome) =>
        new(action, Web, verb, outcome, outcome == CompletedOutcome.Terminal ? "AccessDenied" : "", null, null);
}
