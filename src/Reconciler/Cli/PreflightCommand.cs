using System.CommandLine;
using Reconciler.Checking;
using Reconciler.Core.Desired;

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
            var read = await Declared.ReadAsync(session, [name], ct);
            if (read.Environments is not [var declared])
            {
                foreach (var line in read.Findings.Concat(read.Notes)) terminal.Message(line);
                throw new FormatException(read.Complaints is [var complaint, ..]
                    ? complaint["--env ".Length..]
                    : $"{name} has no desired state that could be used.");
            }

            if (only is not null) CheckService(declared.Spec, only);
            var subject = CheckCommand.Subject(session, declared);
            var facts = await new CheckLook(session.Accounts.For(declared.Spec.Aws)).SeeBeforeAsync(subject, read.Findings, only, ct);
            var report = new Checked([new CheckedEnvironment(name, PreflightJudge.Judge(subject, facts, only))]);
            report.Write(options.GetValue(output)!, terminal);
            return report.ExitCode;
        });
    }

    private static void CheckService(EnvironmentSpec spec, string service)
    {
        var known = spec.Resources.Where(r => r.Address.Kind == "ecsService").Select(r => r.Address.Name).ToList();
        if (known.Contains(service)) return;
        throw new FormatException($"{spec.Name} declares no service {service}"
            + (known.Count == 0 ? ", nor any other."
                : Suggestion.Nearest(service, known) is { } near ? $"; did you mean {near}?"
                : $". There {(known.Count == 1 ? "is" : "are")} {string.Join(", ", known)}."));
    }
}
