using System.CommandLine;
using Reconciler.Checking;
using Reconciler.Core.Desired;
using Reconciler.Diagnosing;

namespace Reconciler.Cli;

/// <summary><c>diagnose</c>: why a service is not well, by the runbook's entries, and what to do.</summary>
internal static class DiagnoseCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build()
    {
        var environment = new Argument<string>("environment") { Description = "The environment", HelpName = "ENV" };
        var service = new Argument<string>("service") { Description = "The service, by its short name", HelpName = "SERVICE" };
        var output = CommonOptions.Output("text", "json", "markdown");
        return new Command("diagnose", "Say why a service is not well and what to do; writes nothing anywhere")
        {
            environment, service, output,
        }.WithSandbox(CommonOptions.Speed, CommonOptions.Start).Does(async (options, terminal, ct) =>
        {
            await using var session = new Session(options);
            var (declared, findings) = await Declared.NamedAsync(session, options.GetValue(environment)!, terminal, ct);
            foreach (var line in findings) terminal.Message(line);
            var meant = Selection.Service(declared.Spec, options.GetValue(service)!);
            var subject = CheckCommand.Subject(session, declared);
            var report = await OneAsync(session, subject, meant, ct);
            report.Write(options.GetValue(output)!, terminal);
            return report.ExitCode;
        });
    }

    /// <summary>Goes through the book for one service.</summary>
    public static async Task<Diagnosed> OneAsync(Session session, CheckSubject subject, ResourceDeclaration service, CancellationToken ct) =>
        new(new Symptoms(subject, service, await new DiagnosisLook(session.Accounts.For(subject.Spec.Aws)).SeeAsync(subject, service, ct)) { Options = session.Given });
}
