namespace Reconciler.Core.Guarding;

/// <summary>Who AWS says the credentials are (STS GetCallerIdentity).</summary>
/// <param name="AccountId">Twelve digits, or null where it could not be asked.</param>
/// <param name="Problem">Why it could not be asked, in words; null where it was.</param>
public sealed record CallerIdentity(string? AccountId, string? Problem)
{
    /// <summary>The ARN of the user or of the role's session; null where it is not known.</summary>
    public string? Arn { get; init; }

    /// <summary>Where it could not be asked now, the account that AWS named when it last could; else null.</summary>
    public string? Last { get; init; }

    /// <summary>The account by AWS's last word; null where it never said one.</summary>
    public string? Presumed => AccountId ?? Last;

    /// <summary>The account is known.</summary>
    public static CallerIdentity Known(string accountId) => new(accountId, null);

    /// <summary>Why what these credentials show and may change is not what is declared; null where it is, or where nobody knows.</summary>
    /// <param name="declared">The declared account.</param>
    public string? Contradicts(string declared) => Presumed is not { } account || account == declared
        ? null
        : $"the credentials belong to account {account}, the desired state declares {declared}; use that account's credentials or correct aws.accountId";

    /// <summary>It could not be asked.</summary>
    public static CallerIdentity Unknown(string problem) => new(null, problem);
}
