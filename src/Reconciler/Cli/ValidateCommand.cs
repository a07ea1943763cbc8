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
                var complaints = Selection.Complaints(session.Only, Selection.Declared(reading), session.Source.Name).ToList();
                if (json) terminal.Out.WriteLine(Json.Text(Report(reading)));
                else Print(reading, session, terminal);
                foreach (var complaint in complaints) terminal.Message($"error: {complaint}");
                return reading.Findings.Count == 0 && complaints.Count == 0 ? 0 : Commands.Error;
            default:
                throw new InvalidOperationException("A look at a source has two cases.");
        }
    }

    private static void Print(DesiredStateReading reading, Session session, Terminal terminal)
    {
        foreach (var finding in reading.Findings) terminal.Line(finding.ToString(), Styles.Bad);
        var names = string.Join(", ", reading.Environments
            .Where(e => session.Only.Count == 0 || session.Only.Contains(e.Name))
            .Select(e => $"{e.Name} ({Words.Count(e.Resources.Count, "resource")})"));
        if (reading.Findings.Count > 0) terminal.Message($"{Words.Count(reading.Findings.Count, "finding")}{(names.Length == 0 ? "" : $"; valid: {names}")}");
        else if (names.Length > 0) terminal.Line($"{session.Source.Name}: valid: {names}", Styles.Good);
    }

    private static FindingsReport Report(DesiredStateReading reading) => new(
        [.. reading.Findings.Select(f => new FindingsReport.Place(f.At.File, f.At.Line, f.At.Column, f.Path, f.Message))]);
}
