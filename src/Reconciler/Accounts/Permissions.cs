using Reconciler.Checking;
using Reconciler.Core.Desired;
using Reconciler.Kinds;

namespace Reconciler.Accounts;

/// <summary>
/// Who must be allowed what: environments are worked on by the role that they declare, or by the process itself. Asking AWS
/// who we are (<c>sts:GetCallerIdentity</c>) needs no permission. Pure.
/// </summary>
/// <param name="environments">What is declared.</param>
/// <param name="partition">The partition of a region.</param>
internal sealed class Permissions(IReadOnlyList<EnvironmentSpec> environments, Func<string, string> partition)
{
    private readonly IReadOnlyList<EnvironmentSpec> _environments =
        [.. environments.OrderBy(e => e.Name, StringComparer.Ordinal)];

    /// <summary>The roles that are assumed, in ordinal order.</summary>
    public IReadOnlyList<string> Roles =>
        [.. _environments.Select(e => e.Aws.RoleArn).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The environments that a role works on; null for the process itself.</summary>
    public IReadOnlyList<EnvironmentSpec> Of(string? role) => [.. _environments.Where(e => e.Aws.RoleArn == role)];

    /// <summary>What a role must be allowed.</summary>
    public IReadOnlyList<IamStatement> ForRole(string role) => IamPolicy.Merge(Statements(role));

    /// <summary>What the process itself must be allowed.</summary>
    /// <param name="table">The journal's table; null where it is none of DynamoDB's.</param>
    /// <param name="region">The region of the process; null where it is not known.</param>
    public IReadOnlyList<IamStatement> ForProcess(string? table, string? region)
    {
        var statements = Statements(null);
        if (table is not null) statements = statements.Concat(JournalIam.Of(table, Journal(region)));
        if (Roles.Count > 0)
            statements = statements.Append(new IamStatement("AssumeRoles", "the roles that environments declare", ["sts:AssumeRole"], Roles));
        return IamPolicy.Merge(statements);
    }

    /// <summary>Where the journal is: in the account of the process, which is known only where an environment of its own names it.</summary>
    private IamPlace Journal(string? region)
    {
        var accounts = Of(null).Select(e => e.Aws.AccountId).Distinct(StringComparer.Ordinal).ToList();
        var known = region ?? (_environments.Count > 0 ? _environments[0].Aws.Region : null);
        return new IamPlace(
            known is null ? "aws" : partition(known), region ?? IamPlace.Any, accounts.Count == 1 ? accounts[0] : IamPlace.Any);
    }

    /// <summary>What the daemon needs first, then what only the commands of people need.</summary>
    private IEnumerable<IamStatement> Statements(string? role) =>
        Of(role).SelectMany(e => IamPolicy.Of(e, Place(e)).Concat(Notifying(e)).Concat(CheckIam.Of(e, Place(e))));

    private IamPlace Place(EnvironmentSpec environment) =>
        new(partition(environment.Aws.Region), environment.Aws.Region, environment.Aws.AccountId);

    private static IEnumerable<IamStatement> Notifying(EnvironmentSpec environment)
    {
        var topics = environment.Notifications.Select(t => t.SnsTopicArn).OfType<string>().ToList();
        if (topics.Count > 0) yield return new IamStatement("Notify", "the topics that are told", ["sns:Publish"], topics);
    }
}
