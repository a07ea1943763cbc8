using System.CommandLine;
using Reconciler.Checking;
using Reconciler.Core.Guarding;

namespace Reconciler.Cli;

/// <summary><c>check</c>: the morning's and the week's checks over everything that is declared, looked at now.</summary>
internal static class CheckCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build()
    {
        var weekly = new Option<bool>("--weekly") { Description = "The week's checks too: who else wrote, and what only a person can tell" };
        var output = CommonOptions.Output("text", "json", "markdown");
        return new Command("check", "Look at everything that is declared and say what is not well; writes nothing anywhere")
        {
            weekly, output,
        }.WithSandbox(CommonOptions.Speed, CommonOptions.Start).Does(async (options, terminal, ct) =>
        {
            await using var session = new Session(options);
            var declared = await Declared.ReadAsync(session, session.Only, ct);
            foreach (var line in declared.Problems.Select(p => $"error: {p}").Concat(declared.Notes)) terminal.Message(line);
            // Nothing was looked at: a count of nothing would read as if all were well.
            if (declared is { Problems.Count: > 0, Environments.Count: 0 }) return Commands.Error;
            var entries = await Task.WhenAll(declared.Environments.Select(e => OneAsync(session, e, options.GetValue(weekly), ct)));
            var report = new Checked(entries);
            report.Write(options.GetValue(output)!, terminal);
            return declared.Problems.Count > 0 ? Commands.Error : report.ExitCode;
        });
    }

    /// <summary>An environment at the present moment.</summary>
    public static CheckSubject Subject(Session session, DeclaredEnvironment declared)
    {
        var now = session.Clocks.Now;
        return new CheckSubject(declared.Spec, declared.History, ModeInForce.At(declared.Spec, declared.History, now), now);
    }

    private static async Task<CheckedEnvironment> OneAsync(Session session, DeclaredEnvironment declared, bool weekly, CancellationToken ct)
    {
        var subject = Subject(session, declared);
        var facts = await new CheckLook(session.Accounts.For(declared.Spec.Aws)).SeeAsync(subject, weekly, ct);
        return new CheckedEnvironment(declared.Spec.Name, CheckJudge.Judge(subject, facts, weekly));
    }
}
