using Reconciler.Core.Desired;

namespace Reconciler.Cli;

/// <summary>A plan as Markdown, for a comment on a pull request.</summary>
internal static class PlanMarkdown
{
    /// <summary>Writes it.</summary>
    public static void Write(PlannedAll planned, TextWriter output)
    {
        foreach (var environment in planned.Environments)
        {
            var plan = environment.Plan;
            output.WriteLine($"### {plan.Environment.Name}: {Cell(PlanText.Headline(plan))}");
            output.WriteLine();
            output.WriteLine($"Mode **{plan.Mode.CostMode.Word()}** ({Cell(plan.Mode.Reason)}), generation {environment.Generation}.");
            output.WriteLine();
            if (plan.Actions.Count == 0) continue;
            output.WriteLine("| state | resource | action | changes | why |");
            output.WriteLine("|---|---|---|---|---|");
            foreach (var action in plan.Actions)
                output.WriteLine(
                    $"| {action.State} | `{action.Address.Local}` | {action.Verb} | {string.Join("<br>", PlanText.Changes(action).Select(Cell))} | {Cell(PlanText.Why(action))} |");
            output.WriteLine();
        }
    }

    /// <summary>Words that Markdown takes for nothing else.</summary>
    public static string Cell(string text) => Terminal.Shown(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal);
}
