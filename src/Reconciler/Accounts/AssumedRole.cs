using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Reconciler.Amazon.Calling;

namespace Reconciler.Accounts;

/// <summary>
/// Credentials of a role in the environment's account (<c>aws.roleArn</c>), taken through STS with the process's own and
/// taken anew before they expire.
/// </summary>
/// <param name="roleArn">The role.</param>
/// <param name="sts">STS, called with the process's own credentials.</param>
internal sealed class AssumedRole(string roleArn, GuardedClient<IAmazonSecurityTokenService> sts) : RefreshingAWSCredentials
{
    /// <summary>What CloudTrail shows as the session of our calls.</summary>
    private const string SessionName = "reconciler";

    /// <inheritdoc/>
    protected override CredentialsRefreshState GenerateNewCredentials() =>
        throw new NotSupportedException("Credentials of a role are taken asynchronously.");

    /// <inheritdoc/>
    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        var request = new AssumeRoleRequest { RoleArn = roleArn, RoleSessionName = SessionName };
        AssumeRoleResponse response;
        try
        {
            response = await sts.ReadAsync("AssumeRole", (client, ct) => client.AssumeRoleAsync(request, ct), CancellationToken.None);
        }
        catch (AwsCallException e)
        {
            // The call that needs the credentials was not sent: that is how the SDK says so.
            throw new AmazonClientException($"The role {roleArn} could not be assumed: {e.Failure}", e.InnerException ?? e);
        }

        var taken = response.Credentials;
        return new CredentialsRefreshState(
            new ImmutableCredentials(taken.AccessKeyId, taken.SecretAccessKey, taken.SessionToken),
            taken.Expiration?.ToUniversalTime() ?? DateTime.MinValue);
    }
}
