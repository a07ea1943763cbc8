namespace Reconciler.Sandbox.World;

/// <summary>Who calls, by access key: AssumeRole issues keys for a role's account; any other key is the seed's first account.</summary>
internal sealed class AccessKeys
{
    private readonly Dictionary<string, CallerIdentity> _issued = new(StringComparer.Ordinal);

    /// <summary>The accounts of the seed: there are no others, so that nobody can take a role elsewhere.</summary>
    public HashSet<string> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>The identity of keys that nobody issued here.</summary>
    public CallerIdentity Default { get; set; } =
        CallerIdentity.User("123456789012");

    public void Issue(string accessKeyId, CallerIdentity identity) => _issued[accessKeyId] = identity;

    public CallerIdentity Identify(string accessKeyId) => _issued.GetValueOrDefault(accessKeyId, Default);
}

/// <summary>What GetCallerIdentity answers.</summary>
internal sealed record CallerIdentity(string Account, string Arn, string UserId)
{
    /// <summary>The account's one user.</summary>
    public static CallerIdentity User(string account) =>
        new(account, $"arn:aws:iam::{account}:user/sandbox", "AIDASANDBOXSANDBOXSA");
}
