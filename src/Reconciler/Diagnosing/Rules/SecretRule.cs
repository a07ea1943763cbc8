using System.Text.RegularExpressions;

namespace Reconciler.Diagnosing.Rules;

/// <summary>
/// Tasks whose secrets could not be fetched before they began
/// (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html).
/// </summary>
internal sealed partial class SecretRule : IRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnosis> Judge(Symptoms seen)
    {
        var failed = seen.Stopped.Where(t => t.Says(StopWords.Initialization) && OfSecrets().IsMatch(t.Reason)).ToList();
        if (failed.Count == 0) yield break;
        var (words, shell) = (failed[0].Reason, new ShellLines(seen));
        var secret = SecretArn().Match(words) is { Success: true } arn ? arn.Value : null;
        var role = seen.Definition(failed[0].Revision)?.ExecutionRole;
        yield return new Diagnosis(
            Entries.Restarting, Likelihood.Certain, [.. TaskWords.Evidence(failed, seen.Subject.Now)],
            Cause(words), Remedy(words, role),
            [
                .. secret is null ? [] : Describe(secret, shell),
                .. role is null ? [] : RolePolicies(role, shell),
                .. failed[0].Revision is { } revision ? [shell.DescribeDefinition(revision)] : Array.Empty<string>(),
            ]);
    }

    /// <summary>Which policies a role has, of its own and attached.</summary>
    public static IEnumerable<string> RolePolicies(string role, ShellLines shell) =>
        [shell.Aws($"iam list-attached-role-policies --role-name {ShellLines.Quoted(role)}"), shell.Aws($"iam list-role-policies --role-name {ShellLines.Quoted(role)}")];

    private static string Cause(string words) =>
        Has(words, "AccessDenied", "not authorized") ? "The execution role may not read a secret that the task definition names."
        : Has(words, "ResourceNotFound", "can't find", "ParameterNotFound", "invalid ssm parameters") ? "A secret or parameter that the task definition names does not exist."
        : Has(words, "timeout", "deadline exceeded", "connection") ? "Secrets Manager or the Parameter Store cannot be reached from the task's subnets: no NAT gateway, no VPC endpoint, or a security group in between."
        : Has(words, "did not contain json key") ? "The task definition asks a secret for a key that is not in it."
        : "Secrets that the task definition names could not be fetched.";

    private static string Remedy(string words, string? role) =>
        Has(words, "AccessDenied", "not authorized") ? $"Allow {role ?? "the execution role"} secretsmanager:GetSecretValue (or ssm:GetParameters) on it, and kms:Decrypt where it has a key of its own."
        : Has(words, "timeout", "deadline exceeded", "connection") ? "Mend the route from the task's subnets: a NAT gateway, or a VPC endpoint for secretsmanager with 443 open to the tasks."
        : "Make the secret, or correct its name in the task definition; tasks that are started after that fetch it anew.";

    private static IEnumerable<string> Describe(string arn, ShellLines shell) => arn.Contains(":ssm:", StringComparison.Ordinal)
        ? [shell.Aws($"ssm describe-parameters --parameter-filters Key=Name,Values={ShellLines.Quoted(arn[arn.IndexOf(":parameter", StringComparison.Ordinal)..][":parameter".Length..])}")]
        : [shell.Aws($"secretsmanager describe-secret --secret-id {ShellLines.Quoted(arn)}")];

    private static bool Has(string words, params string[] any) => any.Any(a => words.Contains(a, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("secret|ssm|parameter", RegexOptions.IgnoreCase)]
    private static partial Regex OfSecrets();

    [GeneratedRegex(@"arn:aws[a-z-]*:(?:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:|ssm:[a-z0-9-]+:[0-9]{12}:parameter/)[A-Za-z0-9/_+=.@-]*[A-Za-z0-9]")]
    private static partial Regex SecretArn();
}
