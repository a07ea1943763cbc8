using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace Reconciler.Accounts;

/// <summary>The process's own region, as far as it can be told without asking the machine that it runs on.</summary>
internal static class ProcessRegion
{
    private static readonly string[] Variables = ["AWS_REGION", "AWS_DEFAULT_REGION"];

    /// <summary>From the environment or a profile; null where neither says.</summary>
    public static string? Known()
    {
        if (Variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(r => !string.IsNullOrEmpty(r)) is { } region)
            return region;
        try
        {
            return new ProfileAWSRegion(new CredentialProfileStoreChain()).Region?.SystemName;
        }
        catch (Exception e) when (e is InvalidOperationException or AmazonClientException)
        {
            return null; // no profile, or none with a region
        }
    }
}
