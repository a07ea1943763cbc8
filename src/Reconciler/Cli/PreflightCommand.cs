using System.CommandLine;
using Reconciler.Checking;

namespace Reconciler.Cli;

/// <summary><c>preflight</c>: the list before a deployment.</summary>
internal static class PreflightCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build()
    {
        var environment = new Argument<string>("environment") { Description = "The environment that is deployed to", HelpName = "ENV" };
        var service = new Argument<string?>("service")
        {
            Description = "The service that is deployed, by its short name. Default: all of them",
            HelpName = "SERVICE",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var output = CommonOptions.Output("text", "json", "markdown");
        return new Command("preflight", "Go through the list before a deployment; writes nothing anywhere")
        {
            environment, service, output,
        }.WithSandbox(CommonOptions.Speed, CommonOptions.Start).Does(async (options, terminal, ct) =>
        {
            await using var session = new Session(options);
            var (name, only) = (options.GetValue(environment)!, options.GetValue(service));
            var (declared, findings) = await Declared.NamedAsync(session, name, terminal, ct);
            if (only is not null) Selection.Service(declared.Spec, only);
            var subject = CheckCommand.Subject(session, declared);
            var facts = await new CheckLook(session.Accounts.For(declared.Spec.Aws)).SeeBeforeAsync(subject, findings, only, ct);
            var report = new Checked([new CheckedEnvironment(name, PreflightJudge.Judge(subject, facts, only))]);
            report.Write(options.GetValue(output)!, terminal);
            return report.ExitCode;
        });
    }
}
