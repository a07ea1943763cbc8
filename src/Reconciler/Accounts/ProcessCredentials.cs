using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace Reconciler.Accounts;

/// <summary>
/// The process's own credentials, found in the SDK's own ways (environment, profile, container or instance role) when
/// they are first needed: a command that calls nothing needs none.
/// </summary>
internal sealed class ProcessCredentials : AWSCredentials
{
    /// <inheritdoc/>
    public override ImmutableCredentials GetCredentials() =>
        DefaultAWSCredentialsIdentityResolver.GetCredentials(null).GetCredentials();

    /// <inheritdoc/>
    public override async Task<ImmutableCredentials> GetCredentialsAsync()
    {
        var found = await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync(null);
        return await found.GetCredentialsAsync();
    }
}
