using System.CommandLine;
using Amazon;
using Reconciler.Accounts;
using Reconciler.Core.Desired;
using Reconciler.Kinds;
using Reconciler.Sources;
using Reconciler.Storage;

namespace Reconciler.Cli;

/// <summary><c>iam-policy</c>: the least that IAM has to allow for what is declared, as a policy. AWS is not asked anything.</summary>
internal static class IamPolicyCommand
{
    /// <summary>Builds it.</summary>
    public static Command Build()
    {
        var role = new Option<string?>("--role")
        {
            Description = "The policy of this role that environments declare (aws.roleArn). Default: that of the process's own credentials",
            HelpName = "ARN",
        };
        var output = CommonOptions.Output("json", "text");
        return new Command("iam-policy", "Print the least IAM policy for what is declared; text says what each statement is for")
        {
            role, output,
        }.Does((options, terminal, ct) => RunAsync(options, options.GetValue(role), options.GetValue(output) == "text", terminal, ct));
    }

    private static async Task<int> RunAsync(ParseResult options, string? role, bool text, Terminal terminal, CancellationToken ct)
    {
        await using var session = new Session(options);
        if (await DeclaredAsync(session, terminal, ct) is not { } declared) return Commands.Error;
        var permissions = new Permissions(declared, region => RegionEndpoint.GetBySystemName(region).PartitionName);
        if (role is not null && !permissions.Roles.Contains(role))
        {
            terminal.Message($"error: --role {role}: no environment declares it as aws.roleArn. " + (permissions.Roles.Count == 0
                ? "Leave it out for the policy of the process's own credentials."
                : $"There {(permissions.Roles.Count == 1 ? "is" : "are")} {string.Join(", ", permissions.Roles)}."));
            return Commands.Error;
        }

        var table = session.State is { Kind: JournalStoreKind.DynamoDb } journal ? journal.Name : null;
        var region = ProcessRegion.Known();
        var statements = role is not null ? permissions.ForRole(role) : permissions.ForProcess(table, region);
        if (text) Print(statements, terminal);
        else terminal.Out.WriteLine(IamPolicyDocument.Text(statements));
        foreach (var note in Notes(permissions, role, role is null && table is not null && region is null, statements)) terminal.Message(note);
        return 0;
    }

    /// <summary>What is declared, all of it: a policy without what could not be read would stop the daemon half-way.</summary>
    private static async Task<IReadOnlyList<EnvironmentSpec>?> DeclaredAsync(Session session, Terminal terminal, CancellationToken ct)
    {
        var look = await session.Source.ReadAsync(ct);
        if (look is SourceLook.Unreachable { Problem: var problem }) terminal.Message($"error: {problem}");
        if (look is not SourceLook.Read { Sourced.Reading: var reading }) return null;
        var complaints = reading.Findings.Select(f => f.ToString())
            .Concat(Selection.Complaints(session.Only, Selection.Declared(reading), session.Source.Name).Select(c => $"error: {c}"))
            .ToList();
        foreach (var complaint in complaints) terminal.Message(complaint);
        return complaints.Count > 0 ? null
            : [.. reading.Environments.Where(e => session.Only.Count == 0 || session.Only.Contains(e.Name))];
    }

    private static IEnumerable<string> Notes(
        Permissions permissions, string? role, bool regionUnknown, IReadOnlyList<IamStatement> statements)
    {
        if (role is null)
            foreach (var other in permissions.Roles)
                yield return $"{string.Join(", ", permissions.Of(other).Select(e => e.Name))}: through {other}; its policy is printed by `reconciler iam-policy --role {other}`.";
        foreach (var observed in permissions.Of(role).Where(e => e.Resources.All(r => r.Enforcement == Enforcement.Observe)))
            yield return $"{observed.Name}: only observed, so nothing is allowed that writes. Print the policy again with enforcement: correct.";
        if (regionUnknown)
            yield return "The region of the journal's table is not known here, so any is allowed. Set AWS_REGION as it is where the daemon runs.";
        if (statements.Count == 0)
            yield return "Nothing has to be allowed.";
        else if (IamPolicyDocument.Characters(statements) is var characters && characters > IamPolicyDocument.MostCharacters)
            yield return $"The policy has {characters} characters, above the {IamPolicyDocument.MostCharacters} of a managed policy. "
                + "Print one for each environment with --env, and attach them all; or put it into the role as an inline policy, which may have 10240.";
    }

    private static void Print(IReadOnlyList<IamStatement> statements, Terminal terminal)
    {
        foreach (var statement in statements)
        {
            terminal.Line($"{statement.Sid}: {statement.Why}", Styles.Strong);
            foreach (var action in statement.Actions) terminal.Line($"  {action}");
            foreach (var resource in statement.Resources) terminal.Line($"    on {resource}");
            foreach (var condition in statement.Conditions)
                terminal.Line($"    if {condition.Key} is {string.Join(" or ", condition.Values)} ({condition.Operator})");
        }
    }
}
