namespace Reconciler.Core.Guarding;

/// <summary>Who AWS says the credentials are (STS GetCallerIdentity).</summary>
/// <param name="AccountId">Twelve digits, or null where it could not be asked.</param>
/// <param name="Problem">Why it could not be asked, in words; null where it was.</param>
public sealed record CallerIdentity(string? AccountId, string? Problem)
{
    /// <summary>The account is known.</summary>
    public static CallerIdentity Known(string accountId) => new(accountId, null);

    /// <summary>It could not be asked.</summary>
    public static CallerIdentity Unknown(string problem) => new(null, problem);
}
