using Reconciler.Core.Desired;
using Reconciler.Core.Planning;
using Spectre.Console;

namespace Reconciler.Cli;

/// <summary>A plan for people.</summary>
internal static class PlanText
{
    /// <summary>Writes it.</summary>
    public static void Write(PlannedAll planned, DateTimeOffset now, Terminal terminal)
    {
        foreach (var environment in planned.Environments)
        {
            var plan = environment.Plan;
            terminal.Line($"{plan.Environment.Name}: {Headline(plan)}", Styles.Strong);
            terminal.Line($"  {plan.Mode.CostMode.Word()}: {plan.Mode.Reason}{Edge(plan, now)}", Styles.Faint);
            if (plan.Mode.Overruled is { } overruled) terminal.Line($"  {overruled}", Styles.Moving);
            if (plan.Actions.Count > 0) terminal.Write(Actions(plan));
            terminal.Line();
        }
    }

    /// <summary>What there is to do, in a few words.</summary>
    public static string Headline(Plan plan)
    {
        if (plan.Actions.Count == 0) return plan.Sync == SyncStatus.Synced ? $"nothing to do, {plan.Message}" : plan.Message;
        var counts = new[] { (ActionState.Ready, "to do now"), (ActionState.Waiting, "waiting"), (ActionState.Blocked, "blocked") }
            .Select(s => (Count: plan.Actions.Count(a => a.State == s.Item1), Words: s.Item2))
            .Where(s => s.Count > 0)
            .Select(s => $"{s.Count} {s.Words}");
        return string.Join(", ", counts) + (plan.Sync == SyncStatus.Unknown ? $"; {plan.Message}" : "");
    }

    /// <summary>Why, or what stands in the way.</summary>
    public static string Why(PlannedAction action) => action.State switch
    {
        ActionState.Ready => action.Why,
        ActionState.Waiting => $"for {string.Join("; ", action.On)}",
        _ => string.Join("; ", action.On),
    };

    /// <summary>What an action changes: a field that was not there is only given its value.</summary>
    public static IEnumerable<string> Changes(PlannedAction action) =>
        action.Changes.Select(c => c.From is null ? $"{c.Field} {c.To}" : c.ToString());

    private static string Edge(Plan plan, DateTimeOffset now) =>
        plan.Mode.NextEdge is { } edge ? $"; next change {EventLine.Time(edge)} ({Words.From(now, edge)})" : "";

    private static Table Actions(Plan plan)
    {
        var table = new Table { ShowHeaders = false, Border = TableBorder.None };
        foreach (var _ in Enumerable.Range(0, 4)) table.AddColumn(new TableColumn("").PadLeft(0).PadRight(2));
        foreach (var action in plan.Actions)
            table.AddRow(
                Terminal.Cell($"  {Word(action.State)}", Styles.Of(action.State)),
                Terminal.Cell(action.Address.Local, Styles.Strong),
                Terminal.Cell(action.Verb),
                Terminal.Cell(Told(action)));
        return table;
    }

    private static string Told(PlannedAction action) => (ChangeText.Of(action.Changes), Why(action)) switch
    {
        ("", var why) => why,
        (var changes, var why) => action.State == ActionState.Ready ? $"{changes} ({why})" : $"{changes}; {why}",
    };

    private static string Word(ActionState state) => state switch
    {
        ActionState.Ready => "now",
        ActionState.Waiting => "waits",
        _ => "blocked",
    };
}
