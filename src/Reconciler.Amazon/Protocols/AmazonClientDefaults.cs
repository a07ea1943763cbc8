using Amazon;
using Amazon.Runtime;

namespace Reconciler.Amazon.Protocols;

/// <summary>
/// The settings that every AWS client of this product has, those from packages (DynamoDB, STS) as well: the SDK never
/// sends a request twice by itself, and an answer is either whole or an error within the time that the caller allows.
/// </summary>
public static class AmazonClientDefaults
{
    /// <summary>Turns the SDK's retries off and buffers answers; a factory that is already set stays.</summary>
    /// <remarks>
    /// Both retry settings are needed: <c>MaxErrorRetry = 0</c> alone leaves ten sends on a stale connection, writes
    /// included and without a pause.
    /// </remarks>
    /// <returns>The same configuration.</returns>
    public static TConfig Apply<TConfig>(TConfig config)
        where TConfig : ClientConfig
    {
        ArgumentNullException.ThrowIfNull(config);
        config.MaxErrorRetry = 0;
        config.MaxStaleConnectionRetries = 0;
        config.HttpClientFactory ??= BufferingHttpClientFactory.Shared;
        return config;
    }

    /// <summary>As <see cref="Apply{TConfig}(TConfig)"/>, for a region that is also the one signed for.</summary>
    /// <remarks>
    /// Without the explicit signing region, a client with <c>AWS_ENDPOINT_URL</c> signs for <c>AWS_REGION</c>. An endpoint
    /// that is set, or that the SDK has already taken from the environment, stays: setting the region would drop it.
    /// </remarks>
    /// <returns>The same configuration.</returns>
    public static TConfig Apply<TConfig>(TConfig config, RegionEndpoint region)
        where TConfig : ClientConfig
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(region);
        var endpoint = config.ServiceURL;
        config.RegionEndpoint = region;
        if (endpoint is not null)
        {
            config.ServiceURL = endpoint;
        }
        config.AuthenticationRegion = region.SystemName;
        return Apply(config);
    }
}
