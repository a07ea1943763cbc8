using Reconciler.Core.Health;
using Reconciler.Diagnosing;
using Spectre.Console;

namespace Reconciler.Cli;

/// <summary>A diagnosis for people: what is nearest to the root first, and what to type.</summary>
internal static class DiagnosedText
{
    /// <summary>Writes it.</summary>
    public static void Write(Diagnosed result, Terminal terminal)
    {
        terminal.Line(result.IsForeign ? $"{result.Address}:" : $"{result.Address}: {result.State}", Styles.Strong);
        for (var i = 0; i < result.Found.Count; i++) Write(i + 1, result.Found[i], terminal);
        if (result.Unknown.Count > 0) terminal.Line();
        foreach (var line in result.Unknown)
            terminal.Line($"{(line.Verdict == HealthVerdict.Fail ? "FAIL" : "unknown")}  ", $"{line.Name}: {line.Seen}{(result.IsForeign ? $", wanted {line.Wanted}" : "")}", Styles.Moving);
        terminal.Line();
        terminal.Line(result.Total, result.ExitCode == 0 ? Styles.Good : Styles.Bad);
    }

    /// <summary>Writes it as Markdown, for an incident's page.</summary>
    public static void WriteMarkdown(Diagnosed result, TextWriter output)
    {
        output.WriteLine($"### {result.Address}: {result.Total}");
        output.WriteLine();
        if (!result.IsForeign) output.WriteLine($"{PlanMarkdown.Cell(result.State)}.\n");
        foreach (var found in result.Found)
        {
            output.WriteLine($"#### {found.Entry} ({Word(found.Likelihood)})");
            output.WriteLine();
            foreach (var line in found.Evidence) output.WriteLine($"- {PlanMarkdown.Cell(line)}");
            output.WriteLine();
            output.WriteLine($"**Cause:** {PlanMarkdown.Cell(found.Cause)}");
            output.WriteLine();
            output.WriteLine($"**Remedy:** {PlanMarkdown.Cell(found.Remedy)}");
            output.WriteLine();
            if (found.Commands.Count == 0) continue;
            output.WriteLine("```sh");
            foreach (var command in found.Commands) output.WriteLine(Terminal.Shown(command));
            output.WriteLine("```");
            output.WriteLine();
        }

        foreach (var line in result.Unknown) output.WriteLine($"- {(result.IsForeign ? "FAIL" : "unknown")}: {PlanMarkdown.Cell(line.Name)}: {PlanMarkdown.Cell(line.Seen)}");
    }

    /// <summary>The word of a likelihood.</summary>
    public static string Word(Likelihood likelihood) => likelihood switch
    {
        Likelihood.Certain => "certain",
        Likelihood.Likely => "likely",
        Likelihood.Symptom => "symptom",
        _ => "beside",
    };

    private static void Write(int number, Diagnosis found, Terminal terminal)
    {
        terminal.Line();
        terminal.Line($"{number}. {found.Entry} ({Word(found.Likelihood)})", found.Likelihood == Likelihood.Beside ? Styles.Moving : Styles.Bad);
        Part("seen", found.Evidence, terminal);
        Part("cause", [found.Cause], terminal);
        Part("do", [found.Remedy], terminal);
        // A command that is wrapped cannot be copied.
        for (var i = 0; i < found.Commands.Count; i++) terminal.Out.WriteLine($"   {(i == 0 ? "run" : ""),-7}{Terminal.Shown(found.Commands[i])}");
    }

    private static void Part(string name, IReadOnlyList<string> lines, Terminal terminal)
    {
        for (var i = 0; i < lines.Count; i++) terminal.Line($"   {(i == 0 ? name : ""),-7}", lines[i], Style.Plain);
    }
}
