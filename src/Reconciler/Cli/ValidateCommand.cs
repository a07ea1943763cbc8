using System.CommandLine;
using Reconciler.Core.Desired;
using Reconciler.Sources;

namespace Reconciler.Cli;

/// <summary><c>validate</c>: everything that is wrong with desired state, with its places.</summary>
internal static class ValidateCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build()
    {
        var output = CommonOptions.Output("text", "json");
        return new Command("validate", "Check desired state; findings as file:line:col: message") { output }
            .Does((options, terminal, ct) => RunAsync(options, terminal, options.GetValue(output) == "json", ct));
    }

    private static async Task<int> RunAsync(ParseResult options, Terminal terminal, bool json, CancellationToken ct)
    {
        await using var session = new Session(options);
        switch (await session.Source.ReadAsync(ct))
        {
            case SourceLook.Unreachable { Problem: var problem }:
                terminal.Message($"error: {problem}");
                return Commands.Error;
            case SourceLook.Read { Sourced.Reading: var reading }:
                if (json) terminal.Out.WriteLine(Json.Text(Report(reading)));
                else Print(reading, session.Source.Name, terminal);
                return reading.Findings.Count == 0 ? 0 : Commands.Error;
            default:
                throw new InvalidOperationException("A look at a source has two cases.");
        }
    }

    private static void Print(DesiredStateReading reading, string source, Terminal terminal)
    {
        foreach (var finding in reading.Findings) terminal.Line(finding.ToString());
        var names = string.Join(", ", reading.Environments.Select(e => $"{e.Name} ({e.Resources.Count} resources)"));
        if (reading.Findings.Count == 0) terminal.Line($"{source}: valid: {names}", Styles.Good);
        else terminal.Message($"{Words.Count(reading.Findings.Count, "finding")}{(names.Length == 0 ? "" : $"; valid: {names}")}");
    }

    private static FindingsReport Report(DesiredStateReading reading) => new(
        [.. reading.Findings.Select(f => new FindingsReport.Place(f.At.File, f.At.Line, f.At.Column, f.Path, f.Message))]);
}
