using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace Reconciler.Amazon.Protocols;

/// <summary>
/// Chooses SigV4 for every call (the SDK's core installs no handler for that by itself), for the region given in code:
/// with an endpoint from <c>AWS_ENDPOINT_URL</c> the SDK would sign for <c>AWS_REGION</c> instead.
/// </summary>
internal sealed class SigV4AuthHandler : BaseAuthResolverHandler
{
    /// <inheritdoc />
    protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext)
    {
        var config = executionContext.RequestContext.ClientConfig;
        if (string.IsNullOrEmpty(config.AuthenticationRegion) && config.RegionEndpoint is { } region)
        {
            executionContext.RequestContext.Request.AuthenticationRegion = region.SystemName;
        }
        return AuthSchemeOption.DEFAULT_SIGV4;
    }
}
